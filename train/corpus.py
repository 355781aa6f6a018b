"""The annotated reports to learn from, in one shape whatever file they come from.

Three kinds of file are read: stories (`{"reports": [...]}`, spans given as words), readings (a JSON
object a line, spans as offsets; `.gz` too) and PolNeAR as JSON Lines, which has no stances, forms or
roles.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """One annotated statement, in code points; `stance` and `form` are None where nobody annotated them."""

    content: tuple[Range, ...]
    cue: Range | None
    sources: tuple[tuple[Range, str], ...]
    stance: str | None
    form: str | None


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report with its statements; `guidelines` names whose ("klaim", "polnear")."""

    id: str
    language: str
    text: str
    furniture: tuple[Range, ...]
    statements: tuple[Example, ...]
    guidelines: str


def stories(path: Path) -> Iterator[Annotated]:
    """The reports of one story file."""
    for report in json.loads(path.read_text(encoding="utf-8"))["reports"]:
        text = report["text"]
        furniture = tuple(_locate(text, line) for line in report.get("furniture", []))
        statements = tuple(_story_example(text, s) for s in report["statements"])
        yield Annotated(report["id"], report["language"], text, furniture, statements, "klaim")


def polnear(path: Path) -> Iterator[Annotated]:
    """The articles of PolNeAR as JSON Lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            statements = tuple(_polnear_example(article["text"], s) for s in article["statements"])
            yield Annotated(article["id"], article["language"], article["text"], (), statements, "polnear")


def _locate(text: str, span: Any) -> Range:  # noqa: ANN401 - the two shapes that the guidelines allow
    words, nth = (span["text"], span.get("nth", 1)) if isinstance(span, dict) else (span, 1)
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return start, start + len(words)


def _story_example(text: str, s: dict[str, Any]) -> Example:
    content = s["content"] if isinstance(s["content"], list) else [s["content"]]
    return Example(
        content=tuple(_locate(text, piece) for piece in content),
        cue=_locate(text, s["cue"]) if s.get("cue") else None,
        sources=tuple((_locate(text, source), source["role"]) for source in s["sources"]),
        stance=s["stance"],
        form=s["form"],
    )


COMPLEMENTIZERS = ("that ", "that, ")
TRIMMED = " \n\t\"“”‘’'.,"


def _polnear_example(text: str, s: dict[str, Any]) -> Example:
    """A statement of PolNeAR, bounded as ours: without complementizer, quotation marks and full stop."""
    content = [_tidy(text, (a, b)) for a, b in s["content"]]
    cues = s.get("cue") or []
    return Example(
        content=tuple(piece for piece in content if piece[0] < piece[1]),
        cue=(cues[0][0], cues[0][1]) if cues else None,
        sources=tuple(((a, b), "speaker") for a, b in s.get("sources") or []),
        stance=None,
        form=None,
    )


def _tidy(text: str, piece: Range) -> Range:
    start, end = piece
    for word in COMPLEMENTIZERS:
        if text[start:end].lower().startswith(word):
            start += len(word)
    while start < end and text[start] in TRIMMED:
        start += 1
    while start < end and text[end - 1] in TRIMMED:
        end -= 1
    return start, end
