"""Resolve dates: whole ones, those without a year, and intervals between two."""

from dataclasses import dataclass

from klaim.language.pattern import Match
from klaim.mention.time import calendar
from klaim.mention.time.scene import Scene

UNKNOWN = ""
"""The value of a date that stands on the calendar, though nobody can tell in which year."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a date that the text names."""

    year: int | None
    month: int | None
    day: int | None


def date_value(match: Match, scene: Scene) -> str | None:
    """The value of a date at the precision stated; `UNKNOWN` without its year.

    None where the calendar has no such day.
    """
    return value(Parts(match.value("year"), _month(match), match.value("day")), scene)


def value(parts: Parts, scene: Scene) -> str | None:
    """As `date_value`, from parts."""
    if parts.month is None:
        return None if parts.year is None else f"{parts.year:04d}"
    if parts.day is None:
        return _month_value(parts.year, parts.month, scene)
    return _day_value(parts, parts.month, parts.day, scene)


def _month_value(year: int | None, month: int, scene: Scene) -> str:
    if year is None:
        if scene.published is None:
            return UNKNOWN
        year = calendar.nearest_month(scene.published, month, scene.direction)
    return calendar.iso_month(year, month)


def _day_value(parts: Parts, month: int, day: int, scene: Scene) -> str | None:
    if parts.year is not None:
        return calendar.iso(calendar.day(parts.year, month, day))
    if scene.published is None:
        return UNKNOWN if calendar.day(2000, month, day) else None
    return calendar.iso(calendar.nearest_day(scene.published, month, day, scene.direction))


def interval_value(match: Match, scene: Scene) -> str | None:
    """The value of an interval: what the first date leaves out, the second tells, and the other way round."""
    days, months, years = match.values("day"), _months(match), match.values("year")
    if not days and not months:
        return calendar.interval(*(f"{year:04d}" for year in years[:2]))
    ends = [value(Parts(*(_at(part, end) for part in (years, months, days))), scene) for end in (0, -1)]
    if UNKNOWN in ends:
        return UNKNOWN
    return calendar.interval(ends[0], ends[1])


def _at(part: tuple[int, ...], end: int) -> int | None:
    return part[end] if part else None


def _month(match: Match) -> int | None:
    return next(iter(_months(match)), None)


def _months(match: Match) -> tuple[int, ...]:
    return tuple(filled.value for name, filled in match.slots if name in {"month", "m"})
