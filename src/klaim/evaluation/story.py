"""A gold story with its words turned into offsets, refused where they do not stand in the text.

The same checks as the gold's `check.py`. A span is its exact words, or {"text": words, "nth": n} for their
n-th occurrence in the report.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

from klaim.errors import RefusalError
from klaim.model.statement import Form, Role, Stance

STATUSES = frozenset({"uncontested", "corroborated", "disputed"})
CARRIED = ("id", "language", "published", "outlet", "copy_of", "translated_from", "text")
DAY = r"\d{4}(-\d{2}(-\d{2})?)?"
CALENDAR_VALUE = re.compile(rf"{DAY}(/{DAY})?")
ACTOR = re.compile(r"[a-z0-9_.]+")

Json = Mapping[str, Any]


def story_offsets(story: Json) -> list[dict[str, Any]]:
    """The story's reports with offsets, as a reading has them.

    Raises `RefusalError`, with the report's id, for words that are not in the text, a furniture line that is
    not a whole line, a stance, form, role, status or claim that is none, and a key that is missing.
    """
    where = f"story {story.get('story', 'without a name')!r}"
    try:
        claims = _claim_ids(story)
        reports = list(story["reports"])
        ids = [report["id"] for report in reports]
    except (KeyError, TypeError) as error:
        raise RefusalError(code="gold", where=where, what=_missing(error)) from error
    except _WrongError as error:
        raise RefusalError(code="gold", where=where, what=str(error)) from None
    if len(ids) != len(set(ids)):
        raise RefusalError(code="gold", where=where, what="two reports share an id")
    return [_located(report, claims) for report in reports]


class _WrongError(Exception):
    """What is wrong; which report it is in is known further out."""


def _wrong(what: str) -> NoReturn:
    raise _WrongError(what)


def _missing(error: Exception) -> str:
    return f"has no {error}" if isinstance(error, KeyError) else f"is not of the gold's form: {error}"


def _claim_ids(story: Json) -> frozenset[str]:
    for claim in story.get("claims", ()):
        if claim["status"] not in STATUSES:
            _wrong(f"claim {claim['id']!r} has no such status as {claim['status']!r}")
    return frozenset(claim["id"] for claim in story.get("claims", ()))


def _located(report: Json, claims: frozenset[str]) -> dict[str, Any]:
    try:
        return _report(report, claims)
    except _WrongError as error:
        raise RefusalError(code="gold", where=f"report {report['id']!r}", what=str(error)) from None
    except (KeyError, TypeError, AttributeError) as error:
        raise RefusalError(code="gold", where=f"report {report['id']!r}", what=_missing(error)) from error


def _report(report: Json, claims: frozenset[str]) -> dict[str, Any]:
    text = report["text"]
    for key in ("id", "language", "published"):
        if not report.get(key):
            _wrong(f"needs {key!r}")
    return {
        **{key: report.get(key) for key in CARRIED},
        "furniture": _furniture(text, report.get("furniture", ())),
        "statements": [_statement(text, statement, claims) for statement in report.get("statements", ())],
        "times": [_mention(text, time, _check_time) for time in report.get("times", ())],
        "quantities": [
            _mention(text, quantity, _check_quantity) for quantity in report.get("quantities", ())
        ],
        "places": [_mention(text, place) for place in report.get("places", ())],
    }


def _furniture(text: str, furniture: Sequence[str]) -> list[list[int]]:
    """The offsets of whole lines; of lines that are alike, those of the first."""
    starts: dict[str, int] = {}
    at = 0
    for line in text.split("\n"):
        starts.setdefault(line, at)
        at += len(line) + 1
    for line in furniture:
        if line not in starts:
            _wrong(f"furniture is not a whole line: {line!r}")
    return [[starts[line], starts[line] + len(line)] for line in furniture]


def _statement(text: str, statement: Json, claims: frozenset[str]) -> dict[str, Any]:
    _check_member("stance", statement["stance"], Stance)
    _check_member("form", statement["form"], Form)
    claim = statement.get("claim")
    if claim is not None and claim not in claims:
        _wrong(f"claim {claim!r} is not among the story's claims")
    content = statement["content"]
    pieces = content if isinstance(content, list) else [content]
    return {
        "content": [_locate(text, piece) for piece in pieces],
        "cue": _locate(text, statement["cue"]) if statement.get("cue") else None,
        "sources": [_source(text, source) for source in statement["sources"]],
        "stance": statement["stance"],
        "form": statement["form"],
        "claim": claim,
    }


def _source(text: str, source: Json) -> dict[str, Any]:
    _check_member("role", source["role"], Role)
    if not ACTOR.fullmatch(source["actor"]):
        _wrong(f"not an actor id: {source['actor']!r}")
    return {"span": _locate(text, source), "role": source["role"], "actor": source["actor"]}


def _mention(text: str, mention: Json, check: Callable[[Json], None] | None = None) -> dict[str, Any]:
    if check is not None:
        check(mention)
    rest = {key: value for key, value in mention.items() if key not in {"text", "nth"}}
    return {"span": _locate(text, mention), **rest}


def _check_time(time: Json) -> None:
    if not CALENDAR_VALUE.fullmatch(time["value"]):
        _wrong(f"not a calendar value: {time['value']!r}")


def _check_quantity(quantity: Json) -> None:
    if quantity.get("min") is None and quantity.get("max") is None:
        _wrong(f"a quantity needs min or max: {quantity['text']!r}")


def _check_member(kind: str, value: str, members: type[Stance | Form | Role]) -> None:
    if value not in {member.value for member in members}:
        _wrong(f"unknown {kind} {value!r}")


def _locate(text: str, span: str | Json) -> list[int]:
    """The [start, end) of a span given as its words, or as its words and which of their occurrences."""
    words, nth = (span, 1) if isinstance(span, str) else (span["text"], span.get("nth", 1))
    if not words:
        _wrong("a span without words")
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            _wrong(f"not in the text (occurrence {nth}): {words!r}")
    return [start, start + len(words)]
