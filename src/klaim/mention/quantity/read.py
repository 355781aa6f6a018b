"""Find the quantities of a line, one after the other."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from klaim.language.token import Token
from klaim.mention.quantity.amount import Amount, amount
from klaim.mention.quantity.guard import turned_down
from klaim.mention.quantity.lexicon import QuantityLexicon, Unit
from klaim.mention.quantity.noun import ITEM, Counted, counted

PERCENT = Unit("percent")


class Found(msgspec.Struct, frozen=True):
    """A quantity among the tokens row[start:end]; no unit where the number stands alone.

    `scale` is the power of ten that a word of the number names ("million"), 1 where none does; `partly`
    as in `Counted`.
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
        low, high = self.minimum or Decimal(0), self.maximum or Decimal(0)
        return max(low, high)


def read(row: Sequence[Token], text: str, words: QuantityLexicon, taken: frozenset[int]) -> list[Found]:
    """The quantities of a row of tokens, in order; no token whose index is in `taken` belongs to one."""
    found: list[Found] = []
    at = 0
    while at < len(row):
        if not words.opens(row[at]):
            at += 1
            continue
        idiom = words.idioms(row, at)
        one, end = (None, idiom.end) if idiom else _at(row, at, text, words, taken)
        if one is not None:
            found.append(one)
        at = end
    return found


def _at(
    row: Sequence[Token], at: int, text: str, words: QuantityLexicon, taken: frozenset[int]
) -> tuple[Found | None, int]:
    """The quantity that starts at index `at`, if one does, and the index to read on from."""
    told = None if at in taken else _told(row, at, words)
    if told is not None:
        return told, told.end
    read_amount = None if at in taken else amount(row, at, text, words)
    if read_amount is None or any(index in taken for index in range(at, read_amount.end)):
        return None, at + 1
    idiom = words.idioms(row, read_amount.first)
    if idiom is not None:
        return None, idiom.end
    what = counted(row, read_amount, words)
    if turned_down(row, read_amount, what, words):
        # Nothing inside is read again: "20 năm" turned down leaves no "năm" (five).
        return None, max(read_amount.end, what.end if what.listed else 0)
    return _built(read_amount, what), what.end


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
        read_amount.start,
        what.end,
        read_amount.minimum,
        read_amount.maximum,
        what.unit,
        scale=scale,
        partly=what.partly,
    )
