"""Find a language's file, check it, and hold it."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from klaim.errors import LanguageFileError
from klaim.language.pack import Language

DATA = files("klaim.language") / "data"


@cache
def codes() -> tuple[str, ...]:
    """The languages that have a file, in alphabetical order."""
    names = (entry.name for entry in DATA.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def load(code: str) -> Language:
    """The language with that code; one without a file gets what CLDR offers and no words of its own."""
    if code not in codes():
        return Language(code=code, name=code)
    entry = DATA / f"{code}.toml"
    return parse(entry.read_text(encoding="utf-8"), file=entry.name)


def parse(toml: str, file: str) -> Language:
    """A language from the text of its file; raises `LanguageFileError` with file, key and reason."""
    try:
        return msgspec.convert(tomllib.loads(toml), Language)
    except msgspec.ValidationError as error:
        raise _at_its_key(error, file) from error
    except (ValueError, RecursionError) as error:  # not TOML, a number past all bounds, or nested without end
        raise LanguageFileError(file, "(file)", str(error)) from error


def _at_its_key(error: msgspec.ValidationError, file: str) -> LanguageFileError:
    """The error with its key, from "… field `x` - at `$.section`" or "… - at `$.section.key[3]`"."""
    reason, _, path = str(error).partition(" - at `")
    _, _, field = reason.partition(" field `")
    keys = [key for key in (path.strip("`").lstrip("$."), field.rstrip("`")) if key]
    return LanguageFileError(file, ".".join(keys) or "(file)", reason)
