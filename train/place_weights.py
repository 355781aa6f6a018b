"""Learn what each sign of a place counts: `python train/place_weights.py STORY.json ...`.

Logistic regression with an L2 penalty, by Newton's method; the same stories give the same weights. A
candidate is a place where it overlaps an annotated one. Prints the share read right when each fifth of the
stories is left out in turn.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from klaim.gazetteer import open_gazetteer
from klaim.language.load import load
from klaim.mention.place.reader import Reader
from klaim.mention.place.weights import ALWAYS
from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span

PENALTY = 2.0
ROUNDS = 12
FOLDS = 5
SEEN_AT_LEAST = 3
NOTHING = 0.02
# What the guidelines say outright, so that few examples need not say it again: learning starts here and not
# at zero.
EXPECTED = {
    "dateline": 3.0,
    "before located": 1.5,
    "before headed": 0.7,
    "before settlement": 1.0,
    "before region": 1.0,
    "ground near": 0.7,
    "close to another": 1.0,
    "placed elsewhere": 0.7,
    "settlement soon": 0.7,
    "body inside": -3.0,
    "title at one": -4.0,
    "title at two": -1.5,
    "title near": -1.5,
    "facility at one": -4.0,
    "facility at two": -2.0,
    "mission at one": -2.5,
    "mission near": -1.5,
    "is state & mission at two across": -2.0,
    "is state & mission near across": -2.0,
    "is state & act soon": -1.5,
    "is capital & act soon": -1.5,
    "is state & plural soon": -0.5,
    "is capital & plural soon": -1.5,
    "is capital & plural verb before": -1.0,
    "is state & tail act soon": -1.0,
    "is state & before act": -1.0,
    "is capital & before act": -1.0,
    "is state & opens line": -0.5,
    "is capital & opens line": -0.5,
    "is large & opens line": 0.5,
    "is town & opens line": 0.5,
    "adjective of noun": -2.5,
    "then facility": -2.0,
    "then title": -2.0,
    "then body": -1.5,
    "run before": -1.5,
    "then capital": -1.5,
}
WEIGHTS = Path(__file__).parents[1] / "src" / "klaim" / "mention" / "place" / "weights.json"

Floats = NDArray[np.float64]
Example = tuple[tuple[str, ...], bool]


def examples(path: Path) -> list[Example]:
    """The signs of every candidate of a story's reports, and whether it is annotated as a place."""
    found = []
    for report in json.loads(path.read_text(encoding="utf-8"))["reports"]:
        places = [_span(report["text"], place) for place in report["places"]]
        reader = Reader(open_gazetteer(), report["language"], load(report["language"]).place)
        found += [
            (seen.signs, any(seen.span.overlaps(place) for place in places))
            for seen in reader.seen(_layout(report), ())
        ]
    return found


def _span(text: str, place: dict[str, Any]) -> Span:
    start = -1
    for _ in range(place.get("nth", 1)):
        start = text.index(place["text"], start + 1)
    return Span(text, start, start + len(place["text"]))


def _layout(report: dict[str, Any]) -> Layout:
    text, lines, start = report["text"], [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = LineKind.FURNITURE if line in report["furniture"] else LineKind.PROSE
            lines.append(Line(Span(text, start, start + len(line)), kind))
        start += len(line) + 1
    return Layout(Report(report["id"], text, report["language"]), tuple(lines), (), ())


def learn(told: Sequence[Example]) -> dict[str, float]:
    """Weights by sign."""
    counts: dict[str, int] = {}
    for signs, _ in told:
        for sign in signs:
            counts[sign] = counts.get(sign, 0) + 1
    columns = [
        ALWAYS,
        *sorted({sign for sign, count in counts.items() if count >= SEEN_AT_LEAST} | set(EXPECTED)),
    ]
    numbered = {sign: number for number, sign in enumerate(columns)}
    matrix = np.zeros((len(told), len(columns)))
    for row, (signs, _) in enumerate(told):
        matrix[row, [0, *(numbered[sign] for sign in signs if sign in numbered)]] = 1.0
    expected = np.array([EXPECTED.get(sign, 0.0) for sign in columns])
    solved = _newton(matrix, np.array([float(place) for _, place in told]), expected)
    return {
        sign: round(float(solved[numbered[sign]]), 3)
        for sign in columns
        if abs(solved[numbered[sign]]) >= NOTHING
    }


def _newton(matrix: Floats, target: Floats, expected: Floats) -> Floats:
    penalty = np.full(matrix.shape[1], PENALTY)
    penalty[0] = 0.01
    weights = expected.copy()
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (target - chance) - penalty * (weights - expected)
        curve = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + np.diag(penalty)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def left_out(stories: Sequence[list[Example]]) -> tuple[float, float]:
    """Precision and recall over candidates of stories that were not learned from."""
    right = said = meant = 0
    for fold in range(FOLDS):
        table = learn(
            [one for number, story in enumerate(stories) if number % FOLDS != fold for one in story]
        )
        for signs, place in (
            one for number, story in enumerate(stories) if number % FOLDS == fold for one in story
        ):
            guess = table.get(ALWAYS, 0.0) + sum(table.get(sign, 0.0) for sign in signs) > 0
            right, said, meant = right + (guess and place), said + guess, meant + place
    return right / max(said, 1), right / max(meant, 1)


def main(paths: Sequence[Path]) -> None:
    """Learn, say how well, and write the weights."""
    stories = [examples(path) for path in paths]
    precision, recall = left_out(stories)
    print(
        f"left out: precision {precision:.3f}, recall {recall:.3f} over {sum(map(len, stories))} candidates"
    )
    table = learn([one for story in stories for one in story])
    WEIGHTS.write_text(
        json.dumps(table, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(f"{len(table)} weights")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
