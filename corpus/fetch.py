"""Put the annotations of real news and their texts together: `python -m corpus.fetch FOLDER`.

The repository holds the annotations; the texts are with their publishers. Each line of corpus/news tells from
which file of which git repository its text is cut (corpus/cutting.py), and the text's digest says whether it
is the very one that was annotated. What is fetched is written as story files, for the training to read.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.annotations import digest, lines, report, story
from corpus.checkouts import GITHUB, CheckoutError, blob, cloned, found, prefetch
from corpus.cutting import CuttingError, cut

NEWS = Path(__file__).parent / "news"
TAKEN, MISSING, DIFFERENT = "taken", "missing", "different"
Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Clones:
    """Where repositories come from: a folder of clones that are there, or one to clone into."""

    folder: Path
    remote: str | None

    def directory(self, repo: str, commit: str, paths: Sequence[str]) -> Path:
        """The git directory of `repo` with these files of the commit at hand."""
        if self.remote is None:
            return found(repo, self.folder)
        made = cloned(repo, commit, self.folder, self.remote)
        prefetch(made, commit, paths)
        return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Fetch; 0 where every text was taken, 1 where some were not, 2 where nothing could be tried."""
    given = _parser().parse_args(arguments)
    files = [path for path in sorted(given.news.glob("*.jsonl")) if _asked(path, given.language)]
    if not files:
        return _refused(f"no annotations in {given.news} for {' '.join(given.language) or 'any language'}")
    if given.clones and not given.clones.is_dir():
        return _refused(f"{given.clones} is not a folder of clones")
    with tempfile.TemporaryDirectory() as passing:
        clones = (
            Clones(given.clones, None) if given.clones else Clones(given.keep or Path(passing), given.remote)
        )
        total = _fetched(files, clones, given.folder)
    print(f"{total[TAKEN]} taken, {total[MISSING]} missing, {total[DIFFERENT]} different")
    print(f"KLAIM_NEWS={given.folder / 'news'} KLAIM_REAL={given.folder / 'real'}")
    return 0 if total[TAKEN] == total.total() else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus.fetch", description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write the story files")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--from",
        dest="clones",
        type=Path,
        metavar="DIR",
        help="clones that are there: DIR/owner+name or DIR/owner/name",
    )
    where.add_argument("--keep", type=Path, metavar="DIR", help="clone into DIR and leave the clones there")
    parser.add_argument("--remote", default=GITHUB, help="address to clone from (default: %(default)s)")
    parser.add_argument(
        "--language",
        nargs="*",
        default=[],
        metavar="XX",
        help="files to fetch, such as id or xx (default: all)",
    )
    parser.add_argument("--news", type=Path, default=NEWS, help=argparse.SUPPRESS)
    return parser


def _asked(path: Path, languages: Sequence[str]) -> bool:
    return not languages or path.stem.removeprefix("real-") in languages


def _refused(why: str) -> int:
    print(f"fetch: {why}", file=sys.stderr)
    return 2


def _fetched(files: Sequence[Path], clones: Clones, folder: Path) -> Counter[str]:
    """Story files in `folder`, one for each of `files`, and how many texts came to what."""
    annotated = {path: list(lines(path)) for path in files}
    texts: dict[str, str] = {}
    total: Counter[str] = Counter()
    for line, outcome, result in _outcomes([line for part in annotated.values() for line in part], clones):
        total[outcome] += 1
        if outcome == TAKEN:
            texts[line["id"]] = result
        else:
            print(f"{outcome}: {line['id']}: {result}", file=sys.stderr)
    for path, part in annotated.items():
        _write(
            _target(path, folder), [report(line, texts[line["id"]]) for line in part if line["id"] in texts]
        )
    return total


def _outcomes(annotated: Sequence[Line], clones: Clones) -> Iterator[tuple[Line, str, str]]:
    """Each line with what came of it: its text where it was taken, else why not."""
    by_commit: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in annotated:
        by_commit[line["origin"]["repo"], line["origin"]["commit"]].append(line)
    for (repo, commit), part in sorted(by_commit.items()):
        print(f"{repo}: {len(part)} texts", file=sys.stderr)
        try:
            directory = clones.directory(repo, commit, [line["origin"]["path"] for line in part])
        except CheckoutError as error:
            yield from ((line, MISSING, str(error)) for line in part)
        else:
            yield from ((line, *_outcome(line, directory)) for line in part)


def _outcome(line: Line, directory: Path) -> tuple[str, str]:
    origin = line["origin"]
    try:
        text = cut(blob(directory, origin["commit"], origin["path"]), origin)
    except CheckoutError as error:
        return MISSING, f"{origin['path']}: {error}"
    except CuttingError as error:
        return DIFFERENT, f"{origin['path']}: {error}"
    if digest(text) != line["sha256"]:
        return DIFFERENT, f"{origin['path']}: the text is not the one that was annotated"
    return TAKEN, text


def _target(path: Path, folder: Path) -> Path:
    """real-xx.jsonl and xx.jsonl go into folders of their own, since the training weighs them differently."""
    if path.stem.startswith("real-"):
        return folder / "real" / f"train-{path.stem.removeprefix('real-')}.json"
    return folder / "news" / f"{path.stem}.json"


def _write(path: Path, reports: Sequence[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(story(path.stem, reports), ensure_ascii=False, indent=1)
    path.write_text(f"{content}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
