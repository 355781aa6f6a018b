"""Find the quantities of a line, and give a number that stands alone the unit of what is spoken of."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from klaim.language.numeral import Number
from klaim.language.token import Token
from klaim.limits import CLAUSE_TOKENS
from klaim.mention.quantity.amount import Amount, amount
from klaim.mention.quantity.guard import turned_down
from klaim.mention.quantity.lexicon import QuantityLexicon, Unit
from klaim.mention.quantity.noun import ITEM, PERSON, counted

CENTS = Decimal("0.01")
PLACES = 6
SENTENCE_ENDS = frozenset(".?!")
PERCENT = Unit("percent")


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity among the tokens row[start:end]."""

    start: int
    end: int
    minimum: Decimal | None
    maximum: Decimal | None
    unit: Unit
    scale: Decimal


def read(row: Sequence[Token], text: str, words: QuantityLexicon, taken: frozenset[int], last: Found | None) -> list[Found]:
    """The quantities of a row of tokens, in order; no token whose index is in `taken` belongs to one."""
    found: list[Found] = []
    at = 0
    while at < len(row):
        one = None if at in taken else _at(row, at, text, words, taken, found[-1] if found else last)
        if one is not None:
            found.append(one)
        at = at + 1 if one is None else one.end
    return found


def _at(
    row: Sequence[Token], at: int, text: str, words: QuantityLexicon, taken: frozenset[int], last: Found | None
) -> Found | None:
    told = _told(row, at, words)
    if told is not None:
        return told
    read_amount = amount(row, at, text, words)
    if read_amount is None or any(index in taken for index in range(at, read_amount.end)):
        return None
    unit, end = counted(row, read_amount, words)
    if turned_down(row, read_amount, unit, words):
        return None
    return _built(row, read_amount, unit, end, words, last)


def _told(row: Sequence[Token], at: int, words: QuantityLexicon) -> Found | None:
    """Words that tell an amount and its unit at once: "half", "twice"."""
    for phrases, unit in ((words.fractions, PERCENT), (words.times, ITEM)):
        filled = phrases(row, at)
        if filled is not None:
            return Found(at, filled.end, Decimal(filled.value), Decimal(filled.value), unit, Decimal(1))
    return None


def _built(
    row: Sequence[Token], read_amount: Amount, unit: Unit | None, end: int, words: QuantityLexicon, last: Found | None
) -> Found:
    scale = _scale(read_amount.number)
    factor = Decimal(1)
    if unit is None:
        unit = _of_context(row, read_amount, words, last)
        if last is not None and unit == last.unit and _shares_scale(read_amount.number, last):
            factor, scale = last.scale, last.scale
    factor *= unit.factor
    low, high = (None if side is None else _rounded(side * factor) for side in (read_amount.minimum, read_amount.maximum))
    return Found(read_amount.start, end, low, high, Unit(unit.name), scale)


def _of_context(row: Sequence[Token], read_amount: Amount, words: QuantityLexicon, last: Found | None) -> Unit:
    """The unit of a number alone: people where the clause speaks of the dead, else what was counted last, else things."""
    if read_amount.number.people or any(words.dead(row, at) for at in _clause(row, read_amount)):
        return PERSON
    return ITEM if last is None else last.unit


def _clause(row: Sequence[Token], read_amount: Amount) -> range:
    start, end = read_amount.start, read_amount.end
    while start > max(0, read_amount.start - CLAUSE_TOKENS // 2) and row[start - 1].key not in SENTENCE_ENDS:
        start -= 1
    while end < min(len(row), read_amount.end + 3) and row[end].key not in SENTENCE_ENDS:
        end += 1
    return range(start, end)


def _shares_scale(number: Number, last: Found) -> bool:
    """Whether a small number after a scaled one leaves the scale out: "17,4 млрд … 18,1"."""
    known = [side for side in (last.minimum, last.maximum) if side is not None]
    return last.scale > 1 and not number.scaled and number.value < max(known) / last.scale * 10 and number.value < 1000  # noqa: PLR2004


def _scale(number: Number) -> Decimal:
    scale = Decimal(1)
    while number.scaled and scale * 1000 <= number.value:
        scale *= 1000
    return scale


def _rounded(value: Decimal) -> Decimal:
    """The value without the noughts at its end; a converted one to two places, or to what little there is."""
    places = value.quantize(CENTS) if value > 1 and value != value.to_integral_value() else round(value, PLACES)
    whole = places.to_integral_value()
    return whole if whole == places else places.normalize()
