"""What a time is resolved against: the day of publication, the last day named, and the tense around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from klaim.language.token import Token
from klaim.limits import CLAUSE_TOKENS
from klaim.mention.time.calendar import FUTURE, LEANING
from klaim.mention.time.lexicon import TimeLexicon

BESIDE = 2
"""Tokens after a time in which a word of the past settles the tense: "hôm thứ Năm đã từ chối"."""
CLAUSE_ENDS = frozenset('.?!;…,:—"«»“”„()')


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known where a time stands.

    `published` and `last`, the value of the time named before, are None where there is none.

    `direction` is above nought where the words around speak of days to come, below where they allow none.
    """

    published: date | None
    last: str | None
    direction: int

    @property
    def last_day(self) -> date | None:
        """The day named before, or the first of an interval; the day of publication where that is no help.

        It is none where the time named before is no day, or lies ahead of the day of publication.
        """
        try:
            named = date.fromisoformat((self.last or "").split("/")[0])
        except ValueError:
            return self.published
        return self.published if self.published and named > self.published else named


def direction(row: Sequence[Token], start: int, end: int, words: TimeLexicon) -> int:
    """`FUTURE` or `LEANING` where the tokens around row[start:end] speak of what is to come, else 0."""
    first, last = _clause(row, start, end)
    if any(words.past(row, at) for at in range(end, min(last, end + BESIDE))):
        return 0
    if any(words.future(row, at) for at in (*range(first, start), *range(end, last))):
        return FUTURE
    until = words.until.before(row, start) is not None and not any(
        words.past(row, at) for at in range(first, last)
    )
    return LEANING if until else 0


def _clause(row: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The tokens of the same clause, not farther than `CLAUSE_TOKENS`."""
    first = start
    while first > max(0, start - CLAUSE_TOKENS) and row[first - 1].key not in CLAUSE_ENDS:
        first -= 1
    last = end
    while last < min(len(row), end + CLAUSE_TOKENS) and row[last].key not in CLAUSE_ENDS:
        last += 1
    return first, last
