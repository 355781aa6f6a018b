"""The lines of corpus/news, and the stories they become once the texts are at hand."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Json = Mapping[str, Any]
Span = Sequence[int]

UNDATED = "1970-01-01"
"""Stories need a day; that of these reports is not annotated, and `times_known` says so."""


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The annotated reports of one file."""
    with path.open(encoding="utf-8") as opened:
        yield from map(json.loads, opened)


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def story(name: str, reports: Sequence[Json]) -> dict[str, Any]:
    """A story file's content; its reports are of different events, so that it has no claims."""
    return {
        "story": name,
        "note": "real news, cut from its publishers' files",
        "reports": reports,
        "claims": [],
    }


def report(line: Json, text: str) -> dict[str, Any]:
    """The line as a story's report: offsets become words, told apart by which occurrence they are."""
    return {
        "id": line["id"],
        "language": line["language"],
        "published": UNDATED,
        "times_known": False,
        "origin": line["origin"],
        "text": text,
        "furniture": [text[start:end] for start, end in line["furniture"]],
        "statements": [_statement(text, statement) for statement in line["statements"]],
    }


def _statement(text: str, statement: Json) -> dict[str, Any]:
    return {
        "content": [_words(text, piece) for piece in statement["content"]],
        "cue": _words(text, statement["cue"]) if statement["cue"] else None,
        "sources": [
            {**_words(text, source["span"]), "role": source["role"], "actor": source["actor"]}
            for source in statement["sources"]
        ],
        "stance": statement["stance"],
        "form": statement["form"],
        "claim": None,
    }


def _words(text: str, span: Span) -> dict[str, Any]:
    start, end = span
    words, nth, at = text[start:end], 1, -1
    while (at := text.find(words, at + 1)) < start:
        nth += 1
    return {"text": words, "nth": nth}
