"""A language's words for amounts and what is counted, compiled once per language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from klaim.errors import LanguageFileError
from klaim.language import cldr
from klaim.language.counting import Counting, counting
from klaim.language.pack import Language
from klaim.language.pattern import Phrases
from klaim.language.quantity import QuantityWords
from klaim.language.token import Kind, Token
from klaim.limits import COMPILED_LANGUAGES

MEASURES = (
    ("length-kilometer", "km", "1"),
    ("length-meter", "m", "1"),
    ("length-centimeter", "m", "0.01"),
    ("length-millimeter", "m", "0.001"),
    ("length-mile", "km", "1.6"),
    ("length-foot", "m", "0.3"),
    ("mass-kilogram", "tonne", "0.001"),
    ("mass-tonne", "tonne", "1"),
    ("mass-metric-ton", "tonne", "1"),
    ("area-square-kilometer", "km2", "1"),
    ("area-hectare", "km2", "0.01"),
    ("duration-minute", "hour", "0.016667"),
    ("duration-hour", "hour", "1"),
    ("duration-day", "day", "1"),
    ("duration-week", "day", "7"),
    ("duration-month", "day", "30"),
    ("duration-year", "year", "1"),
)
"""CLDR's units, the unit of the guidelines that each is told in, and the factor; a month has 30 days.

Years are known so as to be passed over: a span of years is mostly an age or a length of time, and nobody
counts it.
"""

SIGNS = (("km", "km", "1"), ("m", "m", "1"), ("cm", "m", "0.01"), ("mm", "m", "0.001"), ("ft", "m", "0.3"))
MORE_SIGNS = (
    ("kg", "tonne", "0.001"),
    ("ha", "km2", "0.01"),
    ("km²", "km2", "1"),
    ("m²", "km2", "0.000001"),
    ("%", "percent", "1"),
)
DOLLAR_SIGNS = {
    "$": "usd",
    "us $": "usd",
    "€": "eur",
    "£": "gbp",
    "₴": "uah",
    "₽": "rub",
    "₫": "vnd",
    "rp": "idr",
    "¥": "jpy",
}
NO_COUNTRY = "x"
"""The first letter of ISO 4217's codes for what is no country's money, such as gold."""
NO_PATTERN = str.maketrans("(){}|?", "      ")
WORLD_CODES = (
    "usd",
    "eur",
    "idr",
    "vnd",
    "rub",
    "uah",
    "gbp",
    "jpy",
    "cny",
    "aud",
    "cad",
    "sgd",
    "myr",
    "chf",
    "pln",
    "inr",
)


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted: a unit of the guidelines, and the factor from the unit as written."""

    name: str
    factor: Decimal = Decimal(1)


