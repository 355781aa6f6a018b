"""What each meaning of a pattern stands for on the calendar: one short function a meaning."""

from collections.abc import Callable
from datetime import date

from klaim.language.pattern import Match
from klaim.mention.time import calendar
from klaim.mention.time.scene import Scene

Resolve = Callable[[Match, Scene, date], str | None]
"""A value for a match on a day of publication that is known; None where the calendar has no such time."""

QUARTER_MONTHS = 3
FIRST_HALF_DAYS = 15
YEAR_DIGITS = 4


def _days(number: int) -> Resolve:
    return lambda _match, _scene, today: calendar.iso(calendar.shifted(today, number))


def _counted(unit: Callable[[date, int], str | None], sign: int) -> Resolve:
    return lambda match, _scene, today: unit(today, sign * (match.value("n") or 1))


def _day_away(today: date, number: int) -> str | None:
    return calendar.iso(calendar.shifted(today, number))


def _week_away(today: date, number: int) -> str | None:
    return calendar.iso(calendar.shifted(today, number * calendar.WEEK_DAYS))


def _month_away(today: date, number: int) -> str | None:
    return calendar.iso_month(today.year, today.month + number)


def _year_away(today: date, number: int) -> str | None:
    return f"{today.year + number:04d}"


def _week(number: int) -> Resolve:
    return lambda _match, _scene, today: calendar.week(today, number)


def _month(number: int) -> Resolve:
    return lambda _match, _scene, today: calendar.iso_month(today.year, today.month + number)


def _year(number: int) -> Resolve:
    return lambda _match, _scene, today: f"{today.year + number:04d}"


def _monday(number: int) -> Resolve:
    return lambda _match, _scene, today: calendar.iso(calendar.weekday_of_week(today, 1, number))


def _week_part(first: int, last: int, number: int) -> Resolve:
    def resolve(_match: Match, _scene: Scene, today: date) -> str | None:
        ends = [calendar.iso(calendar.weekday_of_week(today, day, number)) for day in (first, last)]
        return calendar.interval(ends[0], ends[1])

    return resolve


def _weekend(_match: Match, scene: Scene, today: date) -> str | None:
    """The weekend gone by, today's where it is one, or the one to come."""
    saturday = calendar.weekday(today, 6, scene.direction)
    return None if saturday is None else calendar.interval(calendar.iso(saturday), _day_away(saturday, 1))


def _weekday(match: Match, scene: Scene, today: date) -> str | None:
    return calendar.iso(calendar.weekday(today, match.value("weekday") or 1, scene.direction))


def _weekday_before(match: Match, _scene: Scene, today: date) -> str | None:
    """The last weekday of that name before today."""
    yesterday = calendar.shifted(today, -1)
    return (
        None
        if yesterday is None
        else calendar.iso(calendar.weekday(yesterday, match.value("weekday") or 1, 0))
    )


def _eve(match: Match, scene: Scene, today: date) -> str | None:
    """The day before a weekday: in Indonesian, "malam Minggu" is Saturday's night."""
    number = ((match.value("weekday") or 1) - 2) % calendar.WEEK_DAYS + 1
    return calendar.iso(calendar.weekday(today, number, scene.direction))


def _weekday_after(match: Match, _scene: Scene, today: date) -> str | None:
    return calendar.iso(calendar.weekday(today, match.value("weekday") or 1, 1))


def _weekday_of_week(number: int) -> Resolve:
    return lambda match, _scene, today: calendar.iso(
        calendar.weekday_of_week(today, match.value("weekday") or 1, number)
    )


def _weekdays(match: Match, scene: Scene, today: date) -> str | None:
    """An interval from one weekday to the next of the other name."""
    first, last = match.values("weekday")[:2]
    end = calendar.weekday(today, last, scene.direction)
    start = None if end is None else calendar.weekday(end, first, 0)
    return calendar.interval(calendar.iso(start), calendar.iso(end))


def _month_of_year(number: int) -> Resolve:
    def resolve(match: Match, _scene: Scene, today: date) -> str | None:
        month = match.value("month") or match.value("m") or 1
        return calendar.iso_month(today.year + number, month)

    return resolve


def _month_before(match: Match, _scene: Scene, today: date) -> str | None:
    """The last month of that name before this month."""
    month = match.value("month") or match.value("m") or 1
    return calendar.iso_month(today.year - (month >= today.month), month)


def _month_after(match: Match, _scene: Scene, today: date) -> str | None:
    month = match.value("month") or match.value("m") or 1
    return calendar.iso_month(today.year + (month <= today.month), month)


def _year_end(month: int, number: int) -> Resolve:
    return lambda _match, _scene, today: calendar.iso_month(today.year + number, month)


