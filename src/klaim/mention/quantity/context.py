"""Give a number that stands alone the unit of what is spoken of around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from klaim.language.token import Token
from klaim.limits import CLAUSE_TOKENS
from klaim.mention.quantity.lexicon import QuantityLexicon
from klaim.mention.quantity.noun import ITEM, PERSON
from klaim.mention.quantity.read import Found

SENTENCE_ENDS = frozenset(".?!")
COUNTS = frozenset({"person", "item"})
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
        is_count = one.unit is not None and one.unit.name in COUNTS
        return Context(one, one if is_count else self.count)


def told_units(row: Sequence[Token], found: Sequence[Found], words: QuantityLexicon, context: Context) -> tuple[list[Found], Context]:
    """The quantities of a line, each with a unit, and the context after it; a bare fraction of nothing known is left out."""
    whole: list[Found] = []
    for index, one in enumerate(found):
        told = one if one.unit is not None else _told(row, one, found[index + 1 :], words, context, whole[-1:])
        if told is not None:
            context = context.after(told)
            whole.append(told)
    return whole, context


def _told(
    row: Sequence[Token], one: Found, following: Iterable[Found], words: QuantityLexicon, context: Context, before: Sequence[Found]
) -> Found | None:
    ahead = _ahead(row, one, following)
    if one.partly and ahead is not None:
        return replace(one, unit=ahead.unit)
    if any(words.dead(row, at) for at in _near(row, one)) and _is_whole(one):
        return replace(one, unit=PERSON)
    beside = next((known for known in before if _in_one_sentence(row, known, one)), None)
    named = Found(one.start, one.end, one.minimum, one.maximum, PERSON) if _people_named(row, one, words) else None
    for known in (beside, named, context.last, context.count, ahead):
        if known is not None and _fits(one, known):
            return _like(one, known)
    return replace(one, unit=ITEM) if _is_whole(one) else None


def _is_whole(one: Found) -> bool:
    return one.size == one.size.to_integral_value()


def _in_one_sentence(row: Sequence[Token], one: Found, other: Found) -> bool:
    return not any(row[at].key in SENTENCE_ENDS for at in range(one.end, other.start))


def _ahead(row: Sequence[Token], one: Found, following: Iterable[Found]) -> Found | None:
    """The next quantity with a unit in the same sentence."""
    for other in following:
        if not _in_one_sentence(row, one, other):
            return None
        if other.unit is not None:
            return other
    return None


def _people_named(row: Sequence[Token], one: Found, words: QuantityLexicon) -> bool:
    """Whether the sentence names people before the number."""
    nouns = (words.noun(row, at) for at in range(_near(row, one).start, one.start))
    return any(noun is not None and noun[0].name == "person" for noun in nouns)


def _near(row: Sequence[Token], one: Found) -> range:
    start, end = one.start, one.end
    while start > max(0, one.start - CLAUSE_TOKENS // 2) and row[start - 1].key not in SENTENCE_ENDS:
        start -= 1
    while end < min(len(row), one.end + AFTER) and row[end].key not in SENTENCE_ENDS:
        end += 1
    return range(start, end)


def _fits(one: Found, known: Found) -> bool:
    """Whether a number may be of the unit of another: percents to a hundred, measures of like size, counts of whole things."""
    name = (known.unit or ITEM).name
    if name in COUNTS:
        return _is_whole(one) or _shares_scale(one, known)
    if name == "percent":
        return one.size <= max(HUNDRED, known.size)
    return known.size / ALIKE <= one.size <= known.size * ALIKE or _shares_scale(one, known)


def _shares_scale(one: Found, known: Found) -> bool:
    """Whether a small number after a scaled one leaves the scale out: "17,4 млрд … 18,1"; a count only if broken."""
    if known.scale == 1 or one.scale > 1 or ((known.unit or ITEM).name in COUNTS and _is_whole(one)):
        return False
    told = known.size / known.scale
    return told / NEAR <= one.size <= told * NEAR


def _like(one: Found, known: Found) -> Found:
    scale = known.scale if _shares_scale(one, known) else Decimal(1)
    low, high = (None if side is None else side * scale for side in (one.minimum, one.maximum))
    return replace(one, minimum=low, maximum=high, unit=known.unit or ITEM, scale=max(scale, one.scale))