class QuantityLexicon:
    """The words of one language for amounts."""

    def __init__(self, words: QuantityWords, code: str, numbers: Counting) -> None:
        self.numbers, self.words = numbers, words
        self._units: list[Unit] = []
        self.measured = Phrases(self._numbered(_measured(words, code)))
        self.signs = Phrases(self._numbered(_signs(words, code)))
        self.nouns = Phrases(
            self._numbered((form, Unit(unit)) for unit, forms in words.units.items() for form in forms)
        )
        self._stems = {stem: Unit(unit) for unit, stems in words.stems.items() for stem in stems}
        self._endings = frozenset(("", *words.endings))
        self._longest_ending = max(map(len, self._endings))
        self.least, self.most, self.about = listed(words.least), listed(words.most), listed(words.about)
        self.more_after, self.between = listed(words.more_after), listed(words.between)
        self.to, self.either, self.joined = (
            listed((*words.to, "-")),
            listed(words.either),
            listed(words.joined),
        )
        self.of, self.idioms = listed(words.of), listed(words.idioms)
        self.ages_before, self.ages_after = listed(words.ages_before), listed(words.ages_after)
        self.never_before, self.never_after = listed(words.never_before), listed(words.never_after)
        self.stops, self.dead, self.ones = frozenset(words.stops), listed(words.dead), frozenset(words.ones)
        self.pronouns = frozenset(words.pronouns)
        self.doubtful = frozenset(words.doubtful)
        self.fractions = Phrases(
            (form, int(value)) for value, forms in words.fractions.items() for form in forms
        )
        self.times = Phrases((form, int(value)) for value, forms in words.times.items() for form in forms)

        bounds = (self.least, self.most, self.about, self.between)
        self.qualifiers = frozenset[str]().union(*(phrases.first_words for phrases in bounds))
        lists = (
            self.signs,
            self.idioms,
            self.fractions,
            self.times,
        )
        self._first = numbers.first_words.union(self.qualifiers, *(phrases.first_words for phrases in lists))

    def opens(self, token: Token) -> bool:
        """Whether a quantity may start with that token: a quick look before any is read."""
        return token.kind is Kind.DIGITS or token.key in self._first

    def _numbered(self, units: Iterable[tuple[str, Unit]]) -> Iterable[tuple[str, int]]:
        for form, unit in units:
            self._units.append(unit)
            yield _quoted(form), len(self._units) - 1

    def sign(self, row: Sequence[Token], at: int) -> tuple[Unit, int] | None:
        """The unit of a sign of money at index `at`, all its parts glued ("A$", not "a $")."""
        found = self.unit(self.signs, row, at)
        return found if found and all(row[part].glued for part in range(at + 1, found[1])) else None

    def unit(self, phrases: Phrases, row: Sequence[Token], at: int) -> tuple[Unit, int] | None:
        """The unit that a phrase of the list at index `at` stands for, and the index after it."""
        filled = phrases(row, at)
        return None if filled is None else (self._units[filled.value], filled.end)

    def noun(self, row: Sequence[Token], at: int) -> tuple[Unit, int] | None:
        """The unit of a listed noun at index `at`, in one of its forms, and the index after it."""
        listed_noun = self.unit(self.nouns, row, at)
        if listed_noun is not None:
            return listed_noun
        word = row[at].key if at < len(row) and row[at].kind is Kind.WORD else ""
        for cut in range(min(self._longest_ending, len(word)) + 1):
            stem = word[: len(word) - cut]
            if stem in self._stems and word[len(stem) :] in self._endings:
                return self._stems[stem], at + 1
        return None


def _measured(words: QuantityWords, code: str) -> Iterable[tuple[str, Unit]]:
    for key, forms in words.measures.items():
        name, _, factor = key.partition(" ")
        yield from ((form, Unit(name, Decimal(factor or 1))) for form in forms)
    for currency, forms in words.currencies.items():
        yield from ((form, Unit(currency)) for form in forms)
    for unit, name, factor in MEASURES:
        yield from (
            (form, Unit(name, Decimal(factor))) for form in cldr.unit_names(code, unit) if len(form) > 1
        )
    for sign, name, factor in (*SIGNS, *MORE_SIGNS):
        yield sign, Unit(name, Decimal(factor))
    yield from (
        (form, Unit(currency)) for form, currency in cldr.currency_names(code) if currency[0] != NO_COUNTRY
    )


def _signs(words: QuantityWords, code: str) -> Iterable[tuple[str, Unit]]:
    for currency, forms in words.signs.items():
        yield from ((form, Unit(currency)) for form in forms)
    yield from ((sign, Unit(currency)) for sign, currency in DOLLAR_SIGNS.items())
    yield from ((currency, Unit(currency)) for currency in WORLD_CODES)
    yield from ((sign, Unit(currency)) for sign, currency in cldr.currency_symbols(code))


def _quoted(form: str) -> str:
    """A name as a pattern: its brackets are no alternatives, its marks no options."""
    return form.translate(NO_PATTERN).strip() or form


def listed(phrases: Iterable[str]) -> Phrases:
    """A list of phrases, their values of no account."""
    return Phrases((phrase, 0) for phrase in phrases)


@lru_cache(maxsize=COMPILED_LANGUAGES)
def _lexicon(words: QuantityWords, code: str, numbers: Counting) -> QuantityLexicon:
    try:
        return QuantityLexicon(words, code, numbers)
    except (ValueError, InvalidOperation) as error:
        file = f"{code}.toml"
        raise LanguageFileError(file, "quantity", str(error)) from error


def lexicon(language: Language) -> QuantityLexicon:
    """The compiled words of a language.

    Raises `LanguageFileError` where a phrase or a number of its file is not well formed.
    """
    return _lexicon(language.quantity, language.code, counting(language.number, language.code))
