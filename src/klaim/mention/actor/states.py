"""The name of a state as part of an actor's id."""

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol

from babel import Locale
from babel.languages import get_official_languages

from klaim.language.pack import Language


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
    def region(self) -> int:
        """Its region's number."""


_TOWN = 20_000
"""Persons of a place that a bare name is taken for: hamlets are called like people."""

StateOf = Callable[[str], str | None]


def state_names(gazetteer: States, language: str) -> StateOf:
    """A function from words to the id of the state they point at; None where it is none or several."""

    @cache
    def state_of(words: str) -> str | None:
        codes = gazetteer.states(words, language) or gazetteer.states(words)
        return state_id(codes[0]) if len(codes) == 1 else None

    return state_of


def town_names(gazetteer: States, language: Language) -> Callable[[str], bool]:
    """A function that tells whether a name, in any case form of the language, is that of a town."""

    @cache
    def is_town(words: str) -> bool:
        return any(
            place.population >= _TOWN
            for name in _bases(words, language.place.endings)
            for place in gazetteer.named(name, language.code)
        )

    return is_town


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
