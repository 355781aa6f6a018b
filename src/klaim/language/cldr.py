"""What CLDR, the Common Locale Data Repository, knows of a language (by way of Babel).

Names of months, of days of the week, of scales, units and money.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError

from klaim.language.token import key

DEFAULT_LOCALE = "en"
"""For a code that CLDR does not have: ISO dates and digits stand in texts of any language."""

Names = tuple[tuple[str, int], ...]


@cache
def locale(code: str) -> Locale:
    """CLDR's locale for a language code; English where CLDR has none of that name."""
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale.parse(DEFAULT_LOCALE)


def months(code: str) -> Names:
    """Names and abbreviations of the months, 1 to 12."""
    return tuple(_names(locale(code).months, ("wide", "abbreviated"), shift=0))


def month_abbreviations(code: str) -> frozenset[str]:
    """The keys of those names of months that are only abbreviations.

    Alone they are mostly other words (Ukrainian "лист", a letter).
    """
    names = {
        width: {key(name) for name, _ in _names(locale(code).months, (width,), shift=0)}
        for width in ("wide", "abbreviated")
    }
    return frozenset(names["abbreviated"] - names["wide"])


def weekdays(code: str) -> Names:
    """Names of the days of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601.

    Their abbreviations are left out: they are mostly other words.
    """
    return tuple(_names(locale(code).days, ("wide",), shift=1))


def _names(
    table: Mapping[str, Mapping[str, Mapping[int, str]]], widths: tuple[str, ...], shift: int
) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for width in widths:
            for number, name in table.get(context, {}).get(width, {}).items():
                # A name of digits alone (Chinese "1") would make every number a month.
                if any(character.isalpha() for character in name):
                    yield _plain(name.removesuffix(".")), number + shift


def day_first(code: str) -> bool:
    """Whether a date in digits names the day before the month (2/3 is 2 March)."""
    pattern = locale(code).date_formats["short"].pattern
    return "M" not in pattern or pattern.find("d") < pattern.find("M")


def separators(code: str) -> tuple[str, str]:
    """The characters that part groups of thousands, and the fraction."""
    symbols = locale(code).number_symbols["latn"]
    return str(symbols["group"]), str(symbols["decimal"])


def scales(code: str) -> Iterator[tuple[str, Decimal]]:
    """Words of powers of ten ("thousand", "млн") from the compact number formats.

    Single letters are left out.
    """
    for width in ("long", "short"):
        for formats in locale(code).compact_decimal_formats.get(width, {}).values():
            for power, format_ in formats.items():
                pattern = str(format_.pattern).replace("'", "")
                word = _plain(pattern.replace("0", "").strip("\xa0 ."))
                if len(word) > 1 and word.isalpha():
                    yield word, Decimal(power) / 10 ** max(0, pattern.count("0") - 1)


def unit_names(code: str, unit: str) -> Iterator[str]:
    """All forms of the name of a unit of measurement ("length-kilometer"), long and short."""
    patterns: Mapping[str, Any] = _data(code, "unit_patterns").get(unit, {})
    for width in ("long", "short"):
        for name, pattern in dict(patterns.get(width, {})).items():
            if isinstance(pattern, str) and name not in {"per", "gender"}:
                yield from _name(pattern)
            elif not isinstance(pattern, str):
                for form in dict(pattern).values():
                    yield from _name(form)


def _name(pattern: object) -> Iterator[str]:
    if isinstance(pattern, str) and "{0}" in pattern:
        yield _plain(pattern.replace("{0}", "").strip("\xa0 ."))


def currency_names(code: str) -> Iterator[tuple[str, str]]:
    """Names of currencies in all their forms ("долларов США"), each with its ISO 4217 code in lower case."""
    for currency, forms in _data(code, "currency_names_plural").items():
        for form in dict(forms).values():
            yield _plain(str(form)), currency.lower()
    for currency, name in _data(code, "currency_names").items():
        yield _plain(str(name)), currency.lower()


def currency_symbols(code: str) -> Iterator[tuple[str, str]]:
    """Signs of currencies ("₴", "US$"), each with its ISO 4217 code in lower case."""
    for currency, symbol in locale(code).currency_symbols.items():
        yield _plain(str(symbol)), currency.lower()


def _data(code: str, name: str) -> Mapping[str, Any]:
    # Babel has public doors only for formatting with a number, not for the bare names.
    table = locale(code)._data.get(name, {})  # noqa: SLF001 - see above
    return {entry: table[entry] for entry in table}


def _plain(name: str) -> str:
    return " ".join(name.replace("\xa0", " ").split())
