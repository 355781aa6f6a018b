import random
import subprocess
import sys
from collections.abc import Callable

import pytest

from klaim.errors import LanguageFileError
from klaim.language.load import DATA, codes, load, parse
from klaim.language.pack import Language

HEAD = 'code = "xx"\nname = "xx"\n'


def text_of(code: str) -> str:
    return (DATA / f"{code}.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", codes())
def test_every_language_file_holds(code: str) -> None:
    assert load(code).code == code


def test_the_five_languages_have_files() -> None:
    assert {"en", "id", "ru", "uk", "vi"} <= set(codes())


@pytest.mark.parametrize("code", ["fi", "zxx", "../../pyproject", "data/en", "en.toml", ""])
def test_a_language_without_a_file_has_no_words_of_its_own(code: str) -> None:
    assert load(code) == Language(code=code, name=code)


@pytest.mark.parametrize(
    ("toml", "key", "reason"),
    [
        ('code = "xx"', "name", "missing required field"),
        ('code = 7\nname = "xx"', "code", "Expected `str`, got `int`"),
        (HEAD + "colour = 1", "colour", "unknown field"),
        (HEAD + "[layout]\nbutton = []", "layout.button", "unknown field"),
        (HEAD + '[layout]\nbuttons = "share"', "layout.buttons", "Expected `array`, got `str`"),
        (HEAD + '[layout]\nbuttons = ["share", 7]', "layout.buttons[1]", "Expected `str`, got `int`"),
        (HEAD + "layout = 7", "layout", "Expected `object`, got `int`"),
        (HEAD + 'code = "yy"', "(file)", "Cannot overwrite a value"),
        (HEAD + "[layout", "(file)", "end of document"),
        (HEAD + "layout = " + "[" * 100_000, "(file)", "recursion"),
        (HEAD + "layout = " + "9" * 10_000, "(file)", "digits"),
        (HEAD + "\x00", "(file)", "line 3"),
    ],
)
def test_a_wrong_file_is_refused_with_file_key_and_reason(toml: str, key: str, reason: str) -> None:
    with pytest.raises(LanguageFileError) as error:
        parse(toml, file="xx.toml")
    assert (error.value.file, error.value.key) == ("xx.toml", key)
    assert reason in error.value.reason
    assert str(error.value).startswith(f"xx.toml: {key}: ")


def outcome(toml: str) -> Language | LanguageFileError:
    try:
        return parse(toml, file="xx.toml")
    except LanguageFileError as error:
        return error


def lost(toml: str, chance: random.Random) -> str:
    """A few characters are lost."""
    at = chance.randrange(len(toml))
    return toml[:at] + toml[at + chance.randrange(1, 9) :]


def swapped(toml: str, chance: random.Random) -> str:
    """A character becomes another that means something in TOML."""
    at = chance.randrange(len(toml))
    return toml[:at] + chance.choice("[]{}=\"',#\\.\n0\x00\u2028é") + toml[at + 1 :]


def misspelt(toml: str, chance: random.Random) -> str:
    """A key gets another name."""
    lines = toml.split("\n")
    keys = [number for number, line in enumerate(lines) if " = " in line]
    number = chance.choice(keys)
    lines[number] = "x" + lines[number]
    return "\n".join(lines)


def retyped(toml: str, chance: random.Random) -> str:
    """A value becomes one of another type."""
    lines = toml.split("\n")
    number = chance.choice([number for number, line in enumerate(lines) if " = " in line])
    key = lines[number].split(" = ")[0]
    value = chance.choice(["7", "-1.5", "true", '"(a+)+$"', "[[1]]", "{ a = 1 }", "2026-05-12", "[]", "nan"])
    return "\n".join([*lines[:number], f"{key} = {value}", *lines[number + 1 :]])


def doubled(toml: str, chance: random.Random) -> str:
    """A line stands twice."""
    lines = toml.split("\n")
    number = chance.randrange(len(lines))
    return "\n".join([*lines[:number], lines[number], *lines[number:]])


MUTATIONS = [lost, swapped, misspelt, retyped, doubled]


@pytest.mark.parametrize("mutate", MUTATIONS)
@pytest.mark.parametrize("code", codes())
def test_a_mutated_file_is_refused_in_words_or_loaded(
    code: str, mutate: Callable[[str, random.Random], str]
) -> None:
    chance = random.Random(f"{code} {mutate.__name__}")
    toml = text_of(code)
    for _ in range(-(-500 // (len(MUTATIONS) * len(codes())))):
        read = outcome(mutate(toml, chance))
        assert isinstance(read, Language) or (read.file == "xx.toml" and read.key and read.reason)


def test_nothing_in_a_language_file_is_executed() -> None:
    code = f"""
import sys
from klaim.language.load import parse
toml = {HEAD!r} + '[layout]\\nbuttons = ["__import__(0)", "{{0.__class__}}", "(a+)+$"]'
parse(toml, file="xx.toml")
seen = []
sys.addaudithook(lambda event, _: seen.append(event))
words = parse(toml, file="xx.toml").layout.buttons
print(len(words), {{"exec", "compile", "import", "os", "open"}} & {{event.split(".")[0] for event in seen}})
"""
    command = [sys.executable, "-c", code]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert shown.stdout.strip() == "3 set()"
