"""Times: every expression of a report that can be placed on a calendar, at the precision stated.

Patterns of the language (CLDR's names, the file's words) find them; `meaning` and `dates` resolve them
against the day of publication; `guard` turns down what only looks like a time. Durations, ages and hours of
the clock are no times.
"""

from klaim.language.pack import Language
from klaim.language.token import tokens
from klaim.mention.time.compiled import lexicon
from klaim.mention.time.read import read
from klaim.model.mention import Time
from klaim.model.report import Layout
from klaim.model.span import Span

__all__ = ["times"]


def times(layout: Layout, language: Language) -> tuple[Time, ...]:
    """The times of a report's own lines, in the order of the text; none of them overlap.

    Without the day of publication, times relative to it have no value. Time is linear in the length of
    the text.
    """
    text, words = layout.report.text, lexicon(language)
    found: list[Time] = []
    last: str | None = None
    for line in layout.own_lines:
        row = tokens(text, line.span.start, line.span.end)
        for one in read(row, words, layout.report.published, last):
            span = Span(text, row[one.start].start, row[one.end - 1].end)
            found.append(Time(span, one.value))
            last = one.value or last
    return tuple(found)
