"""Read an amount: a number with its qualifier, or a range of two, with a sign of money before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from klaim.language.numeral import Number
from klaim.language.token import Token
from klaim.mention.quantity.lexicon import QuantityLexicon, Unit


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount among the tokens row[start:end].

    `minimum` and `maximum` are None on the side that is open. `money` is the unit of a sign before the number. `number` is the (last) number
    as read, `first` the index of its first token.
    """

    start: int
    end: int
    minimum: Decimal | None
    maximum: Decimal | None
    number: Number
    first: int
    money: Unit | None = None
    is_range: bool = False
    qualified: bool = False


def amount(row: Sequence[Token], at: int, text: str, words: QuantityLexicon) -> Amount | None:
    """The amount that starts with the token at index `at`, its qualifier taken in; None where none does."""
    open_above, open_below, first = _qualifiers(row, at, words)
    if first >= len(row):
        return None
    read = _range(row, first, text, words) or _single(row, first, text, words)
    if read is None:
        return None
    after = words.more_after(row, read.end)
    end = read.end if after is None else after.end
    open_above = open_above or after is not None or (read.number.vague and not open_below)
    return Amount(
        start=at,
        end=end,
        minimum=None if open_below and not open_above and not read.is_range else read.minimum,
        maximum=None if open_above and not read.is_range else read.maximum,
        number=read.number,
        first=read.first,
        money=read.money,
        is_range=read.is_range,
        qualified=first > at or after is not None,
    )


def _qualifiers(row: Sequence[Token], at: int, words: QuantityLexicon) -> tuple[bool, bool, int]:
    """Whether the qualifiers from index `at` on leave the number open above, or below, and the index after them."""
    above = below = False
    for _ in range(2):
        for phrases in (words.least, words.most, words.about, words.between):
            filled = phrases(row, at)
            if filled is not None:
                above, below = above or phrases is words.least, below or phrases is words.most
                at = filled.end
                break
    return above, below, at


def _single(row: Sequence[Token], at: int, text: str, words: QuantityLexicon) -> Amount | None:
    sign = words.unit(words.signs, row, at)
    first = at if sign is None else sign[1]
    number = words.numbers.read(row, first, text) if first < len(row) else None
    if number is None:
        return None
    money = None if sign is None else sign[0]
    return Amount(at, number.end, number.value, number.value, number, first, money)


def _range(row: Sequence[Token], at: int, text: str, words: QuantityLexicon) -> Amount | None:
    """Two numbers that rise, joined by a word or a dash: "40 to 50", "Rp3 miliar hingga Rp5 miliar", "one or two"."""
    low = _single(row, at, text, words)
    if low is None:
        return None
    end, unit = low.end, None
    measured = words.unit(words.measured, row, end)
    if measured is not None and words.to(row, measured[1]):
        unit, end = measured
    joint = words.to(row, end) or words.either(row, end)
    high = None if joint is None else _single(row, joint.end, text, words)
    if high is None or low.minimum is None or high.maximum is None:
        return None
    minimum = low.minimum if unit else _with_scale(low, high)
    if minimum >= high.maximum:
        return None
    return Amount(at, high.end, minimum, high.maximum, high.number, low.first, low.money or high.money, is_range=True)


def _with_scale(low: Amount, high: Amount) -> Decimal:
    """The lower end in the scale of the higher, where that is written once: "2–3 million"."""
    value, above = low.number.value, high.number.value
    if not high.number.scaled or low.number.scaled:
        return value
    scale = Decimal(1)
    while scale * 1000 <= above:
        scale *= 1000
    return value * scale if value < above / scale else value
