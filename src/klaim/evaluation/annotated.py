"""A report as its annotations.

What the figures need of gold and of readings alike, from JSON with offsets.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from klaim.errors import RefusalError

Offsets = tuple[int, int]
"""[start, end) in code points."""


@dataclass(frozen=True, slots=True)
class AnnotatedStatement:
    """A statement: the spans of its parts, and of each source its role and actor where they are given."""

    content: tuple[Offsets, ...]
    cue: tuple[Offsets, ...]
    sources: tuple[Offsets, ...]
    speakers: tuple[str | None, ...]
    relays: int
    stance: str | None
    form: str | None
    claim: str | None

    @property
    def speaker(self) -> str | None:
        """The actor whose claim it is: the first speaker."""
        return self.speakers[0] if self.speakers else None


@dataclass(frozen=True, slots=True)
class AnnotatedMention:
    """A time, quantity or place: its span, and what makes it equal to another."""

    span: Offsets
    value: str | None = None
    bounds: frozenset[Decimal] = frozenset()
    unit: str | None = None
    geonameid: int | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedReport:
    """A report's annotations; `text` is None where a prediction leaves it to the gold."""

    id: str
    language: str | None
    text: str | None
    statements: tuple[AnnotatedStatement, ...]
    times: tuple[AnnotatedMention, ...]
    quantities: tuple[AnnotatedMention, ...]
    places: tuple[AnnotatedMention, ...]
    furniture: tuple[Offsets, ...]


def annotated(report: Mapping[str, Any]) -> AnnotatedReport:
    """The annotations of a report with offsets (`klaim read --json`, or a story turned into offsets).

    A role's spans are a list of [start, end] or {"span": [start, end], …}, one [start, end], or null. Raises
    `RefusalError` for what has none of these shapes.
    """
    try:
        return AnnotatedReport(
            id=report["id"],
            language=report.get("language"),
            text=report.get("text"),
            statements=tuple(map(_statement, report.get("statements", ()))),
            times=tuple(map(_mention, report.get("times", ()))),
            quantities=tuple(map(_mention, report.get("quantities", ()))),
            places=tuple(map(_mention, report.get("places", ()))),
            furniture=tuple(_spans(report.get("furniture", []))),
        )
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        what = f"has no {error}" if isinstance(error, KeyError) else f"is not as a reading is: {error}"
        raise RefusalError(code="reading", where=f"report {report.get('id')!r}", what=what) from error


def _statement(statement: Mapping[str, Any]) -> AnnotatedStatement:
    sources = [source for source in statement.get("sources") or () if isinstance(source, Mapping)]
    return AnnotatedStatement(
        content=tuple(_spans(statement["content"])),
        cue=tuple(_spans(statement.get("cue"))),
        sources=tuple(_spans(statement.get("sources"))),
        speakers=tuple(source.get("actor") for source in sources if source.get("role") == "speaker"),
        relays=sum(source.get("role") == "relay" for source in sources),
        stance=statement.get("stance"),
        form=statement.get("form"),
        claim=statement.get("claim"),
    )


def _mention(mention: Mapping[str, Any]) -> AnnotatedMention:
    bounds = (mention.get("min"), mention.get("max"))
    return AnnotatedMention(
        span=_offsets(mention["span"]),
        value=mention.get("value"),
        bounds=frozenset(Decimal(str(bound)) for bound in bounds if bound is not None),
        unit=mention.get("unit"),
        geonameid=mention.get("geonameid"),
    )


def _spans(value: object) -> Iterator[Offsets]:
    """The offsets in any of the shapes that a role may have."""
    if value is None:
        return
    if isinstance(value, Mapping):
        yield _offsets(value["span"])
    elif isinstance(value, list | tuple) and value and all(isinstance(member, int) for member in value):
        yield _offsets(value)
    elif isinstance(value, list | tuple):
        for member in value:
            yield from _spans(member)
    else:
        message = f"no span: {value!r}"
        raise TypeError(message)


def _offsets(value: object) -> Offsets:
    match value:
        case [int(start), int(end)]:
            return start, end
    message = f"no span: {value!r}"
    raise TypeError(message)
