"""A reading, or gold with offsets, from its JSON.

What does not hold is refused with its place in the JSON.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import msgspec

from klaim.errors import RefusalError, SpanError
from klaim.model.mention import Place, Quantity, Time
from klaim.model.reading import Reading
from klaim.model.report import Report
from klaim.model.span import Span
from klaim.model.statement import Form, Holder, Role, Stance, Statement

Offsets = tuple[int, int]
Number = int | float | str


class _Source(msgspec.Struct):
    span: Offsets
    role: Role
    actor: str
    name: str | None = None


class _Statement(msgspec.Struct):
    content: list[Offsets]
    cue: Offsets | None
    sources: list[_Source]
    stance: Stance
    form: Form
    probability: float = 1.0


class _Time(msgspec.Struct):
    span: Offsets
    value: str


class _Unresolved(msgspec.Struct):
    span: Offsets
    index: int


class _Quantity(msgspec.Struct):
    span: Offsets
    unit: str
    min: Number | None = None
    max: Number | None = None


class _Place(msgspec.Struct):
    span: Offsets
    geonameid: int | None
    name: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    codifier: str | None = None


class _Reading(msgspec.Struct):
    id: str
    language: str
    text: str
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    furniture: list[Offsets] = []
    statements: list[_Statement] = []
    times: list[_Time] = []
    unresolved_times: list[_Unresolved] = []
    quantities: list[_Quantity] = []
    places: list[_Place] = []
    notes: list[str] = []


def reading_from_json(value: Mapping[str, Any]) -> Reading:
    """The reading that `reading_to_json` wrote, or the gold of one report.

    Keys that klaim does not know are passed over. What gold leaves out gets what a person would have meant:
    a probability of 1, the words of the span as a name. Raises `RefusalError` for a key that is missing or of
    the wrong type, and for a span outside the text.
    """
    where = f"reading {value.get('id', 'without an id')!r}"
    try:
        return _reading(msgspec.convert(value, _Reading))
    except (msgspec.ValidationError, SpanError, InvalidOperation) as error:
        what = str(error) if not isinstance(error, InvalidOperation) else "a bound that is no number"
        raise RefusalError(code="reading", where=where, what=what) from error


def _reading(raw: _Reading) -> Reading:
    text = raw.text
    return Reading(
        report=Report(raw.id, text, raw.language, raw.published, raw.title, raw.outlet, raw.url),
        furniture=tuple(Span(text, *offsets) for offsets in raw.furniture),
        statements=tuple(_statement(text, statement) for statement in raw.statements),
        times=_times(text, raw),
        quantities=tuple(_quantity(text, quantity) for quantity in raw.quantities),
        places=tuple(_place(text, place) for place in raw.places),
        notes=tuple(raw.notes),
    )


def _statement(text: str, raw: _Statement) -> Statement:
    return Statement(
        content=tuple(Span(text, *offsets) for offsets in raw.content),
        cue=Span(text, *raw.cue) if raw.cue else None,
        sources=tuple(_holder(text, source) for source in raw.sources),
        stance=raw.stance,
        form=raw.form,
        probability=raw.probability,
    )


def _holder(text: str, raw: _Source) -> Holder:
    span = Span(text, *raw.span)
    return Holder(span, raw.role, raw.actor, span.words if raw.name is None else raw.name)


def _times(text: str, raw: _Reading) -> tuple[Time, ...]:
    """All times, those without a value back where they stood."""
    times = [Time(Span(text, *time.span), time.value) for time in raw.times]
    for unresolved in raw.unresolved_times:
        times.insert(unresolved.index, Time(Span(text, *unresolved.span), None))
    return tuple(times)


def _quantity(text: str, raw: _Quantity) -> Quantity:
    return Quantity(Span(text, *raw.span), _decimal(raw.min), _decimal(raw.max), raw.unit)


def _decimal(number: Number | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def _place(text: str, raw: _Place) -> Place:
    span = Span(text, *raw.span)
    name = span.words if raw.name is None else raw.name
    return Place(span, raw.geonameid, name, raw.country, raw.lat, raw.lon, raw.codifier)
