"""The gazetteer that is shipped: names in any spelling, states by what points at them, how fast it opens."""

from pathlib import Path
from time import perf_counter

import pytest

from klaim.gazetteer import Kind, open_gazetteer
from klaim.gazetteer.names import key, plain
from klaim.gazetteer.opened import open_gazetteer as opened

GAZETTEER = open_gazetteer()
TORETSK = 709354


@pytest.mark.parametrize("name", ["Toretsk", "Торецьк", "Торецк", "Dzerzhynsk", "Дзержинск", "TORETSK"])
def test_every_name_of_a_place_leads_to_it(name: str) -> None:
    assert TORETSK in {entry.geonameid for entry in GAZETTEER.named(name)}


def test_a_village_that_geonames_lacks_is_there_by_its_russian_name_in_latin_letters() -> None:
    codifiers = {entry.codifier for entry in GAZETTEER.named("Krymskoye")}
    assert "UA14020110160045619" in codifiers


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("Nga", "vi", "RU"),
        ("Mỹ", "vi", "US"),
        ("Ý", "vi", "IT"),
        ("Jepang", "id", "JP"),
        ("Греция", "ru", "GR"),
    ],
)
def test_states_go_by_their_names_in_the_language(name: str, language: str, code: str) -> None:
    first = GAZETTEER.named(name, language)[0]
    assert (first.kind, first.country) == (Kind.STATE, code)


def test_a_name_of_another_language_is_no_state() -> None:
    assert not [entry for entry in GAZETTEER.named("Nga", "en") if entry.kind is Kind.STATE]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Ukrainian", "UA"),
        ("российского", "RU"),
        ("польської", "PL"),
        ("Киевом", "UA"),
        ("Moskow", "RU"),
        ("Tiongkok", "CN"),
    ],
)
def test_names_demonyms_and_capitals_point_at_states_in_any_form(words: str, code: str) -> None:
    assert GAZETTEER.states(words) == (code,)


def test_no_state_is_pointed_at_by_a_common_word() -> None:
    assert GAZETTEER.states("yesterday") == ()


def test_it_opens_in_milliseconds() -> None:
    start = perf_counter()
    opened.__wrapped__()
    assert perf_counter() - start < 0.05


def test_it_stays_well_under_twenty_five_megabytes() -> None:
    data = Path(opened.__wrapped__.__code__.co_filename).parent / "data"
    assert sum(file.stat().st_size for file in data.iterdir()) < 25_000_000


def test_careful_spellings_share_a_key() -> None:
    assert key("Khánh Hoà") == key("Khánh Hòa")
    assert key("Кам’янка") == key("Кам'янка")
    assert plain("đà nẵng") == "da nang"
    assert plain("київ") == "київ"
