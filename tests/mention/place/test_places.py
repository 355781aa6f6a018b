"""Places as each language's examples show them, and what must hold for any text."""

import tomllib
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klaim.gazetteer import open_gazetteer
from klaim.language.load import load
from klaim.mention.place import places
from klaim.model.mention import Place
from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span

EXAMPLES = Path(__file__).parents[2] / "language"
SMALL, FACTOR, ALLOWED = 2_000, 10, 30


def lay_out(text: str, code: str) -> Layout:
    """The text as one line of prose."""
    lines = (Line(Span(text, 0, len(text)), LineKind.PROSE),) if text else ()
    return Layout(Report("r", text, code), lines, (), ())


def read(text: str, code: str, *taken: Span) -> tuple[Place, ...]:
    return places(lay_out(text, code), load(code), open_gazetteer(), taken)


def cases() -> list[tuple[str, str, list[list[object]]]]:
    return [
        (file.parent.name, case["text"], case["places"])
        for file in sorted(EXAMPLES.glob("*/place.toml"))
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    ]


@pytest.mark.parametrize(("code", "text", "expected"), cases())
def test_places_are_read_as_the_examples_of_their_language_say(
    code: str, text: str, expected: list[list[object]]
) -> None:
    assert [[place.span.words, place.geonameid or 0] for place in read(text, code)] == expected


def test_a_village_is_that_of_the_community_named_beside_it() -> None:
    found = read("Pasukan maju di dekat kota Toretsk dan di desa Druzhba, Ukraina.", "id")
    assert [place.codifier for place in found if place.span.words == "Druzhba"] == ["UA14020110150023138"]


def test_a_former_name_is_the_town_of_the_context_in_one_report_and_a_namesake_in_another() -> None:
    near = read("Fighting went on in Toretsk and in Dzerzhinsk near Horlivka, in Ukraine.", "en")
    far = read("A plant burned in Dzerzhinsk near Nizhny Novgorod, in Russia.", "en")
    assert [place.country for place in near if place.span.words == "Dzerzhinsk"] == ["UA"]
    assert [place.country for place in far if place.span.words == "Dzerzhinsk"] == ["RU"]


def test_what_is_taken_is_no_place() -> None:
    text = "They met in Jakarta."
    assert read(text, "en")
    assert not read(text, "en", Span(text, 12, 19))


def test_furniture_is_not_read() -> None:
    text = "They met in Jakarta."
    layout = Layout(Report("r", text, "en"), (Line(Span(text, 0, len(text)), LineKind.FURNITURE),), (), ())
    assert places(layout, load("en"), open_gazetteer(), ()) == ()


def test_a_language_without_a_file_still_gets_the_names_that_cldr_offers() -> None:
    assert [place.country for place in read("Treffen mit Gästen (Frankreich, Spanien)", "de")] in (
        ["FR", "ES"],
        [],
    )


@given(st.text(max_size=200), st.sampled_from(["en", "id", "vi", "ru", "uk", "xx"]))
@settings(max_examples=60, deadline=None)
def test_places_stand_in_order_and_never_overlap(text: str, code: str) -> None:
    found = read(text, code)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize("unit", ["1.1.", "а-", "Аа-", '"', "San Jose, ", "Санкт-Петербурга ", "Aa "])
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: str) -> None:
    def taken(chars: int) -> float:
        start = process_time()
        read((unit * chars)[:chars], "ru")
        return process_time() - start

    taken(SMALL)
    assert taken(SMALL * FACTOR) < ALLOWED * max(taken(SMALL), taken(SMALL), 0.002)
