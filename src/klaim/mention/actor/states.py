"""The name of a state as part of an actor's id."""

import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Protocol

from babel import Locale
from babel.languages import get_official_languages


class States(Protocol):
    """What this room asks of a gazetteer."""

    def states(self, name: str, language: str | None = None) -> tuple[str, ...]:
        """ISO 3166-1 alpha-2 codes of the states that a name, demonym or capital points at, in any case form."""


StateOf = Callable[[str], str | None]


def state_names(gazetteer: States, language: str) -> StateOf:
    """A function from words to the one state they point at, as its id; None where they point at none or at several."""

    @cache
    def state_of(words: str) -> str | None:
        codes = gazetteer.states(words, language) or gazetteer.states(words)
        return state_id(codes[0]) if len(codes) == 1 else None

    return state_of


@cache
def state_id(code: str) -> str:
    """The id of a state by its ISO code: CLDR's English name, lower case, without marks ("united_states")."""
    name = Locale.parse("en").territories.get(code, code)
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if letter.isascii())
    return "_".join("".join(letter if letter.isalnum() else " " for letter in plain.lower()).split())


@cache
def home_state(language: str) -> str | None:
    """The state that a report in a language means when it names none: the one where the language has official rank, if one."""
    states = [
        code for code in sorted(Locale.parse("en").territories) if code.isalpha() and language in get_official_languages(code)
    ]
    return state_id(states[0]) if len(states) == 1 else None
