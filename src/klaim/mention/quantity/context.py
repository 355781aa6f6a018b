"""Give a number that stands alone the unit of what is spoken of around it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, reduce

from msgspec.structs import replace

from klaim.language.token import Token
from klaim.limits import CLAUSE_TOKENS
from klaim.mention.quantity.lexicon import QuantityLexicon, Unit
from klaim.mention.quantity.noun import ITEM, PERSON
from klaim.mention.quantity.read import Found

SENTENCE_ENDS = frozenset(".?!")
COUNTS = frozenset({"person", "item"})
AHEAD = 3
"""Quantities ahead that are looked at for a unit."""
DURATIONS = frozenset({"day", "hour"})
MEASURES = frozenset({"percent", "km", "m", "km2", "tonne", "day", "hour"})
AFTER = 3
"""Tokens after a number that may tell that it counts the dead: "seven were killed"."""
ALIKE = 20
"""Times by which a measure may differ from the one before it and still be of the same thing."""
HUNDRED = 100
NEAR = 3
"""Times by which a number without its scale may differ from the one that names it."""


@dataclass(frozen=True, slots=True)
class Context:
    """The quantities named last: of any unit, and of people or things."""

    last: Found | None = None
    count: Found | None = None

    def after(self, one: Found) -> "Context":
        """The context once that quantity has been named."""
        name = (one.unit or ITEM).name
        count = one if name in COUNTS else self.count
        return Context(count if name in DURATIONS and count else one, count)


def told_units(
    row: Sequence[Token], found: Sequence[Found], words: QuantityLexicon, context: Context
) -> tuple[list[Found], Context]:
    """The quantities of a line, each with a unit, and the context after it.

    A bare fraction of nothing known is left out.
    """
    whole: list[Found] = []
    if all(one.unit is not None for one in found):
        return list(found), reduce(Context.after, found, context)
    line = _Line(row, found, words)
    for index, one in enumerate(found):
        told = one if one.unit is not None else line.told(index, context, whole[-1] if whole else None)
        if told is not None:
            context = context.after(told)
            whole.append(told)
    return whole, context


class _Line:
    """A line's tokens and quantities, some of them without a unit yet; each token is looked at once."""

    def __init__(self, row: Sequence[Token], found: Sequence[Found], words: QuantityLexicon) -> None:
        self.row, self.found, self.words = row, found, words
        self._ends = [at for at, token in enumerate(row) if token.key in SENTENCE_ENDS]
        self._tells_dead = cache(lambda at: words.dead(row, at) is not None)
        self._names_people = cache(self._is_people)

    def _is_people(self, at: int) -> bool:
        noun = self.words.noun(self.row, at)
        return noun is not None and noun[0].name == "person"

    def told(self, index: int, context: Context, before: Found | None) -> Found | None:
        """The quantity of that index with the unit of what is spoken of.

        `before` is the one before it in the line.
        """
        one, ahead = self.found[index], self._ahead(index)
        if one.partly and ahead is not None:
            return replace(one, unit=ahead.unit)
        near = self._near(one)
        if _is_whole(one) and any(map(self._tells_dead, near)):
            return replace(one, unit=PERSON)
        is_near = before is not None and one.start - before.end <= CLAUSE_TOKENS
        beside = before if before and is_near and self._in_one_sentence(before, one) else None
        named = self._named(one, context, range(near.start, one.start))
        for known in (beside, named, context.last, context.count, ahead):
            if known is not None and _fits(one, known):
                return _like(one, known)
        return replace(one, unit=Unit(self.words.words.alone)) if _is_whole(one) else None

    def _ahead(self, index: int) -> Found | None:
        """The next quantity with a unit in the same sentence, and not far."""
        one = self.found[index]
        for other in self.found[index + 1 : index + 1 + AHEAD]:
            if other.start - one.end > CLAUSE_TOKENS or not self._in_one_sentence(one, other):
                return None
            if other.unit is not None:
                return other
        return None

    def _in_one_sentence(self, one: Found, other: Found) -> bool:
        after = bisect_left(self._ends, one.end)
        return after == len(self._ends) or self._ends[after] >= other.start

    def _named(self, one: Found, context: Context, before: range) -> Found | None:
        """A count of people, where the sentence names people before the number and nobody spoke of money."""
        if context.last is not None and (context.last.unit or ITEM).name not in COUNTS | MEASURES:
            return None
        return replace(one, unit=PERSON) if any(map(self._names_people, before)) else None

    def _near(self, one: Found) -> range:
        """The tokens around it in its sentence, and not far."""
        before, after = bisect_left(self._ends, one.start), bisect_left(self._ends, one.end)
        start = self._ends[before - 1] + 1 if before else 0
        end = self._ends[after] if after < len(self._ends) else len(self.row)
        return range(max(start, one.start - CLAUSE_TOKENS // 2), min(end, one.end + AFTER))


def _is_whole(one: Found) -> bool:
    return one.size == one.size.to_integral_value()


def _fits(one: Found, known: Found) -> bool:
    """Whether a number may be of the unit of another.

    Percents go to a hundred, measures must be of like size, and what is counted is whole.
    """
    name = (known.unit or ITEM).name
    if name in COUNTS:
        return _is_whole(one) or _shares_scale(one, known)
    if name == "percent":
        return one.size <= max(Decimal(HUNDRED), known.size)
    return known.size <= one.size * ALIKE <= known.size * ALIKE**2 or _shares_scale(one, known)


def _shares_scale(one: Found, known: Found) -> bool:
    """Whether a small number after a scaled one leaves the scale out: "17,4 млрд … 18,1".

    A count leaves it out only where it is broken ("two thousand … one and a half").
    """
    if known.scale == 1 or one.scale > 1 or ((known.unit or ITEM).name in COUNTS and _is_whole(one)):
        return False
    told: Decimal = known.size / known.scale
    return told <= one.size * NEAR <= told * NEAR**2


def _like(one: Found, known: Found) -> Found:
    scale = known.scale if _shares_scale(one, known) else Decimal(1)
    low, high = (None if side is None else side * scale for side in (one.minimum, one.maximum))
    return replace(one, minimum=low, maximum=high, unit=known.unit or ITEM, scale=max(scale, one.scale))
