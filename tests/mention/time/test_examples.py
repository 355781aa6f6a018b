"""Each language's examples and counter-examples, which stand as data in tests/language/xx/time.toml."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klaim.language.load import load
from klaim.mention.time import times
from klaim.model.report import Layout

LANGUAGES = Path(__file__).parents[2] / "language"
FILES = {
    path.parent.name: tomllib.loads(path.read_text("utf-8")) for path in sorted(LANGUAGES.glob("*/time.toml"))
}
CASES = [(code, case) for code, file in FILES.items() for case in file["case"]]
NONE = [(code, text) for code, file in FILES.items() for text in file["no_times"]]


@pytest.mark.parametrize(
    ("code", "case"), CASES, ids=lambda one: one if isinstance(one, str) else one["text"]
)
def test_an_example_has_these_times_and_no_others(
    lay_out: Callable[..., Layout], code: str, case: dict[str, Any]
) -> None:
    found = times(lay_out(case["text"], code, FILES[code]["now"]), load(code))
    assert [[time.span.words, time.value] for time in found] == case["times"]


@pytest.mark.parametrize(("code", "text"), NONE)
def test_a_counter_example_has_no_time(lay_out: Callable[..., Layout], code: str, text: str) -> None:
    assert times(lay_out(text, code, FILES[code]["now"]), load(code)) == ()
