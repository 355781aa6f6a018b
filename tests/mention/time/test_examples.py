"""Each language's examples and counter-examples, which stand as data in tests/language/xx/time.toml."""

import tomllib
from pathlib import Path

import pytest

from klaim.language.load import load
from klaim.mention.time import times

LANGUAGES = Path(__file__).parents[2] / "language"
FILES = {path.parent.name: tomllib.loads(path.read_text("utf-8")) for path in sorted(LANGUAGES.glob("*/time.toml"))}
CASES = [(code, case) for code, file in FILES.items() for case in file["case"]]
NONE = [(code, text) for code, file in FILES.items() for text in file["no_times"]]


@pytest.mark.parametrize(("code", "case"), CASES, ids=lambda one: one if isinstance(one, str) else one["text"])
def test_an_example_has_these_times_and_no_others(lay_out, code: str, case: dict) -> None:  # type: ignore[no-untyped-def,type-arg]
    found = times(lay_out(case["text"], code, FILES[code]["now"]), load(code))
    assert [[time.span.words, time.value] for time in found] == case["times"]


@pytest.mark.parametrize(("code", "text"), NONE)
def test_a_counter_example_has_no_time(lay_out, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    assert times(lay_out(text, code, FILES[code]["now"]), load(code)) == ()
