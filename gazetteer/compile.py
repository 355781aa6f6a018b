"""Compile the gazetteer: `python gazetteer/compile.py [FOLDER]` (default src/klaim/gazetteer/data).

The same sources give the same bytes. Sources and their versions stand in pyproject.toml under `gazetteer`.
"""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import marisa_trie
from cities import cities
from codifier import join
from records import Record
from regions import regions
from states import states

from klaim.gazetteer import file
from klaim.gazetteer.names import key, plain
from klaim.gazetteer.opened import CAPITAL, MANY, NOWHERE

DATA = Path(__file__).parents[1] / "src" / "klaim" / "gazetteer" / "data"


def gather() -> list[Record]:
    """All records as the file has them: those with a codifier first, then by country, region and number."""
    settlements = list(cities())
    settlements += join(settlements)
    records = [*settlements, *states(settlements), *regions()]
    return sorted(
        records,
        key=lambda record: (
            not record.codifier,
            record.codifier,
            record.country,
            record.region,
            record.geonameid,
            record.name,
        ),
    )


def names_of(records: Iterable[Record]) -> dict[str, list[int]]:
    """Every key with the numbers of the records it names.

    A key that holds in one language only begins with its code.
    """
    named: dict[str, set[int]] = defaultdict(set)
    for number, record in enumerate(records):
        keys = {key(name) for name in record.names}
        keys |= {plain(key(record.name))} if record.names else set()
        keys |= {f"{language}:{key(name)}" for language, name in record.tagged}
        keys |= {f"{language}~{key(name)}" for language, name in record.hints | record.tagged}
        for name in keys:
            named[name].add(number)
    return {name: sorted(numbers) for name, numbers in named.items()}


def postings(trie: marisa_trie.Trie, named: dict[str, list[int]]) -> tuple[array[int], array[int]]:
    """For each key a record's number or, with the top bit set, where in `more` a counted list stands."""
    first, more = array("I", bytes(4 * len(named))), array("I")
    for name, numbers in named.items():
        if len(numbers) == 1:
            first[trie[name]] = numbers[0]
    for name in sorted(name for name, numbers in named.items() if len(numbers) > 1):
        first[trie[name]] = MANY | len(more)
        more.append(len(named[name]))
        more.extend(named[name])
    return first, more


def main(folder: Path) -> None:
    """Compile, and say how much there is."""
    records = gather()
    named = names_of(records)
    trie = marisa_trie.Trie(sorted(named), order=marisa_trie.LABEL_ORDER)
    trie.save(str(folder / "names.marisa"))
    first, more = postings(trie, named)
    countries = sorted({record.country for record in records})
    numbered = {country: number for number, country in enumerate(countries)}
    units = {
        unit: number
        for number, unit in enumerate(
            sorted({(record.country, record.region) for record in records if record.region}), 1
        )
    }
    written = [record.name.encode() for record in records]
    ends = array("I", [0])
    for name in written:
        ends.append(ends[-1] + len(name))
    codified = [record for record in records if record.codifier]
    sections = {
        "first": first,
        "more": more,
        "geonameid": array("I", (record.geonameid for record in records)),
        "latitude": array("i", (degrees(record.latitude) for record in records)),
        "longitude": array("i", (degrees(record.longitude) for record in records)),
        "population": array("I", (record.population for record in records)),
        "country": array("B", (numbered[record.country] for record in records)),
        "region": array("H", (units.get((record.country, record.region), 0) for record in records)),
        "kind": array("B", (record.kind + CAPITAL * record.capital for record in records)),
        "codifier": array("Q", (int(record.codifier.removeprefix("UA")) for record in codified)),
        "ends": ends,
    }
    packed = {name: (numbers.typecode, numbers.tobytes()) for name, numbers in sections.items()}
    file.write(folder / "places.bin", packed | {"names": ("B", b"".join(written))}, countries)
    print(f"{len(records)} places, {len(codified)} of them in the codifier, {len(named)} names")


def degrees(value: float | None) -> int:
    """Degrees in units of 10⁻⁵."""
    return NOWHERE if value is None else round(value * 100_000)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
