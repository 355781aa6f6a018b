"""Turn down what looks like a time and is none: each rule is named for what the words are instead."""

from collections.abc import Callable, Sequence

from klaim.language.pattern import Match
from klaim.language.token import Kind, Token
from klaim.mention.time.lexicon import TimeLexicon
from klaim.mention.time.meaning import RELATIVE

OPENERS = frozenset("([{\"'«“„‘‚¿¡—|/•>*")
FRACTION_PARTS = 12
NUMERATOR = 3

Guard = Callable[[Sequence[Token], int, Match, TimeLexicon], bool]


def is_part_of_a_number(row: Sequence[Token], at: int, match: Match, _words: TimeLexicon) -> bool:
    """Digits that go on before or after: 1.2/3, 2024,5, X-2024, 2020%."""
    first, last = row[at], row[match.end - 1]
    if first.kind is Kind.DIGITS and first.glued and at and row[at - 1].key not in OPENERS:
        return True
    if last.kind is not Kind.DIGITS or match.end == len(row) or not row[match.end].glued:
        return False
    following = row[match.end]
    beyond = row[match.end + 1] if match.end + 1 < len(row) else None
    if following.kind is Kind.MARK and following.key in ".,-/:":
        return beyond is not None and beyond.glued and beyond.kind is not Kind.MARK
    return following.kind is not Kind.MARK or following.key in "%$€₴₽°"


def is_fraction(row: Sequence[Token], at: int, match: Match, words: TimeLexicon) -> bool:
    """1/3 without a word before it that makes it a date."""
    if match.meaning != "short_date" or words.before_short.before(row, at) is not None:
        return False
    day, month = match.value("day") or 0, match.value("m") or 0
    return day <= month <= FRACTION_PARTS and day <= NUMERATOR


def is_other_word(row: Sequence[Token], at: int, match: Match, words: TimeLexicon) -> bool:
    """A name that is also another word ("may", "thứ hai"), or an abbreviation.

    It is one where it stands alone, with no word before it that tells.
    """
    if match.meaning not in {"date", "weekday"} or any(token.capital for token in row[at + 1 : match.end]):
        return False
    if match.end - at == 1 and row[at].key in words.abbreviations:
        return True
    is_alone = match.end - at == 1 or match.meaning == "weekday"
    return is_alone and row[at].key in words.doubtful and words.before_doubtful.before(row, at) is None


def is_count(row: Sequence[Token], at: int, match: Match, words: TimeLexicon) -> bool:
    """Four digits that count something or are money: "2000 orang", "$2000"."""
    if match.meaning != "year" or match.end - at > 1:
        return False
    return words.not_years(row, match.end) is not None or (at > 0 and row[at - 1].key in "$€£¥₴₽№#")


def is_duration(row: Sequence[Token], at: int, match: Match, words: TimeLexicon) -> bool:
    """A length of time that ends like a date: "5 năm qua", "nhiều ngày nay"."""
    if at == 0 or match.meaning not in RELATIVE or match.value("n") is not None:
        return False
    return words.never_before.before(row, at) is not None or (
        row[at - 1].kind is Kind.DIGITS and not row[at].glued
    )


GUARDS: tuple[Guard, ...] = (is_part_of_a_number, is_fraction, is_other_word, is_count, is_duration)


def turned_down(row: Sequence[Token], at: int, match: Match, words: TimeLexicon) -> bool:
    """Whether any rule says that the match is no time."""
    return any(guard(row, at, match, words) for guard in GUARDS)
