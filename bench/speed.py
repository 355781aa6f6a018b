"""Speed: `python bench/speed.py`.

Machines differ, so what is held is a ratio: the time of a reading against that of a yardstick, plain Python
work on the same text in the same run. Exit status 1 where the ratio is above `MOST`, or a start takes longer
than `START_SECONDS`.
"""

import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "samples"
ROUNDS = 3
YARDSTICK_PASSES = 2_000
MOST = 12.0
"""Highest ratio of reading the samples to the yardstick: twice what was measured when this was written."""

START_SECONDS = 1.0
"""Longest that `klaim read` may take on one page, from start to end, on a machine that does nothing else."""


def samples() -> list[dict[str, str]]:
    """The sample reports."""
    return [json.loads(line) for line in (SAMPLES / "toretsk.jsonl").read_text(encoding="utf-8").splitlines()]


def yardstick(texts: list[str]) -> None:
    """Count the words of the texts, many times over."""
    for _ in range(YARDSTICK_PASSES // len(texts)):
        for text in texts:
            Counter(re.findall(r"\w+", text.casefold()))


def fastest(work: Callable[[], object]) -> float:
    """Seconds of the fastest of `ROUNDS` runs: what disturbs a run only ever makes it slower."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def reading(reports: list[dict[str, str]]) -> Callable[[], object]:
    """The work of reading all reports once."""
    import klaim  # noqa: PLC0415 - so that nothing is loaded before the start is timed

    return lambda: [klaim.read(r["text"], published=r["published"], language=r["language"]) for r in reports]


def start() -> None:
    """One page, from the start of the process to its end."""
    page = str(SAMPLES / "scraped-page.txt")
    subprocess.run([sys.executable, "-m", "klaim", "read", page], stdout=subprocess.DEVNULL, check=True)  # noqa: S603 - klaim


def main() -> int:
    """Print what was measured; 1 where it is too slow."""
    reports = samples()
    texts = [report["text"] for report in reports]
    started = fastest(start)
    ratio = (read := fastest(reading(reports))) / (measure := fastest(lambda: yardstick(texts)))
    characters = sum(map(len, texts))
    print(f"start on one page {started:.2f} s (at most {START_SECONDS:.2f})")
    print(
        f"{len(reports)} reports, {characters:,} characters: {read:.3f} s, {characters / read:,.0f} a second"
    )
    print(f"yardstick {measure:.3f} s; ratio {ratio:.1f} (at most {MOST:.1f})")
    return int(ratio > MOST or started > START_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
