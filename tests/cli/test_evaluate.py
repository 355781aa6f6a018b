import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Klaim = Callable[..., Any]
TEXT = "Bridge falls\nThe mayor said on Friday that 40 boats were lost near Ulm."


@pytest.fixture
def story(tmp_path: Path) -> Path:
    report = {
        "id": "bridge/en-1",
        "language": "en",
        "published": "2025-02-08",
        "text": TEXT,
        "furniture": [],
        "statements": [
            {
                "content": "40 boats were lost near Ulm",
                "cue": "said",
                "sources": [{"text": "The mayor", "role": "speaker", "actor": "mayor"}],
                "stance": "asserts",
                "form": "indirect",
                "claim": None,
            }
        ],
        "times": [{"text": "Friday", "value": "2025-02-07"}],
        "quantities": [{"text": "40 boats", "min": 40, "max": 40, "unit": "item"}],
        "places": [{"text": "Ulm", "geonameid": None}],
    }
    path = tmp_path / "bridge.json"
    path.write_text(json.dumps({"story": "bridge", "reports": [report], "claims": []}), encoding="utf-8")
    return path


def test_klaim_reads_the_story_itself_and_prints_figures(klaim: Klaim, story: Path) -> None:
    outcome = klaim("evaluate", story)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("1 report")
    times = next(line for line in outcome.out.splitlines() if line.startswith("times"))
    assert times.split()[1:4] == ["1.000", "1.000", "1.000"]


def test_readings_from_a_file_are_measured_as_they_are(klaim: Klaim, story: Path, tmp_path: Path) -> None:
    start = TEXT.index("40 boats")
    statement = {
        "content": [[start, start + 27]],
        "cue": None,
        "sources": [{"span": [13, 22], "role": "speaker", "actor": "m"}],
        "stance": "denies",
        "form": "indirect",
    }
    readings = tmp_path / "readings.jsonl"
    readings.write_text(json.dumps({"id": "bridge/en-1", "statements": [statement]}), encoding="utf-8")
    outcome = klaim("evaluate", "--json", "--readings", readings, story)
    figures = json.loads(outcome.out)
    assert figures["all"]["exact"]["f1"] == 1.0
    assert figures["en"]["stance"] == {"right": 0, "total": 1, "value": 0.0}
    assert figures["all"]["times"]["f1"] == 0.0


def test_a_folder_gives_its_stories(klaim: Klaim, story: Path) -> None:
    assert klaim("evaluate", story.parent).status == 0


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"reports": 3}', '{"reports": [{"id": "a"}]}', "\0", "[" * 99_999]
)
def test_what_is_no_story_is_refused_in_one_line_and_the_rest_goes_on(
    klaim: Klaim, story: Path, content: str
) -> None:
    (story.parent / "a.json").write_text(content, encoding="utf-8")
    outcome = klaim("evaluate", story.parent)
    assert outcome.status == 1
    assert len(outcome.complaints) == 1
    assert "a.json" in outcome.err
    assert "attributed" in outcome.out


@pytest.mark.parametrize("content", ["{", "3", '{"id": "bridge/en-1", "statements": 7}'])
def test_broken_readings_are_refused_in_one_line(
    klaim: Klaim, story: Path, content: str, tmp_path: Path
) -> None:
    readings = tmp_path / "readings"
    readings.write_text(content, encoding="utf-8")
    outcome = klaim("evaluate", "--readings", readings, story)
    assert (outcome.status, outcome.out) == (1, "")
    assert len(outcome.complaints) == 1


def test_missing_gold_and_missing_readings_are_refused(klaim: Klaim, story: Path, tmp_path: Path) -> None:
    assert klaim("evaluate", tmp_path / "nothere").status == 1
    assert klaim("evaluate", "--readings", tmp_path / "nothere", story).status == 1
