"""Find the times of a line, one after the other, and join those that say the same day twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from klaim.language.pattern import Match
from klaim.language.token import Token
from klaim.limits import CLAUSE_TOKENS
from klaim.mention.time import dates
from klaim.mention.time.guard import turned_down
from klaim.mention.time.lexicon import TimeLexicon
from klaim.mention.time.meaning import RELATIVE
from klaim.mention.time.scene import Scene, direction

NAMED_DAYS = frozenset(
    {
        "weekday",
        "last_weekday",
        "next_weekday",
        "weekday_of_last_week",
        "weekday_of_this_week",
        "weekday_of_next_week",
    }
    | {"today", "yesterday", "tomorrow", "day_before_yesterday", "day_after_tomorrow", "weekdays"}
)
"""Meanings that a date may follow, in brackets or after a comma, to say the same day again."""

DATES = frozenset({"date", "past_date", "short_date", "interval"})
BRIDGE = frozenset("(,")
MARKS = frozenset(".,")


@dataclass(frozen=True, slots=True)
class Found:
    """A time among the tokens row[start:end]; `value` is None where nothing tells the day."""

    start: int
    end: int
    meaning: str
    value: str | None


def read(row: Sequence[Token], words: TimeLexicon, published: date | None, last: str | None) -> list[Found]:
    """The times of a row of tokens, in order; `last` is the value of the time named before it."""
    found: list[Found] = []
    at = 0
    while at < len(row):
        here = _at(row, at, words, Scene(published, last, 0)) if words.opens(row[at]) else []
        for one in here:
            _append(found, one, row, words)
            last = found[-1].value or last
        at = here[-1].end if here else at + 1
    return found


def _at(row: Sequence[Token], at: int, words: TimeLexicon, scene: Scene) -> list[Found]:
    """The time that starts at index `at`, or the two ("2 and 11 August"), or none."""
    match = words.patterns.match(row, at)
    if match is None or turned_down(row, at, match, words):
        return []
    is_past = match.meaning == "past_date"
    scene = replace(scene, direction=-1 if is_past else direction(row, at, match.end, words))
    if match.meaning == "both":
        return list(_both(match, at, scene))
    value = _value(match, scene)
    return [] if value is None else [Found(at, _without_mark(row, match.end), match.meaning, value or None)]


def _without_mark(row: Sequence[Token], end: int) -> int:
    """A full stop or comma that ends a match belongs to the sentence."""
    return end - (row[end - 1].key in MARKS)


def _value(match: Match, scene: Scene) -> str | None:
    """The value of a match: `UNKNOWN` if relative to a day that is not known, None if it is no time."""
    if match.meaning in {"date", "past_date", "short_date", "year"}:
        return dates.date_value(match, scene)
    if match.meaning == "interval":
        return dates.interval_value(match, scene)
    if scene.published is None:
        return dates.UNKNOWN
    return RELATIVE[match.meaning](match, scene, scene.published)


def _both(match: Match, at: int, scene: Scene) -> Iterator[Found]:
    """Two days of one month: an interval where one follows the other, else two times."""
    days = [filled for name, filled in match.slots if name == "day"]
    month = next(filled.value for name, filled in match.slots if name in {"month", "m"})
    values = [dates.value(dates.Parts(match.value("year"), month, day.value), scene) for day in days]
    if None in values:
        return
    if all(values) and _follow(*(date.fromisoformat(value or "") for value in values)):
        yield Found(at, match.end, "interval", f"{values[0]}/{values[1]}")
    else:
        yield Found(at, days[0].end, "date", values[0] or None)
        yield Found(days[1].end - 1, match.end, "date", values[1] or None)


def _follow(one: date, other: date) -> bool:
    return other - one == timedelta(days=1)


def _append(found: list[Found], one: Found, row: Sequence[Token], words: TimeLexicon) -> None:
    """Add a time, or join it to the one before where both name one day ("Selasa (9/6/2026)")."""
    before = found[-1] if found else None
    if before is None or not _says_again(row, before, one, words):
        found.append(one)
        return
    found[-1] = replace(one, start=before.start, end=_closed(row, before.start, one, words))


def _closed(row: Sequence[Token], start: int, one: Found, words: TimeLexicon) -> int:
    """The index after the bracket that closes what was opened since `start`, and after a part of the day."""
    is_open = any(row[at].key == "(" for at in range(max(start, one.start - CLAUSE_TOKENS), one.start))
    if not is_open or one.end == len(row) or row[one.end].key != ")":
        return one.end
    part = words.parts(row, one.end + 1)
    return one.end + 1 if part is None else part.end


def _says_again(row: Sequence[Token], before: Found, one: Found, words: TimeLexicon) -> bool:
    is_day = before.meaning in NAMED_DAYS and one.meaning in DATES | NAMED_DAYS
    return is_day and _is_bridge(row, before.end, one.start, words)


def _is_bridge(row: Sequence[Token], start: int, end: int, words: TimeLexicon) -> bool:
    """Whether only an opening bracket, a comma or a part of the day stands between."""
    while start < end and row[start].key not in BRIDGE:
        part = words.parts(row, start)
        if part is None:
            return False
        start = part.end
    return end - start <= 1
