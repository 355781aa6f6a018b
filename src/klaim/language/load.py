"""Find a language's file, check it, and hold it."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from klaim.errors import LanguageFileError
from klaim.language.pack import Language

DATA = files("klaim.language") / "data"


def codes() -> tuple[str, ...]:
    """The languages that have a file, in alphabetical order."""
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in DATA.iterdir() if entry.name.endswith(".toml")))


@cache
def load(code: str) -> Language:
    """The language with that code; one without a file gets what CLDR offers and no words of its own."""
    entry = DATA / f"{code}.toml"
    if not entry.is_file():
        return Language(code=code, name=code)
    return parse(entry.read_text(encoding="utf-8"), file=entry.name)


def parse(toml: str, file: str) -> Language:
    """A language from the text of its file; raises `LanguageFileError` with file, key and reason."""
    try:
        return msgspec.convert(tomllib.loads(toml), Language)
    except tomllib.TOMLDecodeError as error:
        raise LanguageFileError(file, "(file)", str(error)) from error
    except msgspec.ValidationError as error:
        reason, _, key = str(error).partition(" - at `")
        raise LanguageFileError(file, key.strip("`") or "(file)", reason) from error
