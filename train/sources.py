"""Where the annotated reports are, and how much of each goes into an epoch."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from train.corpus import Annotated, polnear, stories

HERE = Path(__file__).parent.parent
STORIES = HERE / "corpus" / "stories" / "train"
"""Our own stories, which stand in the repository: what a model is made of where nothing else is at hand."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some reports and how often an epoch goes through them; a part of once is a fresh choice."""

    name: str
    reports: Sequence[Annotated]
    times: float


def parts() -> list[Part]:
    """What there is to learn from; the folders that are not in the repository are named by variables.

    KLAIM_REAL, KLAIM_NEWS: folders of annotated real news, as story files. KLAIM_POLNEAR: PolNeAR's
    training part as JSON Lines (.gz). docs/reading.md says where each comes from.
    """
    found = [
        Part("our own stories", list(_folder(STORIES, "*.json")), 3),
        Part("real news", list(_folder(_named("KLAIM_REAL"), "train-*.json")), 4),
        Part("more real news", list(_folder(_named("KLAIM_NEWS"), "**/*.json")), 2),
        Part("PolNeAR", list(polnear(path)) if (path := _named("KLAIM_POLNEAR")) else [], 0.5),
    ]
    return [part for part in found if part.reports]


def _named(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None


def _folder(folder: Path | None, pattern: str) -> Iterator[Annotated]:
    for path in sorted(folder.glob(pattern)) if folder else ():
        yield from stories(path)
