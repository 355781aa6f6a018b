"""Our own small story, and readings and claims of it that are right in part."""

import copy
import json
import os
from pathlib import Path
from typing import Any

import pytest

from klaim.evaluation.story import story_offsets

HERE = Path(__file__).parent


@pytest.fixture
def story() -> dict[str, Any]:
    value: dict[str, Any] = json.loads((HERE / "crane.json").read_text(encoding="utf-8"))
    return value


@pytest.fixture
def readings(story: dict[str, Any]) -> list[dict[str, Any]]:
    """The story as a careless reader takes it."""
    english, indonesian = copy.deepcopy(story_offsets(story))
    first, second, third, fourth = english["statements"]
    first["content"] = [[first["content"][0][0], first["content"][0][1] - 10]]
    second["sources"][0] |= {"span": [second["sources"][0]["span"][0], second["sources"][0]["span"][0] + 7]}
    third |= {"stance": "asserts", "sources": third["sources"][:1]}
    fourth["sources"] = []
    english["times"][0]["value"] = "2026-05-18"
    english["quantities"][0] |= {"min": 14, "max": 14}
    english["places"] = []
    english["furniture"] = [[0, 22], *english["furniture"]]
    indonesian["statements"] = [indonesian["statements"][2], indonesian["statements"][0]]
    indonesian["statements"][0]["form"] = "mixed"
    indonesian["statements"][1]["sources"][0]["actor"] = "docker"
    indonesian["quantities"] *= 2
    del indonesian["text"]
    return [english, indonesian]


@pytest.fixture
def claims() -> list[dict[str, Any]]:
    def claim(name: str, origins: int, status: str, *held: tuple[str, int]) -> dict[str, Any]:
        statements = [{"report": report, "statement": index} for report, index in held]
        return {"id": name, "origins": origins, "status": status, "statements": statements}

    return [
        claim("a", 1, "corroborated", ("crane/en-1", 0), ("crane/id-1", 1)),
        claim("b", 1, "disputed", ("crane/en-1", 1), ("crane/en-1", 2), ("crane/en-1", 3)),
    ]


@pytest.fixture(scope="session")
def gold_folder() -> Path:
    """Where the gold and its scorers are; a test that needs them is skipped where they are not."""
    folder = Path(os.environ.get("KLAIM_GOLD", HERE.parents[1].parent / "shared" / "gold"))
    if not (folder / "score.py").is_file():
        pytest.skip("the gold's scorers are not here (set KLAIM_GOLD)")
    return folder
