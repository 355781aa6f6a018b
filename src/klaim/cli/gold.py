"""Gold stories on disk, klaim's readings of them, and the figures of both."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from klaim.errors import RefusalError
from klaim.evaluation.annotated import AnnotatedReport, annotated
from klaim.evaluation.claims import score_claims
from klaim.evaluation.languages import by_language
from klaim.evaluation.mentions import score_mentions
from klaim.evaluation.statements import score_statements
from klaim.evaluation.story import story_offsets
from klaim.model.json import reading_to_json
from klaim.show.figures import ALL, Figures

Json = Mapping[str, Any]
Refuse = Callable[[RefusalError], None]


@dataclass(frozen=True, slots=True)
class Story:
    """A gold story, and its reports with offsets."""

    raw: Json
    reports: Sequence[Json]


def stories_in(paths: Iterable[str], refuse: Refuse) -> Iterator[Story]:
    """The stories at the paths; of a folder, every *.json at any depth, in alphabetical order."""
    for path in map(Path, paths):
        files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
        if not files:
            refuse(RefusalError(str(path), "no-gold", "no *.json in this folder"))
        for file in files:
            try:
                raw = _load(file)
                yield Story(raw, story_offsets(raw))
            except RefusalError as refusal:
                refuse(refusal if str(file) in str(refusal) else _at(file, refusal))


def _at(file: Path, refusal: RefusalError) -> RefusalError:
    return RefusalError(f"{file}: {refusal.where}", refusal.code, refusal.what, refusal.way_out)


def _load(file: Path) -> Json:
    try:
        value = json.loads(file.read_bytes())
    except OSError as error:
        raise RefusalError(
            str(file), "unreadable", f"cannot be read: {(error.strerror or '').lower()}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise RefusalError(str(file), "json", f"broken JSON ({error})") from error
    if not isinstance(value, dict) or not isinstance(value.get("reports"), list):
        raise RefusalError(str(file), "no-gold", 'not a gold story: it has no list of "reports"')
    return value


def lines_of(file: str) -> list[Json]:
    """The objects of a file of JSON Lines; raises `RefusalError` for the first line that is none."""
    found = []
    try:
        lines = Path(file).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RefusalError(where=file, code="unreadable", what=f"cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            found.append(_object(line, where=f"{file}:{number}"))
    return found


def _object(line: str, where: str) -> Json:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RefusalError(where, "json", f"broken JSON ({error})") from error
    if not isinstance(value, dict):
        raise RefusalError(where, "json", "not an object")
    return value


def readings_of(stories: Iterable[Story], refuse: Refuse) -> list[Json]:
    """Klaim's own readings of the reports.

    With the language and the day of publication that the gold gives.
    """
    from klaim.pipeline import read  # noqa: PLC0415 - readings from a file need no stages
    from klaim.taking import take  # noqa: PLC0415 - the same

    found: list[Json] = []
    for report in (report for story in stories for report in story.reports):
        try:
            taken = take(
                report["text"], id=report["id"], published=report["published"], language=report["language"]
            )
            found.append(reading_to_json(read(*taken)))
        except RefusalError as refusal:
            refuse(refusal)
    return found


def measure(stories: Sequence[Story], readings: Iterable[Json], claims: Iterable[Json] | None) -> Figures:
    """The figures over all stories together, and for each language; claims only where some are given."""
    gold = _by_id(report for story in stories for report in story.reports)
    readings = [reading for reading in readings if reading.get("id") in gold]
    predicted = _by_id(readings)
    statements = {ALL: score_statements(gold, predicted)} | by_language(gold, predicted, score_statements)
    mentions = {ALL: score_mentions(gold, predicted)} | by_language(gold, predicted, score_mentions)
    told = list(claims) if claims is not None else []
    of_claims = {
        str(story.raw.get("story")): score_claims(story.raw, told, readings)
        for story in stories
        if claims is not None and story.raw.get("claims")
    }
    return Figures(len(gold), statements, mentions, of_claims)


def _by_id(reports: Iterable[Json]) -> dict[str, AnnotatedReport]:
    found: dict[str, AnnotatedReport] = {}
    for report in map(annotated, reports):
        if report.id in found:
            raise RefusalError(where=report.id, code="twice", what="two reports share this id")
        found[report.id] = report
    return found
