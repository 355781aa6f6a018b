"""Find the quantities of a line, one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from klaim.language.token import Token
from klaim.mention.quantity.amount import Amount, amount
from klaim.mention.quantity.guard import turned_down
from klaim.mention.quantity.lexicon import QuantityLexicon, Unit
from klaim.mention.quantity.noun import ITEM, Counted, counted

PERCENT = Unit("percent")


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity among the tokens row[start:end]; no unit where the number stands alone.

    `scale` is the power of ten that a word of the number names ("million"), 1 where none does; `partly` as in `Counted`.
    """

    start: int
    end: int
    minimum: Decimal | None
    maximum: Decimal | None
    unit: Unit | None
    scale: Decimal = Decimal(1)
    partly: bool = False

    @property
    def size(self) -> Decimal:
        """The greater of its bounds."""
        return max(side for side in (self.minimum, self.maximum) if side is not None)


def read(row: Sequence[Token], text: str, words: QuantityLexicon, taken: frozenset[int]) -> list[Found]:
    """The quantities of a row of tokens, in order; no token whose index is in `taken` belongs to one."""
    found: list[Found] = []
    at = 0
    while at < len(row):
        idiom = words.idioms(row, at)
        one = None if at in taken or idiom else _at(row, at, text, words, taken)
        if one is not None:
            found.append(one)
        at = idiom.end if idiom else one.end if one else at + 1
    return found


def _at(row: Sequence[Token], at: int, text: str, words: QuantityLexicon, taken: frozenset[int]) -> Found | None:
    told = _told(row, at, words)
    if told is not None:
        return told
    read_amount = amount(row, at, text, words)
    if read_amount is None or any(index in taken for index in range(at, read_amount.end)):
        return None
    what = counted(row, read_amount, words)
    return None if turned_down(row, read_amount, what, words) else _built(read_amount, what)


def _told(row: Sequence[Token], at: int, words: QuantityLexicon) -> Found | None:
    """Words that tell an amount and its unit at once: "half the", "twice"."""
    for phrases, unit in ((words.fractions, PERCENT), (words.times, ITEM)):
        filled = phrases(row, at)
        if filled is not None:
            return Found(at, filled.end, Decimal(filled.value), Decimal(filled.value), unit)
    return None


def _built(read_amount: Amount, what: Counted) -> Found:
    scale = Decimal(1)
    while read_amount.number.scaled and scale * 1000 <= read_amount.number.value:
        scale *= 1000
    return Found(
        read_amount.start, what.end, read_amount.minimum, read_amount.maximum, what.unit, scale=scale, partly=what.partly
    )
