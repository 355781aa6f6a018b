"""Mentions: the spans of a report that name a time, a quantity, a place or an actor."""

from dataclasses import dataclass
from decimal import Decimal

from klaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Time:
    """An expression that can be placed on a calendar.

    `value` is ISO 8601 at the precision stated: a day, a month ("2024-08"), a year, or an interval of two of
    these ("2025-02-14/2025-02-16"). It is None where the expression is relative and the day of publication is
    unknown.
    """

    span: Span
    value: str | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count or an amount, with bounds: equal when exact, None on the side that is open; never both None.

    `unit` is a word of the closed list in the guidelines ("person", "percent", "km", "item" …) or an ISO 4217
    currency code in lower case.
    """

    span: Span
    minimum: Decimal | None
    maximum: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class Place:
    """A populated place, region or country used as a place.

    `geonameid` is GeoNames' id, None where the gazetteer has none; `codifier` is the place's id in a national
    codifier (Ukraine's KATOTTH). `latitude` and `longitude` are degrees, WGS 84; None where unknown.
    """

    span: Span
    geonameid: int | None
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    codifier: str | None = None
