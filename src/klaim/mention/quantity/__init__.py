"""Quantities: counts and amounts of a report, with bounds and with what they count.

An amount is a number as people write it, with its qualifier (`amount`); the noun after it tells the unit (`noun`), or where it
stands alone, what was counted before (`read`). `guard` turns down ages, clocks, names and numbers of lists.
"""

from collections.abc import Sequence

from klaim.language.pack import Language
from klaim.language.token import Token, tokens
from klaim.mention.quantity.lexicon import lexicon
from klaim.mention.quantity.read import Found, read
from klaim.model.mention import Quantity
from klaim.model.report import Layout
from klaim.model.span import Span

__all__ = ["quantities"]


def quantities(layout: Layout, language: Language, taken: Sequence[Span]) -> tuple[Quantity, ...]:
    """The quantities of a report's own lines, in the order of the text; none overlaps a span of `taken`, which are dates.

    Time is linear in the length of the text.
    """
    text, words = layout.report.text, lexicon(language)
    closed = _code_points(taken)
    found: list[Quantity] = []
    last: Found | None = None
    for line in layout.own_lines:
        row = tokens(text, line.span.start, line.span.end)
        for one in read(row, text, words, _taken(row, closed), last):
            span = Span(text, row[one.start].start, row[one.end - 1].end)
            found.append(Quantity(span, one.minimum, one.maximum, one.unit.name))
            last = one
    return tuple(found)


def _code_points(taken: Sequence[Span]) -> frozenset[int]:
    return frozenset(point for span in taken for point in range(span.start, span.end))


def _taken(row: Sequence[Token], closed: frozenset[int]) -> frozenset[int]:
    return frozenset(index for index, token in enumerate(row) if token.start in closed)
