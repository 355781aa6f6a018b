"""Turn down numbers that count nothing: each rule is named for what the number is instead."""

from collections.abc import Callable, Sequence

from klaim.language.token import Kind, Token
from klaim.mention.quantity.amount import Amount
from klaim.mention.quantity.lexicon import QuantityLexicon
from klaim.mention.quantity.noun import Counted

Guard = Callable[[Sequence[Token], Amount, Counted, QuantityLexicon], bool]
OPENERS = frozenset("([{\"'«“„‘‚—|•>*≈~±+-")
YEARS = range(1900, 2100)
YEAR_DIGITS = 4
DAY_HOURS, HOUR_MINUTES = 24, 60
CLAUSE_ENDS = frozenset(".?!:") | OPENERS
PASSED_OVER = frozenset({"year", "other"})
"""Units that are known so as to be passed over: an age or a length of years; degrees, volts, milligrams."""
BESIDE = 4
"""Tokens before and after a number in which a word of death settles that people are counted."""
LENGTHS = frozenset({"m", "km"})


def is_in_a_name(row: Sequence[Token], amount: Amount, counted: Counted, words: QuantityLexicon) -> bool:
    """Nord Stream 2, KAB-500, G7, №5: digits glued to letters, or after a name, and nothing known counted."""
    at = amount.start
    if at == 0 or row[at].kind is not Kind.DIGITS:
        return False
    before = row[at - 1]
    if row[at].glued and (before.key not in OPENERS or (before.key == "-" and before.glued and at > 1)):
        return True
    is_after_name = (
        before.capital and before.kind is Kind.WORD and at > 1 and row[at - 2].key not in CLAUSE_ENDS
    )
    return is_after_name and not counted.listed and not _is_of_the_dead(row, amount, counted, words)


def is_a_name(row: Sequence[Token], amount: Amount, counted: Counted, _words: QuantityLexicon) -> bool:
    """Ba Lan, Vạn Giã: a word for a number with a capital, before another, and nothing known counted."""
    first, end = row[amount.first], amount.end
    return (
        first.capital
        and not counted.listed
        and end < len(row)
        and row[end].capital
        and row[end].kind is Kind.WORD
    )


def is_glued(row: Sequence[Token], amount: Amount, counted: Counted, _words: QuantityLexicon) -> bool:
    """2D, 11:30, 3/4, 19h, two-wheel: what goes on without a space."""
    end = amount.end
    if end >= len(row) or counted.listed or not row[end].glued:
        return False
    if row[end].kind is not Kind.MARK:
        return amount.number.in_digits
    beyond = row[end + 1] if end + 1 < len(row) else None
    return row[end].key in ":/-.,@" and beyond is not None and beyond.glued and beyond.kind is not Kind.MARK


def is_clock(row: Sequence[Token], amount: Amount, _counted: Counted, words: QuantityLexicon) -> bool:
    """An hour: told by a word after it, by a colon, or by standing at the start of a line ("09.40 |")."""
    at, end = amount.start, amount.end
    if words.never_after(row, end) is not None:
        return True
    if (
        end + 1 < len(row)
        and row[end].key == ":"
        and row[end].glued
        and row[end + 1].glued
        and row[end + 1].kind is Kind.DIGITS
    ):
        return True
    is_pair = at == 0 and end == at + 3 and row[at].kind is Kind.DIGITS and len(row[at + 2].key) == len("00")
    return is_pair and int(row[at].key) < DAY_HOURS and int(row[at + 2].key) < HOUR_MINUTES


def is_numbered(row: Sequence[Token], amount: Amount, counted: Counted, words: QuantityLexicon) -> bool:
    """An article of a law, a row, a reactor: a word before it says that the number is its name."""
    is_hour = counted.unit is not None and counted.unit.name == "hour"
    return (is_hour or not (counted.listed or amount.money)) and words.never_before.before(
        row, amount.start
    ) is not None


def is_age(row: Sequence[Token], amount: Amount, counted: Counted, words: QuantityLexicon) -> bool:
    """Aged 40, 40-year-old, 40 tuổi; or digits between commas after a name."""
    if (
        words.ages_after(row, amount.end) is not None
        or words.ages_before.before(row, amount.start) is not None
    ):
        return True
    at = amount.start
    between = at > 1 and amount.end < len(row) and row[at - 1].key == "," and row[amount.end].key == ","
    return counted.unit is None and amount.number.in_digits and between and row[at - 2].capital


def is_no_count(row: Sequence[Token], amount: Amount, counted: Counted, words: QuantityLexicon) -> bool:
    """A unit that nobody counts in; a speed ("20 m/s"); a class ("50+"); a doubtful word for a number.

    Such a word ("năm", five or year) is a number only before what the language's words know.
    """
    if counted.unit is not None and counted.unit.name in PASSED_OVER:
        return True
    is_single = amount.end == amount.first + 1
    if is_single and row[amount.first].key in words.doubtful and not counted.listed:
        return True
    if counted.end >= len(row) or not row[counted.end].glued:
        return False
    is_length = counted.unit is not None and counted.unit.name in LENGTHS
    return row[counted.end].key == "+" or (is_length and row[counted.end].key == "/")


def is_list_number(row: Sequence[Token], amount: Amount, counted: Counted, _words: QuantityLexicon) -> bool:
    """A number at the start of a line before a full stop or a bracket, or alone in brackets."""
    at, end = amount.start, amount.end
    if counted.listed or not amount.number.in_digits or end >= len(row):
        return False
    return (at == 0 and row[end].key in ".)") or (at > 0 and row[at - 1].key in "([" and row[end].key in ")]")


def is_year(row: Sequence[Token], amount: Amount, counted: Counted, _words: QuantityLexicon) -> bool:
    """Four digits that may be a year, and nothing counted."""
    first = row[amount.first]
    is_plain = first.kind is Kind.DIGITS and len(first.key) == YEAR_DIGITS and amount.end == amount.first + 1
    return is_plain and counted.unit is None and not amount.bounded and amount.number.value in YEARS


def is_article(row: Sequence[Token], amount: Amount, counted: Counted, words: QuantityLexicon) -> bool:
    """The word "one" as an article or a pronoun, unless it counts the dead."""
    if amount.bounded or amount.end != amount.first + 1:
        return False
    if row[amount.first].key not in words.ones:
        return counted.unit is None and row[amount.first].key in words.pronouns
    if counted.unit is None or counted.unit.name in {"item", "day"}:
        return True
    return counted.unit.name == "person" and not _is_of_the_dead(row, amount, counted, words)


def _is_of_the_dead(row: Sequence[Token], amount: Amount, counted: Counted, words: QuantityLexicon) -> bool:
    near = range(max(0, amount.start - BESIDE), min(len(row), counted.end + BESIDE))
    return any(words.dead(row, at) for at in near)


GUARDS: tuple[Guard, ...] = (
    is_in_a_name,
    is_a_name,
    is_glued,
    is_clock,
    is_numbered,
    is_age,
    is_no_count,
    is_list_number,
    is_year,
    is_article,
)


def turned_down(row: Sequence[Token], amount: Amount, counted: Counted, words: QuantityLexicon) -> bool:
    """Whether any rule says that the number counts nothing."""
    return any(guard(row, amount, counted, words) for guard in GUARDS)
