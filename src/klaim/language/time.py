"""The words of a language for days, months, years and their order in time."""

from msgspec import field

from klaim.language.section import Section


class TimeWords(Section, frozen=True, eq=False):
    """How a language says when.

    `months` ("1" to "12") and `weekdays` ("1", Monday, to "7") add forms to CLDR's names. `patterns`
    holds, for each meaning that `klaim.mention.time` knows, the patterns that say it; their slots are
    {day} {m} {month} {year} {weekday} {part} {n} {quarter} {to}. `parts` are parts of the day ("night",
    "dini hari"); `to` joins the ends of an interval; `ordinals` are words for days of the month.
    `day_suffixes` and `year_suffixes` stand glued to digits ("12th", "2024-го"). Names that start with a
    word of `doubtful` are also other words ("may") and need a word of `before_doubtful` in front.
    `future` words turn what stands near them to the days to come, `until` words what follows directly,
    unless a word of `past` stands near. `before_short` words make a date of digits like 1/3, which could
    be a fraction. `not_years` are words before which four digits are no year; after a word of
    `never_before`, what looks like a relative time is a length of time.
    """

    months: dict[str, tuple[str, ...]] = field(default_factory=dict)
    weekdays: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ordinals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    quarters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    patterns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    day_suffixes: tuple[str, ...] = ()
    year_suffixes: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    before_doubtful: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    before_short: tuple[str, ...] = ()
    not_years: tuple[str, ...] = ()
    never_before: tuple[str, ...] = ()
