"""A language's patterns for times, compiled once per language."""

from collections.abc import Iterable, Mapping, Sequence

from klaim.language import cldr
from klaim.language.counting import Counting
from klaim.language.pattern import Filled, Patterns, Phrases, Reading, Slot
from klaim.language.time import TimeWords
from klaim.language.token import Kind, Token

MONTH_DAYS = 31
YEAR_MONTHS = 12
YEARS = range(1900, 2100)
YEAR_DIGITS = 4
COUNTABLE, COUNTABLE_DIGITS = 100, 2

# What every language writes alike; a language's own file adds to it.
DATES = (
  "{day} .? {month} .? ,? {year}?",
  "{month} .? {day} (,? {year})?",
  "{month} .? {year}?",
  "{year} - {m} - {day}",
  "{day} . {m} . {year}",
)  # fmt: skip
DAY_FIRST = ("{day} / {m} / {year}", "{day} - {m} - {year}")
MONTH_FIRST = ("{m} / {day} / {year}", "{day} / {m} / {year}")
INTERVALS = (
  "{day} {to} {day} {month} .? ,? {year}?",
  "{day} {month} .? {to} {day} {month} .? ,? {year}?",
  "{month} .? {day} {to} {month}? {day} (,? {year})?",
  "{month} .? {to} {month} .? {year}?",
  "{year} {to} {year}",
)  # fmt: skip


class TimeLexicon:
    """The patterns of one language, and the words that tell past from future."""

    def __init__(self, words: TimeWords, code: str, numbers: Counting) -> None:
        self._counting = numbers
        self._day_suffixes, self._year_suffixes = (
            frozenset(words.day_suffixes),
            frozenset(words.year_suffixes),
        )
        self._ordinals = _phrases(words.ordinals)
        slots: dict[str, Slot] = {
            "day": Reading(self._opens_day, self._day),
            "m": Reading(_is_digits, lambda row, at: _digits(row, at, range(1, YEAR_MONTHS + 1), 2)),
            "month": _names(cldr.months(code), words.months),
            "year": Reading(_is_digits, self._year),
            "weekday": _names(cldr.weekdays(code), words.weekdays),
            "part": _listed(words.parts),
            "n": Reading(numbers.opens, self._count),
            "quarter": _phrases(words.quarters),
            "to": _listed((*words.to, "-")),
        }
        ordered = DAY_FIRST if cldr.day_first(code) else MONTH_FIRST
        meanings = dict(words.patterns)
        meanings["date"] = (*DATES, *ordered, *words.patterns.get("date", ()))
        meanings["interval"] = (*INTERVALS, *words.patterns.get("interval", ()))
        meanings["weekday"] = ("{weekday}", *words.patterns.get("weekday", ()))
        meanings["year"] = ("{year}", *words.patterns.get("year", ()))
        self.patterns = Patterns(meanings, slots)
        listed = (self._ordinals, _listed(words.parts), _phrases(words.quarters), _listed(words.to))
        names = Phrases((*cldr.months(code), *cldr.weekdays(code)))
        named = (names, _phrases(words.months), _phrases(words.weekdays))
        self._first = self.patterns.first_words.union(*(phrases.first_words for phrases in (*listed, *named)))
        self._first |= numbers.first_words
        self.future, self.until, self.past = _listed(words.future), _listed(words.until), _listed(words.past)
        self.before_short, self.before_doubtful = _listed(words.before_short), _listed(words.before_doubtful)
        self.never_before = _listed(words.never_before)
        self.doubtful, self.not_years = frozenset(words.doubtful), _listed(words.not_years)
        self.abbreviations = cldr.month_abbreviations(code)
        self.parts = _listed(words.parts)

    def opens(self, token: Token) -> bool:
        """Whether a time may start with that token: a quick look before any is read."""
        return token.kind is Kind.DIGITS or token.key in self._first

    def _opens_day(self, token: Token) -> bool:
        return token.kind is Kind.DIGITS or self._ordinals.opens(token)

    def _day(self, row: Sequence[Token], at: int) -> Filled | None:
        filled = _digits(row, at, range(1, MONTH_DAYS + 1), 2)
        return (
            self._ordinals(row, at)
            if filled is None
            else Filled(filled.value, _past_suffix(row, filled.end, self._day_suffixes))
        )

    def _year(self, row: Sequence[Token], at: int) -> Filled | None:
        filled = _digits(row, at, YEARS, YEAR_DIGITS)
        return (
            None
            if filled is None
            else Filled(filled.value, _past_suffix(row, filled.end, self._year_suffixes))
        )

    def _count(self, row: Sequence[Token], at: int) -> Filled | None:
        if at >= len(row) or (row[at].kind is Kind.DIGITS and len(row[at].key) > COUNTABLE_DIGITS):
            return None
        number = self._counting.read(row, at, "")
        if number is None or number.value != int(number.value) or not 0 < number.value < COUNTABLE:
            return None
        return Filled(int(number.value), number.end)


def _is_digits(token: Token) -> bool:
    return token.kind is Kind.DIGITS


def _digits(row: Sequence[Token], at: int, allowed: range, longest: int) -> Filled | None:
    if at >= len(row) or row[at].kind is not Kind.DIGITS or len(row[at].key) > longest:
        return None
    value = int(row[at].key)
    return Filled(value, at + 1) if value in allowed else None


def _past_suffix(row: Sequence[Token], end: int, suffixes: frozenset[str]) -> int:
    """Past an ending that is glued to digits, with or without a hyphen ("12th", "2024-го")."""
    dash = end < len(row) and row[end].key == "-" and row[end].glued
    start = end + dash
    return start + 1 if start < len(row) and row[start].glued and row[start].key in suffixes else end


def _listed(phrases: Iterable[str]) -> Phrases:
    return Phrases((phrase, 0) for phrase in phrases)


def _phrases(forms: Mapping[str, Iterable[str]]) -> Phrases:
    return Phrases((form, int(value)) for value, phrases in forms.items() for form in phrases)


def _names(names: cldr.Names, forms: Mapping[str, Iterable[str]]) -> Slot:
    """Names from CLDR and from the file.

    Those that CLDR writes with a capital need one ("Minggu" is Sunday, "minggu" a week).
    """
    capital, free = (
        Phrases((n, v) for n, v in names if n[0].isupper()),
        Phrases((n, v) for n, v in names if not n[0].isupper()),
    )
    added = _phrases(forms)

    def slot(row: Sequence[Token], at: int) -> Filled | None:
        if at >= len(row):
            return None
        return (capital(row, at) if row[at].capital else None) or free(row, at) or added(row, at)

    return Reading(lambda token: capital.opens(token) or free.opens(token) or added.opens(token), slot)
