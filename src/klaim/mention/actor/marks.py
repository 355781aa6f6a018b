"""The room's own data: marks of names that hold in every language."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words in firms' names, surnames by the id that readers type, and acronyms.

    `surnames` are the keys of `spelling` that one surname has in the languages; `acronyms` the ids of bodies
    that reports call by these alone.
    """

    corporate: frozenset[str]
    surnames: dict[str, tuple[str, ...]]
    acronyms: dict[str, str]

    def is_known(self, surname: str) -> bool:
        """Whether the world's press knows somebody by that surname."""
        return surname in self.surnames

    def body(self, acronym: str) -> str:
        """The id of the body that an acronym, as spelt, stands for; where it is not listed, itself."""
        return self.acronyms.get(acronym, acronym)

    def surname(self, key: str) -> str:
        """The key under which a surname is known, whatever its spelling."""
        return _known().get(key, key)


@cache
def marks() -> Marks:
    """The marks, read once."""
    file = files("klaim.mention.actor") / "data" / "marks.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Marks)


@cache
def _known() -> dict[str, str]:
    return {other: key for key, others in marks().surnames.items() for other in others}
