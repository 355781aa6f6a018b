"""Fit what an attribution's probability is made of to what came true on reports kept back.

python -m train.calibrate STORY.json …      fits, prints the reliability, and writes the model's card
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from klaim.attribution import attributions
from klaim.attribution.certainty import Certainty, features
from klaim.attribution.network import Network, open_from
from klaim.attribution.tags import Floats, Integers, Run
from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span
from klaim.model.statement import Attribution
from train.corpus import Annotated, Example, Range, stories

OUT = Path(__file__).parent.parent / "src" / "klaim" / "attribution" / "data"
HALF = 0.5
"""The overlap (Jaccard) from which a content and a source count as found, as in `klaim evaluate`."""

FOLDS, BINS, STEPS, RIDGE = 5, 10, 30, 1e-2
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Recorder(Certainty):
    """Notes the features of each attribution, and gives its number in place of a probability."""

    seen: list[tuple[float, float, float]] = field(default_factory=list)

    def of(
        self, anchor: float, path: Integers, likely: Floats, content: Sequence[Run], named: Sequence[Run]
    ) -> float:
        """The number of the attribution, from 0."""
        self.seen.append(features(anchor, path, likely, content, named))
        return float(len(self.seen) - 1)


def main(paths: Sequence[str]) -> None:
    """Fit on the stories, print the expected calibration error by folds, and write the card."""
    network = open_from(OUT)
    rows, came_true = outcomes([r for path in paths for r in stories(Path(path))], network)
    folds = np.arange(len(rows)) % FOLDS
    foreseen = np.zeros(len(rows))
    for fold in range(FOLDS):
        weights = fit(rows[folds != fold], came_true[folds != fold])
        foreseen[folds == fold] = _probability(rows[folds == fold], weights)
    print(f"{len(rows)} attributions, {came_true.mean():.3f} right")
    print("\n".join(_reliability(foreseen, came_true)))
    bias, anchor, content, source = (round(float(w), 4) for w in fit(rows, came_true))
    fitted = Certainty(network.certainty.threshold, bias, anchor, content, source)
    card = json.loads((OUT / "card.json").read_text(encoding="utf-8")) | {"certainty": asdict(fitted)}
    (OUT / "card.json").write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def outcomes(reports: Sequence[Annotated], network: Network) -> tuple[Numbers, Numbers]:
    """(attributions, 1 + 3) features with a leading one, and (attributions,) 1 where it was right."""
    rows, came_true = [], []
    for report in reports:
        recorder = Recorder(network.certainty.threshold)
        found = attributions(layout_of(report), network=replace(network, certainty=recorder))
        right = set(_right(report.statements, found))
        rows += [(1.0, *recorder.seen[int(a.probability)]) for a in found]
        came_true += [float(at in right) for at in range(len(found))]
    return np.array(rows), np.array(came_true)


def layout_of(report: Annotated) -> Layout:
    """The report's lines as they were annotated: all that is not furniture counts as prose."""
    lines, start = [], 0
    for line in report.text.split("\n"):
        if line.strip():
            span = Span(report.text, start, start + len(line))
            furniture = (span.start, span.end) in report.furniture
            lines.append(Line(span, LineKind.FURNITURE if furniture else LineKind.PROSE))
        start += len(line) + 1
    return Layout(Report(report.id, report.text, report.language), tuple(lines), (), ())


def fit(rows: Numbers, came_true: Numbers) -> Numbers:
    """Logistic regression by Newton's method, held a little towards nought."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        p = _probability(rows, weights)
        slope = rows.T @ (came_true - p) - RIDGE * weights
        curve = (rows * (p * (1 - p))[:, None]).T @ rows + RIDGE * np.eye(rows.shape[1])
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def _probability(rows: Numbers, weights: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30))))


def _reliability(foreseen: Numbers, came_true: Numbers) -> Iterator[str]:
    """How often what was foreseen came true, by tenths; and the expected calibration error."""
    tenth = np.minimum((foreseen * BINS).astype(int), BINS - 1)
    error = 0.0
    for at in range(BINS):
        inside = tenth == at
        if inside.any():
            gap = abs(foreseen[inside].mean() - came_true[inside].mean())
            error += gap * inside.mean()
            said, was = foreseen[inside].mean(), came_true[inside].mean()
            yield f"{said:.2f} foreseen, {was:.2f} right, of {inside.sum()}"
    yield f"expected calibration error {error:.3f}"


def _right(gold: Sequence[Example], found: Sequence[Attribution]) -> Iterator[int]:
    """The numbers of those found whose content and source are those of a gold statement not yet taken."""
    left = list(gold)
    for at, attribution in enumerate(found):
        content = [(s.start, s.end) for s in attribution.content]
        sources = [(s.span.start, s.span.end) for s in attribution.sources]
        for statement in left:
            named = [span for span, _ in statement.sources]
            if _overlap(content, statement.content) >= HALF and any(
                _overlap([one], [other]) >= HALF for one in sources for other in named
            ):
                left.remove(statement)
                yield at
                break


def _overlap(one: Sequence[Range], other: Sequence[Range]) -> float:
    a, b = ({at for start, end in side for at in range(start, end)} for side in (one, other))
    return len(a & b) / len(a | b)


if __name__ == "__main__":
    main(sys.argv[1:])
