"""How a reading is put in words: stances, days, figures, sources."""

from datetime import date
from decimal import Decimal

from klaim.model.mention import Place, Quantity, Time
from klaim.model.statement import Form, Holder, Role, Stance, Statement
from klaim.show.visible import visible

STANCES = {
    Stance.ASSERTS: "says",
    Stance.CONFIRMS: "confirms",
    Stance.DENIES: "denies",
    Stance.DOUBTS: "doubts",
    Stance.UNVERIFIED: "could not verify",
    Stance.DECLINES: "would not comment",
    Stance.PLEDGES: "promises",
    Stance.DEMANDS: "demands",
    Stance.PROPOSES: "proposes",
    Stance.REJECTS: "rejects",
    Stance.PREDICTS: "predicts",
}
"""Each stance in words."""

FORMS = {Form.DIRECT: "quoted", Form.INDIRECT: "in the report's words", Form.MIXED: "partly quoted"}
"""Each form in words."""

UNITS = {
    "person": "people",
    "percent": "%",
    "item": "",
    "km2": "km²",
    "tonne": "tonnes",
    "day": "days",
    "hour": "hours",
}
"""Units that are not shown as they are written in JSON."""

CURRENCY_LETTERS = 3


def names(holders: tuple[Holder, ...], role: Role) -> str:
    """Those of a role, in the report's words."""
    return ", ".join(one_line(holder.span.words) for holder in holders if holder.role is role)


def content(statement: Statement) -> str:
    """What is claimed, its pieces joined by an ellipsis."""
    return " … ".join(one_line(span.words) for span in statement.content)


def one_line(words: str) -> str:
    """Words of the report on one line, with hidden characters visible."""
    return visible(" ".join(words.split()))


def day(time: Time) -> str:
    """The days a time stands for."""
    if time.value is None:
        return "unresolved: the day of publication is unknown"
    first, _, last = time.value.partition("/")
    if last and first[:-2] == last[:-2] and first.count("-") > 1:
        return f"{int(first[-2:])} to {_one_day(last)}"
    return f"{_one_day(first)} to {_one_day(last)}" if last else _one_day(first)


def _one_day(value: str) -> str:
    year, *rest = value.split("-")
    if len(rest) > 1:
        return f"{int(rest[1])} {_month(rest[0])} {year}"
    return f"{_month(rest[0])} {year}" if rest else year


def _month(number: str) -> str:
    try:
        return f"{date(2000, int(number), 1):%B}"
    except ValueError:
        return number


def figure(quantity: Quantity) -> str:
    """A quantity with its bounds and unit."""
    low, high = quantity.minimum, quantity.maximum
    if low is None:
        amount = f"at most {_number(high)}"
    elif high is None:
        amount = f"at least {_number(low)}"
    else:
        amount = _number(low) if low == high else f"{_number(low)} to {_number(high)}"
    return f"{amount} {_unit(quantity.unit)}".strip().replace(" %", "%")


def _number(value: Decimal | None) -> str:
    written = f"{value or 0:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _unit(unit: str) -> str:
    return UNITS.get(unit, unit.upper() if len(unit) == CURRENCY_LETTERS else unit)


def ground(place: Place) -> str:
    """A place by the gazetteer's name, country and coordinates in degrees."""
    where = f"{place.name} ({place.country})" if place.country else place.name
    if place.latitude is None or place.longitude is None:
        return where
    return f"{where} {place.latitude:.2f}, {place.longitude:.2f}"
