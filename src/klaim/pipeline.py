"""The order of the stages, and the only place that knows it.

klaim lays a report out: its own lines told apart from what a page put between them, its sentences and its
quotations. It finds the days, figures and places named in it. It finds the attributions, each a source, a cue
and a content, and asks of each source who that is: then they are statements. All of it points into the text
as it came.
"""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from klaim.attribution import attributions
from klaim.gazetteer import Gazetteer, open_gazetteer
from klaim.language.load import load
from klaim.language.pack import Language
from klaim.mention.actor import name_holders
from klaim.mention.place import places
from klaim.mention.quantity import quantities
from klaim.mention.time import times
from klaim.model.mention import Place, Quantity, Time
from klaim.model.reading import Reading
from klaim.model.report import Layout, Report
from klaim.model.span import Span
from klaim.reading import lay_out

_Mentions = tuple[tuple[Time, ...], tuple[Quantity, ...], tuple[Place, ...]]


def read(report: Report, notes: tuple[str, ...] = ()) -> Reading:
    """Everything klaim takes from one report; `notes` are what is already to be said of it.

    No I/O but package data.
    """
    language, gazetteer = load(report.language), open_gazetteer()
    layout = lay_out(report, language)
    # The network leaves the interpreter to others while it runs. It runs in this thread, whose windows an
    # interrupt ends; the mentions, which are soon found, in the other.
    with ThreadPoolExecutor(max_workers=1) as beside:
        mentions = beside.submit(_mentions, layout, language, gazetteer)
        statements = name_holders(layout, language, gazetteer, attributions(layout, language))
        days, figures, grounds = mentions.result()
    return Reading(report, layout.furniture, statements, days, figures, grounds, notes)


def _mentions(layout: Layout, language: Language, gazetteer: Gazetteer) -> _Mentions:
    days = times(layout, language)
    figures = quantities(layout, language, _spans(days))
    grounds = places(layout, language, gazetteer, _spans(days) + _spans(figures))
    return days, figures, grounds


class _Mention(Protocol):
    @property
    def span(self) -> Span: ...


def _spans(mentions: Iterable[_Mention]) -> tuple[Span, ...]:
    return tuple(mention.span for mention in mentions)
