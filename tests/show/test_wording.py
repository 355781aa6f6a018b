from decimal import Decimal

import pytest

from klaim.model.mention import Place, Quantity, Time
from klaim.model.span import Span
from klaim.model.statement import Form, Stance
from klaim.show import wording

SPAN = Span("x", 0, 1)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025-02-07", "7 February 2025"),
        ("2024-08", "August 2024"),
        ("2024", "2024"),
        ("2025-02-14/2025-02-16", "14 to 16 February 2025"),
        ("2025-01-30/2025-02-02", "30 January 2025 to 2 February 2025"),
        ("2024-06/2024-08", "June 2024 to August 2024"),
        (None, "unresolved: the day of publication is unknown"),
    ],
)
def test_a_day_is_told_at_the_precision_stated(value: str | None, words: str) -> None:
    assert wording.day(Time(SPAN, value)) == words


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (26000, None, "person", "at least 26,000 people"),
        (None, 1500, "item", "at most 1,500"),
        (40, 50, "km", "40 to 50 km"),
        (20, 20, "percent", "20%"),
        (485_000_000_000, 485_000_000_000, "usd", "485,000,000,000 USD"),
        ("2.50", "2.50", "tonne", "2.5 tonnes"),
    ],
)
def test_a_figure_is_told_with_its_bounds_and_unit(
    low: int | None, high: int | None, unit: str, words: str
) -> None:
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    assert wording.figure(Quantity(SPAN, bounds[0], bounds[1], unit)) == words


def test_a_place_without_coordinates_is_its_name() -> None:
    assert wording.ground(Place(SPAN, None, "Wilayah Kursk")) == "Wilayah Kursk"


def test_every_stance_and_form_has_words() -> None:
    assert set(wording.STANCES) == set(Stance)
    assert set(wording.FORMS) == set(Form)
