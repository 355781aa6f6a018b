"""Every language's own examples and counter-examples, from tests/language/xx/actor.toml."""

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from klaim.model.statement import Holder

EXAMPLES = sorted((Path(__file__).parents[2] / "language").glob("*/actor.toml"))
Read = Callable[[str, str, Sequence[str]], list[Holder]]


def examples(key: str) -> list[Any]:
    return [
        pytest.param(path.parent.name, example, id=f"{path.parent.name}-{number}")
        for path in EXAMPLES
        for number, example in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))[key])
    ]


@pytest.mark.parametrize(("language", "example"), examples("who"))
def test_each_source_is_the_actor_it_is_in_every_language(
    holders: Read, language: str, example: dict[str, Any]
) -> None:
    found = holders(example["text"], language, example["sources"])
    assert [holder.actor for holder in found] == example["actors"]


@pytest.mark.parametrize(("language", "example"), examples("apart"))
def test_those_who_are_not_one_are_kept_apart(holders: Read, language: str, example: dict[str, Any]) -> None:
    actors = [holder.actor for holder in holders(example["text"], language, example["sources"])]
    assert len(set(actors)) == len(actors), actors
