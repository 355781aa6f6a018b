"""The opened gazetteer: names to places, in microseconds, from files that are mapped and not loaded."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files

import marisa_trie

from klaim.gazetteer.entry import Entry, Kind
from klaim.gazetteer.file import Arrays
from klaim.gazetteer.names import key, plain

MANY = 1 << 31
NOWHERE = 2**31 - 1
CODIFIER_DIGITS = 17
CAPITAL = 8  # added to the number of a kind


class Gazetteer:
    """Places by any of their names, and states by what points at them. Open it with `open_gazetteer`."""

    def __init__(self, arrays: Arrays, trie: marisa_trie.Trie) -> None:
        self._trie = trie
        self._countries = arrays.header.countries
        (
            self._first,
            self._more,
            self._geonameid,
            self._latitude,
            self._longitude,
            self._population,
            self._country,
            self._region,
            self._kind,
            self._codifier,
            self._ends,
            self._names,
        ) = (arrays.view(name) for name in arrays.header.sections)
        self._entry = cache(self._read)

    def named(self, name: str, language: str = "en") -> tuple[Entry, ...]:
        """The places of that name, in any spelling the sources have.

        States and parts of the world go by the names that `language` and English give them. The name is taken
        in any case, as written: it is not uninflected here. Empty where nothing is so called.
        """
        spelt = key(name)
        numbers = dict.fromkeys(
            number for tag in (f"{language}:", "en:", "") for number in self._numbers(tag + spelt)
        )
        if not numbers and (bare := plain(spelt)) != spelt:
            numbers = dict.fromkeys(self._numbers(bare))
        return tuple(self._entry(number) for number in numbers)

    def begins(self, begun: str, language: str = "en") -> bool:
        """Whether a name begins with that part of a key, in any spelling under which `named` looks."""
        tagged = (f"{language}:{begun}", f"en:{begun}", begun, plain(begun))
        return any(True for start in dict.fromkeys(tagged) for _ in self._trie.iterkeys(start))

    def states(self, name: str, language: str | None = None) -> tuple[str, ...]:
        """ISO 3166-1 alpha-2 codes of the states that a name, demonym or capital points at, in any form.

        `language` narrows names and demonyms to those of one language; None takes all that have
        demonyms here.
        """
        spelt = key(name)
        languages = ("en", "id", "ru", "uk", "vi") if language is None else (language,)
        numbers = {number for tag in (*languages, "") for number in self._numbers(f"{tag}~{spelt}")}
        codes = {
            self._countries[self._country[number]] for number in numbers if self._kind[number] == Kind.STATE
        }
        return tuple(sorted(codes))

    def _numbers(self, spelt: str) -> Iterator[int]:
        place = self._trie.get(spelt)
        if place is None:
            return
        number = self._first[place]
        if number < MANY:
            yield number
            return
        start = number - MANY + 1
        yield from self._more[start : start + self._more[start - 1]]

    def _read(self, number: int) -> Entry:
        nowhere = self._latitude[number] == NOWHERE
        codified = number < len(self._codifier)
        return Entry(
            number=number,
            kind=Kind(self._kind[number] % CAPITAL),
            name=bytes(self._names[self._ends[number] : self._ends[number + 1]]).decode(),
            geonameid=self._geonameid[number] or None,
            country=self._countries[self._country[number]] or None,
            latitude=None if nowhere else self._latitude[number] / 100_000,
            longitude=None if nowhere else self._longitude[number] / 100_000,
            population=self._population[number],
            capital=self._kind[number] >= CAPITAL,
            region=self._region[number],
            codifier=f"UA{self._codifier[number]:0{CODIFIER_DIGITS}}" if codified else None,
        )


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer that klaim ships, opened once."""
    data = files("klaim.gazetteer") / "data"
    with as_file(data / "places.bin") as places, as_file(data / "names.marisa") as names:
        return Gazetteer(Arrays(places), marisa_trie.Trie().mmap(str(names)))
