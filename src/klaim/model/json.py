"""A reading as JSON, and back, without loss: the very shape that the gold has once its words are offsets.

Spans are `[start, end)` in code points of `text`. Any reading can so be corrected by hand and become gold,
and gold can be read as a reading. What the gold has no room for stands under keys of its own: `title`, `url`,
`notes`, a holder's `name`, a statement's `probability`, and `unresolved_times`, since a time in the gold must
have a value.
"""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from klaim.model.mention import Place, Quantity, Time
from klaim.model.reading import Reading
from klaim.model.span import Span
from klaim.model.statement import Holder, Statement

INTEGER_DIGITS = 30
"""Longest whole number written out as one; what no JSON number holds exactly is written as a string."""


def reading_to_json(reading: Reading) -> dict[str, Any]:
    """The reading as what `json.dumps` takes: objects, lists, strings, numbers, true, false and null."""
    report = reading.report
    return {
        "id": report.id,
        "language": report.language,
        "published": report.published.isoformat() if report.published else None,
        "outlet": report.outlet,
        "title": report.title,
        "url": report.url,
        "text": report.text,
        "furniture": [_offsets(span) for span in reading.furniture],
        "statements": [_statement(statement) for statement in reading.statements],
        "times": [_time(time) for time in reading.times if time.value is not None],
        "unresolved_times": list(_unresolved(reading.times)),
        "quantities": [_quantity(quantity) for quantity in reading.quantities],
        "places": [_place(place) for place in reading.places],
        "notes": list(reading.notes),
    }


def reading_to_line(reading: Reading) -> str:
    """The reading as one line of JSON, without the line break.

    Lone surrogates are escaped, all else stands as it is.
    """
    value = reading_to_json(reading)
    line = json.dumps(value, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return line


def _offsets(span: Span) -> list[int]:
    return [span.start, span.end]


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "content": [_offsets(span) for span in statement.content],
        "cue": _offsets(statement.cue) if statement.cue else None,
        "sources": [_holder(source) for source in statement.sources],
        "stance": statement.stance.value,
        "form": statement.form.value,
        "probability": statement.probability,
        "claim": None,
    }


def _holder(holder: Holder) -> dict[str, Any]:
    return {
        "span": _offsets(holder.span),
        "role": holder.role.value,
        "actor": holder.actor,
        "name": holder.name,
    }


def _time(time: Time) -> dict[str, Any]:
    return {"span": _offsets(time.span), "value": time.value}


def _unresolved(times: Iterable[Time]) -> Iterable[dict[str, Any]]:
    """The times without a value, each with its index among all the times, so that their order comes back."""
    for index, time in enumerate(times):
        if time.value is None:
            yield {"span": _offsets(time.span), "index": index}


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "span": _offsets(quantity.span),
        "min": _number(quantity.minimum),
        "max": _number(quantity.maximum),
        "unit": quantity.unit,
    }


def _number(value: Decimal | None) -> int | float | str | None:
    """The value as a whole number, else as the float that is written the same, else as a string."""
    if value is None:
        return None
    if not value.is_finite() or value.adjusted() >= INTEGER_DIGITS:
        return str(value)
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else str(value)


def _place(place: Place) -> dict[str, Any]:
    return {
        "span": _offsets(place.span),
        "geonameid": place.geonameid,
        "name": place.name,
        "country": place.country,
        "lat": place.latitude,
        "lon": place.longitude,
        "codifier": place.codifier,
    }
