"""What holds for quantities in every language."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klaim.language.load import load
from klaim.mention.quantity import quantities
from klaim.model.mention import Quantity
from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span


def found(text: str, language: str = "en", taken: tuple[Span, ...] = ()) -> tuple[Quantity, ...]:
    report = Report("r", text, language, date(2026, 3, 11))
    return quantities(
        Layout(report, (Line(Span(text, 0, len(text)), LineKind.PROSE),), (), ()), load(language), taken
    )


def read(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(one.span.words, one.unit) for one in found(text, language)]


def test_no_number_of_a_date_is_a_quantity() -> None:
    text = "On 4 May 2024 came 12 people."
    assert [one.span.words for one in found(text, taken=(Span(text, 3, 13),))] == ["12 people"]


def test_nothing_inside_furniture_is_read(lay_out: Callable[..., Layout]) -> None:
    layout = lay_out("48 comments\nTwo boats sank.", furniture="48 comments")
    assert [one.span.words for one in quantities(layout, load("en"), ())] == ["Two boats"]


def test_a_number_alone_takes_the_unit_of_what_was_counted() -> None:
    assert read("The ministry spoke of 40 tanks. The mayor said 31.")[1] == ("31", "item")
    assert read("Output fell by 8 per cent, not 12.")[1] == ("12", "percent")


def test_a_part_takes_the_unit_of_the_whole() -> None:
    assert read("11 of the 36 pumps failed.") == [("11", "item"), ("36 pumps", "item")]
    assert read("Two of her children left.")[0][1] == "person"


def test_a_bare_fraction_of_nothing_known_is_left_out() -> None:
    assert read("The quake had a strength of 6.4 then.") == []


@pytest.mark.parametrize(
    "text",
    ["The A-12 jet", "At 11:30 sharp", "room 12", "(2) the second", "a two-wheel cart", "wind of 15 m/s"],
)
def test_numbers_that_count_nothing_are_turned_down(text: str) -> None:
    assert read(text) == []


def test_a_language_without_a_file_gets_what_cldr_offers() -> None:
    assert read("Das kostet 2,5 Millionen Euro und 30 Prozent.", "de")[0] == ("2,5 Millionen Euro", "eur")


@pytest.mark.parametrize("ending", ["\r", " \u202c", " 😀", "."])
def test_spans_hold_whatever_stands_beside(ending: str) -> None:
    assert read("😀 \u202aThere were 12 people" + ending) == [("12 people", "person")]


@settings(max_examples=80, deadline=None)
@given(
    st.text(st.sampled_from("1205.,-–/ \n'$%kmпятьтыс«hai triệuofandone()😀\u0300\u202e"), max_size=120),
    st.sampled_from(["en", "ru", "vi", "id"]),
)
def test_quantities_of_any_text_stand_in_order_never_overlap_and_have_a_bound(text: str, code: str) -> None:
    if text:
        all_found = found(text, code)
        assert all(one.span.end <= other.span.start for one, other in pairwise(all_found))
        assert all(one.minimum is not None or one.maximum is not None for one in all_found)
