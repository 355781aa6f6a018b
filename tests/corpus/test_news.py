"""Every line of corpus/news is what the data card says it is, and none carries a text."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.annotations import lines
from corpus.checkouts import COMMIT, REPOSITORY
from corpus.cutting import FOLDS
from klaim.evaluation.story import ACTOR, story_offsets
from klaim.model.statement import Form, Role, Stance

CORPUS = Path(__file__).parent.parent.parent / "corpus"
FILES = sorted((CORPUS / "news").glob("*.jsonl"))
STANCES, FORMS, ROLES = ({member.value for member in kind} for kind in (Stance, Form, Role))
Line = dict[str, Any]


def length(line: Line) -> int:
    """Of the text: the recipe tells it."""
    return sum(len(p) if isinstance(p, str) else p[1] - p[0] for p in line["origin"]["pieces"])


def in_order(spans: list[list[int]], end: int) -> bool:
    bounds = [0, *(bound for span in spans for bound in span), end]
    return all(a < b for a, b in spans) and bounds == sorted(bounds)


def keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from keys(part)


@pytest.fixture(params=FILES, ids=lambda path: path.stem, scope="module")
def annotated(request: pytest.FixtureRequest) -> list[Line]:
    return list(lines(request.param))


def test_there_is_a_file_for_each_language() -> None:
    names = {"id", "vi", "ru", "uk", "en"}
    assert {path.stem for path in FILES} == names | {"xx"} | {f"real-{name}" for name in names}


def test_no_line_carries_a_text(annotated: list[Line]) -> None:
    origin = {"repo", "commit", "path", "member", "folds", "pieces"}
    statement = {"content", "cue", "sources", "stance", "form", "span", "role", "actor"}
    line = {"id", "language", "origin", "sha256", "furniture", "statements"}
    assert set(keys(annotated)) <= origin | statement | line


def test_recipes_are_of_the_closed_set(annotated: list[Line]) -> None:
    for line in annotated:
        origin = line["origin"]
        assert REPOSITORY.fullmatch(origin["repo"])
        assert COMMIT.fullmatch(origin["commit"])
        assert set(origin["folds"]) <= FOLDS.keys()
        assert all(not p.strip() if isinstance(p, str) else 0 <= p[0] < p[1] for p in origin["pieces"])


def test_digests_and_languages_have_their_form(annotated: list[Line]) -> None:
    for line in annotated:
        assert re.fullmatch(r"[0-9a-f]{64}", line["sha256"])
        assert re.fullmatch(r"[a-z]{2}", line["language"])


def test_spans_are_in_order_and_inside(annotated: list[Line]) -> None:
    for line in annotated:
        end = length(line)
        assert in_order(line["furniture"], end), line["id"]
        for statement in line["statements"]:
            assert statement["content"], line["id"]
            assert in_order(statement["content"], end), line["id"]
            single = [source["span"] for source in statement["sources"]]
            single += [statement["cue"]] if statement["cue"] else []
            assert all(in_order([span], end) for span in single), line["id"]


def test_stances_forms_roles_and_actors_are_known(annotated: list[Line]) -> None:
    for statement in (statement for line in annotated for statement in line["statements"]):
        assert statement["stance"] in STANCES
        assert statement["form"] in FORMS
        assert all(source["role"] in ROLES for source in statement["sources"])
        assert all(ACTOR.fullmatch(source["actor"]) for source in statement["sources"])


def test_no_report_and_no_text_is_there_twice() -> None:
    every = [line for path in FILES for line in lines(path)]
    assert len({line["id"] for line in every}) == len(every)
    assert len({line["sha256"] for line in every}) == len(every)


@pytest.mark.parametrize("path", sorted((CORPUS / "stories").glob("*/*.json")), ids=lambda path: path.stem)
def test_our_stories_are_sound(path: Path) -> None:
    assert story_offsets(json.loads(path.read_text(encoding="utf-8")))
