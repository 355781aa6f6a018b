"""The name of a state as part of an actor's id."""

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol

from babel import Locale
from babel.languages import get_official_languages

from klaim.language.pack import Language
from klaim.mention.actor.spelling import spelt


class States(Protocol):
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


_TOWN = 20_000
"""Persons of a place that a bare name is taken for: hamlets are called like people."""

NameOf = Callable[[str], str | None]


def state_names(gazetteer: States, language: str) -> NameOf:
    """A function from words to the id of the state they point at; None where it is none or several."""

    @cache
    def state_of(words: str) -> str | None:
        codes = gazetteer.states(words, language) or gazetteer.states(words)
        return state_id(codes[0]) if len(codes) == 1 else None

    return state_of


def town_names(gazetteer: States, language: Language) -> NameOf:
    """A function from a name, in any case form of the language, to the id of the largest town so called."""

    @cache
    def town_of(words: str) -> str | None:
        found = [
            place
            for name in _bases(words, language.place.endings)
            for place in gazetteer.named(name, language.code)
            if place.population >= _TOWN
        ]
        largest = max(found, key=lambda place: (place.population, place.name), default=None)
        return None if largest is None else "_".join(filter(None, map(spelt, largest.name.split())))

    return town_of


def _bases(words: str, endings: Sequence[tuple[str, str]]) -> set[str]:
    return {
        words,
        *(words.removesuffix(ending) + base for ending, base in endings if ending and words.endswith(ending)),
    }


@cache
def state_id(code: str) -> str:
    """The id of a state by its ISO code: CLDR's English name, lower case, without marks ("united_states")."""
    name = Locale.parse("en").territories.get(code, code)
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if letter.isascii())
    return "_".join("".join(letter if letter.isalnum() else " " for letter in plain.lower()).split())


@cache
def home_state(language: str) -> str | None:
    """The state that a report means when it names none: that where its language is official, if only one."""
    states = [
        code
        for code in sorted(Locale.parse("en").territories)
        if code.isalpha() and language in get_official_languages(code)
    ]
    return state_id(states[0]) if len(states) == 1 else None
