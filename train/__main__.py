"""`make train`: the attribution network from its base and the annotated reports, into the package.

The course takes about a day on two cores, and five minutes on a large GPU, which is used where there is one.
"""

import argparse
import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer

from klaim.attribution.certainty import Certainty
from train.base import Base
from train.batches import Batch, batches
from train.export import export
from train.fit import Course, fit
from train.network import Network, Shape
from train.pieces import kept, tokenizer_over
from train.samples import Sample, flat
from train.sources import HERE, Part, parts

OUT = HERE / "src" / "klaim" / "attribution" / "data"
THRESHOLD = 0.4
"""From what probability an anchor counts, chosen on real news kept back; see also train/calibrate.py."""


def main() -> None:
    """Train, export, and write down what the model was made of."""
    arguments = _arguments()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    found, base, began = parts(), Base.load(), time.monotonic()
    print("\n".join(f"{part.name}: {len(part.reports)} reports × {part.times}" for part in found))
    pieces = kept(base, (report.text for part in found for report in part.reports))
    tokenizer = tokenizer_over(base, pieces)
    course = Course(epochs=arguments.epochs, pieces=arguments.pieces)
    faces = [_epoch(found, tokenizer, seed, course.pieces) for seed in range(arguments.faces)]
    network = fit(Network(base, pieces, Shape()), faces, course, device)
    export(network, base.nibbles[pieces], tokenizer, arguments.out)
    _write_card(arguments.out, found, course, time.monotonic() - began, device)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT, help="folder to fill (default: the package's)")
    parser.add_argument("--epochs", type=int, default=Course().epochs, help="passes over the mix")
    parser.add_argument("--pieces", type=int, default=Course().pieces, help="pieces a step")
    parser.add_argument("--faces", type=int, default=5, help="different faces of each report")
    return parser.parse_args()


def _epoch(found: Sequence[Part], tokenizer: Tokenizer, seed: int, pieces: int) -> list[Batch]:
    random = Random(seed)  # noqa: S311 - an epoch repeats by its seed
    samples: list[Sample] = []
    for part in found:
        whole, share = divmod(part.times, 1)
        some = random.sample(list(part.reports), int(len(part.reports) * share))
        samples += flat(part.reports, tokenizer, random, int(whole)) + flat(some, tokenizer, random, 1)
    return list(batches(samples, pieces, random))


def _write_card(out: Path, found: Sequence[Part], course: Course, seconds: float, device: str) -> None:
    names = ("finder.onnx", "reader.onnx", "words.npy", "tokenizer.json")
    card = {
        "certainty": asdict(Certainty(THRESHOLD)),
        "data": {part.name: len(part.reports) for part in found},
        "course": asdict(course),
        "device": device,
        "seconds": round(seconds),
        "sha256": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in names},
    }
    (out / "card.json").write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
