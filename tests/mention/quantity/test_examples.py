"""Each language's examples and counter-examples, which stand as data in tests/language/xx/quantity.toml."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klaim.language.load import load
from klaim.mention.quantity import quantities
from klaim.model.report import Layout

LANGUAGES = Path(__file__).parents[2] / "language"
FILES = {
    path.parent.name: tomllib.loads(path.read_text("utf-8"))
    for path in sorted(LANGUAGES.glob("*/quantity.toml"))
}
CASES = [(code, case) for code, file in FILES.items() for case in file["case"]]
NONE = [(code, text) for code, file in FILES.items() for text in file["no_quantities"]]


@pytest.mark.parametrize(
    ("code", "case"), CASES, ids=lambda one: one if isinstance(one, str) else one["text"]
)
def test_an_example_has_these_quantities_and_no_others(
    lay_out: Callable[..., Layout], code: str, case: dict[str, Any]
) -> None:
    found = quantities(lay_out(case["text"], code), load(code), ())
    told = [[one.span.words, _written(one.minimum), _written(one.maximum), one.unit] for one in found]
    assert told == case["quantities"]


@pytest.mark.parametrize(("code", "text"), NONE)
def test_a_counter_example_has_no_quantity(lay_out: Callable[..., Layout], code: str, text: str) -> None:
    assert quantities(lay_out(text, code), load(code), ()) == ()


def _written(bound: object) -> str:
    return "" if bound is None else f"{bound:f}"
