"""Days, months, years and weeks as ISO 8601 values, and the year or week that a partial date belongs to."""

from calendar import monthrange
from datetime import date, timedelta

WEEK_DAYS = 7
YEAR_MONTHS = 12
LEANING, FUTURE = 1, 2
"""Directions: a word like "until" stands before the time; words of the clause speak of what is to come."""
AGAINST_WEIGHT = 1.3
"""A day to come is taken for farther than one gone by as many days ago: news tells mostly of the past."""
EXPECTED_WEIGHT = 3
"""Where the words speak of what is to come, a day gone by is taken for that many times as far."""
NEAR_MONTHS = 2
"""A month without a year is this many months ahead at most, unless the words speak of what is to come."""
FAR_MONTHS = 9
"""And this many at most where they do: "since March", said in May, is the March gone by."""


def day(year: int, month: int, day_of_month: int) -> date | None:
    """The day, or None where the calendar has none (31 June)."""
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def shifted(today: date, days: int) -> date | None:
    """The day that many days later; None where the calendar ends."""
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def iso(when: date | None) -> str | None:
    """A day as YYYY-MM-DD."""
    return None if when is None else when.isoformat()


def iso_month(year: int, month: int) -> str:
    """A month as YYYY-MM; months beyond 1 to 12 run into other years."""
    years, rest = divmod(month - 1, YEAR_MONTHS)
    return f"{year + years:04d}-{rest + 1:02d}"


def interval(start: str | None, end: str | None) -> str | None:
    """An interval of two values, or one of them where they are the same.

    None where either is unknown or they run backwards.
    """
    if start is None or end is None or end < start:
        return None
    return start if start == end else f"{start}/{end}"


def week(today: date, weeks: int) -> str | None:
    """The week of Monday to Sunday that lies that many weeks from today's."""
    monday = shifted(today, weeks * WEEK_DAYS - today.weekday())
    return None if monday is None else interval(iso(monday), iso(shifted(monday, WEEK_DAYS - 1)))


def weekday(today: date, number: int, direction: int) -> date | None:
    """The weekday (1, Monday, to 7) nearest to today: not after it, unless `direction` is above nought.

    Where only a word like "by" speaks for the future (`LEANING`), today and yesterday still count as gone
    by.
    """
    back = (today.isoweekday() - number) % WEEK_DAYS
    is_ahead = direction > LEANING or (direction == LEANING and back > 1)
    return shifted(today, WEEK_DAYS - back if is_ahead else -back)


def weekday_of_week(today: date, number: int, weeks: int) -> date | None:
    """The weekday in the week that lies that many weeks from today's."""
    return shifted(today, weeks * WEEK_DAYS + number - today.isoweekday())


def nearest_day(today: date, month: int, day_of_month: int, direction: int) -> date | None:
    """The day of that month nearest to today.

    A `direction` below nought allows no day to come; above nought, it prefers them.
    """
    around = [day(today.year + years, month, day_of_month) for years in (-1, 0, 1)]
    fitting = [d for d in around if d is not None and not (direction < 0 and d > today)]
    return min(fitting, key=lambda d: _distance((d - today).days, direction), default=None)


def _distance(days: int, direction: int) -> float:
    ahead, behind = (1.0, EXPECTED_WEIGHT) if direction > 0 else (AGAINST_WEIGHT, 1.0)
    return days * ahead if days > 0 else -days * behind


def nearest_month(today: date, month: int, direction: int) -> int:
    """The year of the month of that number nearest to today, which is mostly one gone by.

    What `direction` means is as for `nearest_day`.
    """
    ahead = (month - today.month) % YEAR_MONTHS
    if ahead <= (NEAR_MONTHS if direction == 0 else FAR_MONTHS) and direction >= 0:
        return today.year + (month < today.month)
    return today.year - (month > today.month)


def last_day(year: int, month: int) -> int:
    """How many days the month has."""
    return monthrange(year, month)[1]