def _half(second: int) -> Resolve:
    def resolve(match: Match, scene: Scene, today: date) -> str | None:
        month = match.value("month") or match.value("m") or today.month
        year = match.value("year") or calendar.nearest_month(today, month, scene.direction)
        days = (FIRST_HALF_DAYS + 1, calendar.last_day(year, month)) if second else (1, FIRST_HALF_DAYS)
        return calendar.interval(*(calendar.iso(calendar.day(year, month, day)) for day in days))

    return resolve


def _season(first_month: int) -> Resolve:
    """Three months from that one on, the nearest that have begun, or those to come."""

    def resolve(match: Match, scene: Scene, today: date) -> str | None:
        year = match.value("year") or calendar.nearest_month(today, first_month, scene.direction)
        return calendar.interval(
            calendar.iso_month(year, first_month), calendar.iso_month(year, first_month + 2)
        )

    return resolve


def _quarter(match: Match, scene: Scene, today: date) -> str | None:
    first = (match.value("quarter") or match.value("n") or 1) * QUARTER_MONTHS - 2
    if first > calendar.YEAR_MONTHS:
        return None
    year = match.value("year") or calendar.nearest_month(today, first, scene.direction)
    return calendar.interval(calendar.iso_month(year, first), calendar.iso_month(year, first + 2))


def _next_weeks(match: Match, _scene: Scene, today: date) -> str | None:
    return calendar.interval(today.isoformat(), _week_away(today, match.value("n") or 1))


def _next_days(match: Match, _scene: Scene, today: date) -> str | None:
    return calendar.interval(today.isoformat(), _day_away(today, match.value("n") or 1))


def _same(_match: Match, scene: Scene, today: date) -> str | None:
    return scene.last or today.isoformat()


def _beside(sign: int) -> Resolve:
    """Days before or after the day named last."""
    return lambda match, scene, today: _day_away(scene.last_day or today, sign * (match.value("n") or 1))


def _year_after(_match: Match, scene: Scene, today: date) -> str | None:
    """The year after the one named last, or after today's."""
    named = (scene.last or "").split("/")[0]
    return f"{int(named) + 1:04d}" if len(named) == YEAR_DIGITS else _year_away(today, 1)


RELATIVE: dict[str, Resolve] = {
    "today": _days(0),
    "yesterday": _days(-1),
    "tomorrow": _days(1),
    "day_before_yesterday": _days(-2),
    "day_after_tomorrow": _days(2),
    "days_ago": _counted(_day_away, -1),
    "days_ahead": _counted(_day_away, 1),
    "weeks_ago": _counted(_week_away, -1),
    "weeks_ahead": _counted(_week_away, 1),
    "months_ago": _counted(_month_away, -1),
    "months_ahead": _counted(_month_away, 1),
    "years_ago": _counted(_year_away, -1),
    "years_ahead": _counted(_year_away, 1),
    "fortnight_ago": _days(-14),
    "next_days": _next_days,
    "next_weeks": _next_weeks,
    "last_week": _week(-1),
    "this_week": _week(0),
    "next_week": _week(1),
    "week_start": _monday(0),
    "last_week_start": _monday(-1),
    "next_week_start": _monday(1),
    "week_end": _week_part(5, 7, 0),
    "last_week_end": _week_part(5, 7, -1),
    "next_week_end": _week_part(5, 7, 1),
    "weekend": _weekend,
    "last_weekend": _week_part(6, 7, -1),
    "this_weekend": _week_part(6, 7, 0),
    "next_weekend": _week_part(6, 7, 1),
    "last_month": _month(-1),
    "this_month": _month(0),
    "next_month": _month(1),
    "year_before_last": _year(-2),
    "last_year": _year(-1),
    "this_year": _year(0),
    "next_year": _year(1),
    "year_after": _year_after,
    "year_start": _year_end(1, 0),
    "last_year_start": _year_end(1, -1),
    "next_year_start": _year_end(1, 1),
    "year_end": _year_end(12, 0),
    "last_year_end": _year_end(12, -1),
    "next_year_end": _year_end(12, 1),
    "month_of_last_year": _month_of_year(-1),
    "month_of_this_year": _month_of_year(0),
    "month_of_next_year": _month_of_year(1),
    "last_named_month": _month_before,
    "next_named_month": _month_after,
    "first_half": _half(0),
    "second_half": _half(1),
    "weekday": _weekday,
    "last_weekday": _weekday_before,
    "next_weekday": _weekday_after,
    "weekday_of_last_week": _weekday_of_week(-1),
    "weekday_of_this_week": _weekday_of_week(0),
    "weekday_of_next_week": _weekday_of_week(1),
    "eve": _eve,
    "weekdays": _weekdays,
    "spring": _season(3),
    "summer": _season(6),
    "autumn": _season(9),
    "winter": _season(12),
    "quarter": _quarter,
    "same_time": _same,
    "day_before": _beside(-1),
    "day_after": _beside(1),
}
"""Every meaning that needs the day of publication, and how it is resolved."""
