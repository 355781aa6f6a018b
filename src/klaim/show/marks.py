"""What is marked in a text.

Cut at every boundary, so that marks may nest and overlap where HTML elements may not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from klaim.model.reading import Reading
from klaim.model.span import Span
from klaim.model.statement import Role


@dataclass(frozen=True, slots=True)
class Mark:
    """Code points `start` up to `end`, and what they are.

    `kind` is "content", "cue", "source", "relay", "day", "figure" or "place"; `number` is the statement's, or
    the mention's among its kind, from 1.
    """

    start: int
    end: int
    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks throughout; `opening` are those of `marks` that begin here."""

    words: str
    marks: tuple[Mark, ...]
    opening: tuple[Mark, ...]


def marks(reading: Reading) -> tuple[Mark, ...]:
    """All marks of a reading, in the order of the text, wider ones first."""
    found = [*_of_statements(reading), *_of_mentions(reading)]
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, mark.number)))


def _of_statements(reading: Reading) -> Iterator[Mark]:
    for number, statement in enumerate(reading.statements, start=1):
        yield from (_mark(span, "content", number) for span in statement.content)
        if statement.cue:
            yield _mark(statement.cue, "cue", number)
        for holder in statement.sources:
            yield _mark(holder.span, "source" if holder.role is Role.SPEAKER else "relay", number)


def _of_mentions(reading: Reading) -> Iterator[Mark]:
    spans = {
        "day": [time.span for time in reading.times],
        "figure": [quantity.span for quantity in reading.quantities],
        "place": [place.span for place in reading.places],
    }
    for kind, found in spans.items():
        yield from (_mark(span, kind, number) for number, span in enumerate(found, start=1))


def _mark(span: Span, kind: str, number: int) -> Mark:
    return Mark(span.start, span.end, kind, number)


def pieces(text: str, start: int, end: int, within: Iterable[Mark]) -> Iterator[Piece]:
    """`text[start:end]`, cut where a mark begins or ends.

    `within` are the marks that overlap it, sorted by their start. Together the pieces are the text; none is
    empty.
    """
    ahead = list(within)
    cuts = {start, end}
    for mark in ahead:
        cuts.update(cut for cut in (mark.start, mark.end) if start < cut < end)
    edges = sorted(cuts)
    live: list[Mark] = []
    taken = 0
    for left, right in pairwise(edges):
        live = [mark for mark in live if mark.end > left]
        while taken < len(ahead) and ahead[taken].start <= left:
            live.append(ahead[taken])
            taken += 1
        opening = tuple(mark for mark in live if mark.start == left)
        yield Piece(text[left:right], tuple(live), opening)
