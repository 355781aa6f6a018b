"""Turn down numbers that count nothing: each rule is named for what the number is instead."""

from collections.abc import Callable, Sequence

from klaim.language.token import Kind, Token
from klaim.mention.quantity.amount import Amount
from klaim.mention.quantity.lexicon import QuantityLexicon, Unit

Guard = Callable[[Sequence[Token], Amount, "Unit | None", QuantityLexicon], bool]
OPENERS = frozenset("([{\"'«“„‘‚—|/•>*≈~±+-")
YEARS = range(1900, 2100)


def is_in_a_name(row: Sequence[Token], amount: Amount, unit: Unit | None, _words: QuantityLexicon) -> bool:
    """Nord Stream 2, KAB-500, G7, №5: digits after a word with a capital, with nothing counted; or glued to letters."""
    at = amount.start
    if at == 0 or row[at].kind is not Kind.DIGITS:
        return False
    before = row[at - 1]
    if row[at].glued and before.key not in OPENERS:
        return True
    if before.key == "-" and at > 1 and before.glued and row[at].glued:
        return True
    return unit is None and before.capital and before.kind is Kind.WORD and at > 1 and row[at - 2].key not in ".?!:"


def is_glued(row: Sequence[Token], amount: Amount, unit: Unit | None, _words: QuantityLexicon) -> bool:
    """2D, 11:30, 3/4, 19h: digits that go on."""
    if amount.end >= len(row) or unit is not None or not amount.number.in_digits or not row[amount.end].glued:
        return False
    following = row[amount.end]
    if following.kind is not Kind.MARK:
        return True
    beyond = row[amount.end + 1] if amount.end + 1 < len(row) else None
    return following.key in ":/-.,@" and beyond is not None and beyond.glued and beyond.kind is not Kind.MARK


def is_clock(row: Sequence[Token], amount: Amount, _unit: Unit | None, words: QuantityLexicon) -> bool:
    """A word before or after makes it an hour, an article, a number of a list."""
    if words.never_before.before(row, amount.start) is not None or words.never_after(row, amount.end) is not None:
        return True
    at = amount.end
    return at + 1 < len(row) and row[at].key == ":" and row[at].glued and row[at + 1].glued and row[at + 1].kind is Kind.DIGITS


def is_age(row: Sequence[Token], amount: Amount, unit: Unit | None, words: QuantityLexicon) -> bool:
    """Aged 40, 40-year-old, 40 tuổi; or digits between commas after a name."""
    if words.ages_after(row, amount.end) is not None or words.ages_before.before(row, amount.start) is not None:
        return True
    at = amount.start
    between = 1 < at and amount.end < len(row) and row[at - 1].key == "," and row[amount.end].key == ","
    return unit is None and amount.number.in_digits and between and row[at - 2].capital


def is_list_number(row: Sequence[Token], amount: Amount, unit: Unit | None, _words: QuantityLexicon) -> bool:
    """A number at the start of a line before a full stop or a bracket, or alone in brackets."""
    at, end = amount.start, amount.end
    if unit is not None or not amount.number.in_digits or end >= len(row):
        return False
    return (at == 0 and row[end].key in ".)") or (at > 0 and row[at - 1].key in "([" and row[end].key in ")]")


def is_year_or_score(row: Sequence[Token], amount: Amount, unit: Unit | None, _words: QuantityLexicon) -> bool:
    """Four digits that may be a year, or two that may be a score, and nothing counted."""
    if unit is not None or not amount.number.in_digits or amount.qualified:
        return False
    plain = row[amount.first].kind is Kind.DIGITS and len(row[amount.first].key) == 4  # noqa: PLR2004 - a year's digits
    return plain and amount.number.value in YEARS and amount.end == amount.first + 1


def is_article(row: Sequence[Token], amount: Amount, unit: Unit | None, words: QuantityLexicon) -> bool:
    """ "One" as an article or a pronoun."""
    return (
        not amount.qualified and amount.end == amount.first + 1 and row[amount.first].key in words.ones and (unit is None or unit.name == "item")
    )


GUARDS: tuple[Guard, ...] = (is_in_a_name, is_glued, is_clock, is_age, is_list_number, is_year_or_score, is_article)


def turned_down(row: Sequence[Token], amount: Amount, unit: Unit | None, words: QuantityLexicon) -> bool:
    """Whether any rule says that the number counts nothing."""
    return any(guard(row, amount, unit, words) for guard in GUARDS)
