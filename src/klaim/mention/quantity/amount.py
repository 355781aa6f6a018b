"""Read an amount: a number with its qualifier, or a range of two, with a sign of money before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from klaim.language.numeral import Number
from klaim.language.token import Token
from klaim.mention.quantity.lexicon import QuantityLexicon, Unit

QUALIFIERS = 2
"""Most qualifiers in a row: "at least about"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount among the tokens row[start:end].

    `minimum` and `maximum` are None on the side that is open, which words make it (`bounded`). `money` is
    the unit of a sign before the number. `number` is the (last) number as read, `first` the index of its
    first token.
    """

    start: int
    end: int
    minimum: Decimal | None
    maximum: Decimal | None
    number: Number
    first: int
    money: Unit | None = None
    is_range: bool = False
    bounded: bool = False


def amount(row: Sequence[Token], at: int, text: str, words: QuantityLexicon) -> Amount | None:
    """The amount that starts with the token at index `at`, its qualifier taken in; None where none does."""
    opened = _qualifiers(row, at, words) if row[at].key in words.qualifiers else _Opened(end=at)
    open_above, open_below, first = opened.above, opened.below, opened.end
    if first >= len(row):
        return None
    single = _single(row, first, text, words)
    if single is None:
        return None
    read = _range(row, single, text, words, opens=opened.between) or single
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
        bounded=open_above or open_below,
    )


@dataclass(frozen=True, slots=True)
class _Opened:
    """What the qualifiers before a number say of it, and the index after them."""

    end: int
    above: bool = False
    below: bool = False
    between: bool = False


def _qualifiers(row: Sequence[Token], at: int, words: QuantityLexicon) -> _Opened:
    lists = {"above": words.least, "below": words.most, "between": words.between, "about": words.about}
    said: set[str] = set()
    for _ in range(QUALIFIERS):
        ends = {
            kind: filled.end for kind, phrases in lists.items() if (filled := phrases(row, at)) is not None
        }
        if not ends:
            break
        longest = max(ends, key=lambda kind: ends[kind])
        said.add(longest)
        at = ends[longest]
    return _Opened(above="above" in said, below="below" in said, between="between" in said, end=at)


def _single(row: Sequence[Token], at: int, text: str, words: QuantityLexicon) -> Amount | None:
    sign = words.sign(row, at)
    first = at if sign is None else sign[1]
    number = words.numbers.read(row, first, text) if first < len(row) else None
    if number is None:
        return None
    money = None if sign is None else sign[0]
    return Amount(at, number.end, number.value, number.value, number, first, money)


def _range(
    row: Sequence[Token], low: Amount, text: str, words: QuantityLexicon, *, opens: bool
) -> Amount | None:
    """Two numbers that rise, joined by a word or a dash: "40 to 50", "one or two"."""
    end, unit = low.end, None
    measured = words.unit(words.measured, row, end)
    if measured is not None and words.to(row, measured[1]):
        unit, end = measured
    joint = words.to(row, end) or (words.joined(row, end) if opens else None)
    either = None if joint else words.either(row, end)
    joint = joint or either
    high = None if joint is None else _single(row, joint.end, text, words)
    if (
        high is None
        or low.minimum is None
        or high.maximum is None
        or (either and high.maximum != low.minimum + 1)
    ):
        return None
    minimum = low.minimum if unit else _with_scale(low, high)
    if minimum >= high.maximum:
        return None
    return Amount(
        low.start,
        high.end,
        minimum,
        high.maximum,
        high.number,
        low.first,
        low.money or high.money,
        is_range=True,
    )


def _with_scale(low: Amount, high: Amount) -> Decimal:
    """The lower end in the scale of the higher, where that is written once: "2–3 million"."""
    value, above = low.number.value, high.number.value
    if not high.number.scaled or low.number.scaled:
        return value
    scale = Decimal(1)
    while scale * 1000 <= above:
        scale *= 1000
    return value * scale if value < above / scale else value
