"""The names of states and towns as parts of an actor's id."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from babel.core import get_global

from klaim.language import cldr
from klaim.language.pack import Language
from klaim.mention.actor.spelling import plainly, spelt


class States(Hashable, Protocol):
    """What this room asks of a gazetteer."""

    def states(self, name: str, language: str | None = None) -> tuple[str, ...]:
        """ISO 3166-1 alpha-2 codes of the states that a name, demonym or capital points at."""

    def named(self, name: str, language: str = "en") -> "Sequence[Known]":
        """The places of that name, as written."""


class Known(Protocol):
    """What this room asks of a place."""

    @property
    def population(self) -> int:
        """Persons, 0 where unknown."""

    @property
    def name(self) -> str:
        """What it is called, the same whatever name was asked for."""

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-2 code of the state where it is."""


_TOWN = 20_000
"""Persons of a place that a bare name is taken for: hamlets are called like people."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town: its part of an id, and that of the state where it is."""

    id: str
    state: str | None


StateOf = Callable[[str], str | None]
TownOf = Callable[[str], Town | None]


def state_names(gazetteer: States, language: Language) -> StateOf:
    """A function from words to the id of the state they point at; None where it is none or several."""
    unlisted = _unlisted(gazetteer, language.code, language.actor.name_endings)

    @cache
    def state_of(words: str) -> str | None:
        codes = gazetteer.states(words, language.code) or gazetteer.states(words)
        if len(codes) == 1:
            return state_id(codes[0])
        if codes:
            return None
        return unlisted.get(spelt(words, language.actor.name_endings)) or unlisted.get(spelt(words))

    return state_of


@cache
def _unlisted(gazetteer: States, language: str, endings: tuple[str, ...]) -> dict[str, str]:
    """The ids of states by the keys of names that CLDR has in the language and the gazetteer has not."""
    return {
        key: state_id(code)
        for code, name in cldr.locale(language).territories.items()
        if gazetteer.states(_english(code), "en") and not gazetteer.states(name, language)
        for key in (spelt(name), spelt(name, endings))
    }


def town_names(gazetteer: States, language: Language) -> TownOf:
    """A function from a name, in any case form of the language, to the largest town so called."""

    @cache
    def town_of(words: str) -> Town | None:
        found = [
            place
            for name in _bases(words, language.place.endings)
            for place in gazetteer.named(name, language.code)
            if place.population >= _TOWN
        ]
        largest = max(found, key=lambda place: (place.population, place.name), default=None)
        if largest is None:
            return None
        return Town(plainly(largest.name), state_id(largest.country) if largest.country else None)

    return town_of


def _bases(words: str, endings: Sequence[tuple[str, str]]) -> set[str]:
    return {
        words,
        *(words.removesuffix(ending) + base for ending, base in endings if ending and words.endswith(ending)),
    }


@cache
def state_id(code: str) -> str:
    """The id of a state by its ISO code: CLDR's English name, lower case, without marks ("united_states")."""
    return plainly(_english(code))


def _english(code: str) -> str:
    return str(cldr.locale("en").territories.get(code, code))


@cache
def home_state(language: str) -> str | None:
    """The state that a report means when it names none: the only one whose official language it writes.

    A language of several states tells none of them: a "minister" in English is nobody's in particular.
    """
    states = [
        code
        for code, languages in get_global("territory_languages").items()
        if _official(languages, language)
    ]
    return state_id(states[0]) if len(states) == 1 else None


def _official(languages: Mapping[str, Mapping[str, object]], language: str) -> bool:
    return languages.get(language, {}).get("official_status") in {"official", "de_facto_official"}
