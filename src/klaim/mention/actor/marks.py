"""The room's own data: marks of names that hold in every language."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`corporate` are words in firms' names; `surnames` keys of one surname that languages spell apart."""

    corporate: frozenset[str]
    surnames: dict[str, tuple[str, ...]]

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
