"""Quality floors: `python bench/floors.py [--raise | --lower]`.

Reads annotated reports with klaim and compares the figures with bench/floors.toml, which also holds a digest
of each corpus, so that a floor is never kept by changing what it stands on. The gold is looked for in
$KLAIM_GOLD, then in ../shared/gold; our own stories are in corpus/stories. Real news is its publishers' and
stands in no repository of ours: where it is missing, that is told and passed over.

Exit status: 0 all floors hold; 1 a figure is below its floor, or a corpus has changed. `--raise` lifts floors
to what was measured; only `--lower` also lowers them, and takes a changed corpus.
"""

import argparse
import hashlib
import math
import os
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from klaim.cli.gold import measure, readings_of, stories_in
from klaim.errors import RefusalError
from klaim.show.figures import as_json

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).with_suffix(".toml")
STEP = 100
"""Floors stand on hundredths: what differs by less differs by chance."""

OF_ALL = (
    *("attributed", "exact", "stance", "form", "relays", "actors"),
    *("times", "quantities", "places", "furniture"),
)
OF_EACH = ("attributed",)
"""Figures that have a floor over all reports, and those that have one in each language as well."""

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Stories that floors stand on."""

    name: str
    files: tuple[Path, ...]

    @property
    def digest(self) -> str:
        """SHA-256 over the names and the bytes of its files."""
        sums = (f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n" for file in self.files)
        return hashlib.sha256("".join(sums).encode()).hexdigest()


def corpora() -> Iterator[Corpus]:
    """The corpora that are there; what is not is told on stderr."""
    gold = Path(os.environ.get("KLAIM_GOLD") or ROOT.parent / "shared" / "gold")
    places = {
        "dev": sorted((gold / "dev").glob("*.json")),
        "real": sorted((gold / "real").glob("dev-*.json")),
        "own": sorted((ROOT / "corpus" / "stories" / "dev").glob("*.json")),
    }
    for name, files in places.items():
        if files:
            yield Corpus(name, tuple(files))
        else:
            print(f"floors: corpus {name!r} is not here; its floors are not checked", file=sys.stderr)


def measured(corpus: Corpus) -> Figures:
    """The figures that have floors, by "language.figure"; raises `RefusalError` where it cannot.

    Times are left out of reports whose day of publication nobody knew: there the gold has none.
    """

    def refuse(refusal: RefusalError) -> None:
        raise refusal

    stories = list(stories_in(map(str, corpus.files), refuse))
    reports = [report for story in stories for report in story.raw["reports"]]
    undated = {report["id"] for report in reports if not report.get("times_known", True)}
    readings = [
        {**reading, "times": []} if reading["id"] in undated else reading
        for reading in readings_of(stories, refuse)
    ]
    told = as_json(measure(stories, readings, None))
    return {key: value for key, value in _flat(told) if _has_floor(key)}


def _flat(told: Mapping[str, object]) -> Iterator[tuple[str, float]]:
    for language, figures in told.items():
        if isinstance(figures, Mapping):
            for name, numbers in figures.items():
                if numbers.get("total", numbers.get("gold", 1)):
                    yield f"{language}.{name}", float(numbers.get("f1", numbers.get("value", 0.0)))


def _has_floor(key: str) -> bool:
    language, _, name = key.partition(".")
    return name in (OF_ALL if language == "all" else OF_EACH)


def check(corpus: Corpus, held: Mapping[str, object], figures: Figures) -> Iterator[str]:
    """What does not hold, in words."""
    if held.get("digest") != corpus.digest:
        yield f"{corpus.name}: the corpus is not the one its floors stand on (--lower takes it as it is)"
    for key, floor in _floors(held).items():
        found = figures.get(key)
        if found is None or found < floor:
            told = "missing" if found is None else f"{found:.3f}"
            yield f"{corpus.name}: {key} is {told}, its floor {floor:.2f}"


def _floors(held: Mapping[str, object]) -> Figures:
    floors = held.get("floors", {})
    return {str(key): float(value) for key, value in floors.items()} if isinstance(floors, Mapping) else {}


def moved(corpus: Corpus, held: Mapping[str, object], figures: Figures, *, lower: bool) -> dict[str, object]:
    """The floors after this run: lifted to what was measured, lowered only where that is allowed."""
    old = {} if lower else _floors(held)
    new = {key: math.floor(value * STEP) / STEP for key, value in figures.items()}
    floors = {key: max(new.get(key, 0.0), old.get(key, 0.0)) for key in sorted(old | new)}
    return {"digest": held["digest"] if held and not lower else corpus.digest, "floors": floors}


def written(tables: Mapping[str, Mapping[str, object]]) -> str:
    """The floors as TOML."""
    lines = ["# Written by bench/floors.py. A floor is lowered by `--lower` alone, and the commit says why."]
    for name, held in tables.items():
        lines += ["", f"[{name}]", f'digest = "{held["digest"]}"', "", f"[{name}.floors]"]
        lines += [f'"{key}" = {floor:.2f}' for key, floor in _floors(held).items()]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Measure, tell, and move the floors where asked to."""
    parser = argparse.ArgumentParser(description="Check or move the quality floors.")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--raise", dest="lift", action="store_true", help="lift floors to what was measured")
    how.add_argument("--lower", action="store_true", help="set floors to what was measured, lower or not")
    options = parser.parse_args()
    tables = dict(tomllib.loads(FLOORS.read_text(encoding="utf-8"))) if FLOORS.exists() else {}
    faults: list[str] = []
    for corpus in corpora():
        held, figures = tables.get(corpus.name, {}), measured(corpus)
        print(corpus.name, " ".join(f"{key} {value:.3f}" for key, value in figures.items()), flush=True)
        faults += [] if options.lower else check(corpus, held, figures)
        if options.lift or options.lower:
            tables[corpus.name] = moved(corpus, held, figures, lower=options.lower)
    if options.lift or options.lower:
        FLOORS.write_text(written(tables), encoding="utf-8")
    print("\n".join(faults) or "floors: all hold")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
