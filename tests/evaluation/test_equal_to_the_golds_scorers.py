"""Our figures against those that the gold's own scripts print, on readings that err at random."""

import copy
import json
import random
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from klaim.evaluation.annotated import annotated
from klaim.evaluation.claims import score_claims
from klaim.evaluation.figures import BCubed, Counts, Share
from klaim.evaluation.mentions import score_mentions
from klaim.evaluation.statements import score_statements
from klaim.evaluation.story import story_offsets

Objects = list[dict[str, Any]]


def careless(report: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The report as read by someone who errs at random: parts are lost, moved, taken for something else."""
    read = copy.deepcopy(report)
    end = len(read["text"])

    def moved(span: list[int]) -> list[int]:
        start = min(max(span[0] + chance.choice([0, 0, 0, -4, 9]), 0), end - 1)
        return [start, max(min(span[1] + chance.choice([0, 0, 0, -9, 4]), end), start + 1)]

    for key in ("statements", "times", "quantities", "places", "furniture"):
        read[key] = [item for item in read[key] if chance.random() < 0.85]
        chance.shuffle(read[key])
    read["furniture"] = [moved(span) for span in read["furniture"]]
    for statement in read["statements"]:
        statement["content"] = [moved(span) for span in statement["content"]]
        statement["cue"] = statement["cue"] and moved(statement["cue"])
        statement["stance"] = chance.choice([statement["stance"], "asserts"])
        statement["form"] = chance.choice([statement["form"], "mixed"])
        statement["sources"] = [source for source in statement["sources"] if chance.random() < 0.9]
        for source in statement["sources"]:
            source["span"] = moved(source["span"])
            source["actor"] = chance.choice([source["actor"], "somebody"])
    for time in read["times"]:
        time |= {"span": moved(time["span"]), "value": chance.choice([time["value"], "2020"])}
    for quantity in read["quantities"]:
        quantity["unit"] = chance.choice([quantity["unit"], "item"])
        quantity["max"] = chance.choice([quantity["max"], None])
    for place in read["places"]:
        place["geonameid"] = chance.choice([place["geonameid"], 1])
    return read


def printed(script: Path, *arguments: Path | str) -> str:
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - the gold's own


def numbers(line: str) -> list[float]:
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", line.replace("F1", ""))]


def write(path: Path, objects: Iterable[object]) -> Path:
    path.write_text("".join(json.dumps(value) + "\n" for value in objects), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def gold(gold_folder: Path) -> Objects:
    stories = [
        json.loads(path.read_text(encoding="utf-8")) for path in sorted(gold_folder.glob("dev/*.json"))
    ]
    return [report for story in stories for report in story_offsets(story)]


@pytest.fixture(scope="module", params=[1, 2, 3])
def readings(request: pytest.FixtureRequest, gold: Objects) -> Objects:
    chance = random.Random(request.param)
    return [careless(report, chance) for report in gold if chance.random() < 0.9]


def test_statements(gold_folder: Path, gold: Objects, readings: Objects, tmp_path: Path) -> None:
    paths = write(tmp_path / "gold", gold), write(tmp_path / "read", readings)
    theirs = json.loads(printed(gold_folder / "score.py", "--json", *paths))
    ours = score_statements({r["id"]: annotated(r) for r in gold}, {r["id"]: annotated(r) for r in readings})
    for name, counts in asdict(ours).items():
        assert counts == {key: theirs[name][key] for key in ("correct", "predicted", "gold")}
        assert Counts(**counts).f1 == theirs[name]["f1"]


def test_mentions(gold_folder: Path, gold: Objects, readings: Objects, tmp_path: Path) -> None:
    paths = write(tmp_path / "gold", gold), write(tmp_path / "read", readings)
    ours = score_mentions({r["id"]: annotated(r) for r in gold}, {r["id"]: annotated(r) for r in readings})
    for line in printed(gold_folder / "score_mentions.py", *paths).splitlines():
        figure = getattr(ours, line.split()[0])
        match figure:
            case Counts() | BCubed():
                assert numbers(line) == pytest.approx(
                    [figure.precision, figure.recall, figure.f1], abs=0.0005
                )
            case Share():
                assert numbers(line) == pytest.approx([figure.value, figure.total], abs=0.0005)


def test_claims(gold_folder: Path, tmp_path: Path) -> None:
    for number, path in enumerate(sorted(gold_folder.glob("dev/*.json"))):
        story = json.loads(path.read_text(encoding="utf-8"))
        chance = random.Random(number)
        readings = [careless(report, chance) for report in story_offsets(story)]
        claims = heaped(readings, chance)
        paths = path, write(tmp_path / "claims", claims), write(tmp_path / "read", readings)
        ours = score_claims(story, claims, readings)
        paired, grouping, seen = map(numbers, printed(gold_folder / "score_claims.py", *paths).splitlines())
        assert paired == [ours.paired.right, ours.paired.total]
        figures = [ours.grouping.precision, ours.grouping.recall, ours.grouping.f1]
        assert grouping == pytest.approx(figures, abs=0.0005)
        shares = [ours.seen.right, ours.seen.total, ours.origins.value, ours.status.value]
        assert seen == pytest.approx(shares, abs=0.0005)


def heaped(readings: Objects, chance: random.Random) -> Objects:
    """Claims that hold the read statements by their gold claim, one in four in another heap."""
    heaps: dict[str, Objects] = {}
    for reading in readings:
        for index, statement in enumerate(reading["statements"]):
            name = statement["claim"] if chance.random() < 0.75 else "heap"
            heaps.setdefault(name or "heap", []).append({"report": reading["id"], "statement": index})
    statuses = ["uncontested", "corroborated", "disputed"]
    return [
        {"id": name, "origins": chance.choice([1, 2]), "status": chance.choice(statuses), "statements": held}
        for name, held in heaps.items()
    ]
