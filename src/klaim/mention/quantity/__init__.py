"""Quantities: counts and amounts of a report, with bounds and with what they count.

An amount is a number as people write it, with its qualifier (`amount`); the noun after it tells the unit
(`noun`), or where it stands alone, what is spoken of around it (`context`). `guard` turns down ages, clocks,
names and numbers of lists.
"""

from collections.abc import Sequence
from decimal import Decimal

from klaim.language.pack import Language
from klaim.language.token import Token, tokens
from klaim.mention.quantity.context import Context, told_units
from klaim.mention.quantity.lexicon import Unit, lexicon
from klaim.mention.quantity.noun import ITEM
from klaim.mention.quantity.read import Found, read
from klaim.model.mention import Quantity
from klaim.model.report import Layout
from klaim.model.span import Span

__all__ = ["quantities"]

CENTS = Decimal("0.01")


def quantities(layout: Layout, language: Language, taken: Sequence[Span]) -> tuple[Quantity, ...]:
    """The quantities of a report's own lines, in the order of the text.

    None overlaps a span of `taken`, which are dates.

    Time is linear in the length of the text.
    """
    text, words = layout.report.text, lexicon(language)
    closed = _code_points(taken)
    found: list[Quantity] = []
    context = Context()
    for line in layout.own_lines:
        row = tokens(text, line.span.start, line.span.end)
        told, context = told_units(row, read(row, text, words, _taken(row, closed)), words, context)
        found.extend(_quantity(text, row, one) for one in told)
    return tuple(found)


def _quantity(text: str, row: Sequence[Token], one: Found) -> Quantity:
    unit = one.unit or ITEM
    low, high = (None if side is None else _told_in(unit, side) for side in (one.minimum, one.maximum))
    return Quantity(Span(text, row[one.start].start, row[one.end - 1].end), low, high, unit.name)


def _told_in(unit: Unit, value: Decimal) -> Decimal:
    """The value in the unit of the guidelines, without noughts at its end.

    Minutes are told in hours, to two places.
    """
    told = value * unit.factor
    told = told.quantize(CENTS) if unit.factor != 1 and unit.name == "hour" else told
    whole = told.to_integral_value()
    return whole if whole == told else told.normalize()


def _code_points(taken: Sequence[Span]) -> frozenset[int]:
    return frozenset(point for span in taken for point in range(span.start, span.end))


def _taken(row: Sequence[Token], closed: frozenset[int]) -> frozenset[int]:
    return frozenset(index for index, token in enumerate(row) if token.start in closed)
