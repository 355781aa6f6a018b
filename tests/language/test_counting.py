"""Numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.language.counting import counting
from klaim.language.load import load
from klaim.language.token import tokens

NUMBERS = [
    ("en", "1,250", "1250"),
    ("en", "1.5", "1.5"),
    ("en", "26.000", "26000"),
    ("en", "4.5bn", "4500000000"),
    ("en", "two hundred and seven thousand", "207000"),
    ("en", "forty-five", "45"),
    ("id", "26.000", "26000"),
    ("id", "2,000", "2000"),
    ("id", "2,5 juta", "2500000"),
    ("id", "seratus dua puluh tiga", "123"),
    ("id", "lima belas ribu", "15000"),
    ("vi", "2,6 vạn", "26000"),
    ("vi", "hai mươi mốt", "21"),
    ("vi", "1,8 nghìn tỷ", "1800000000000"),
    ("vi", "một triệu tám", "1800000"),
    ("vi", "2 triệu rưỡi", "2500000"),
    ("ru", "26 тыс.", "26000"),
    ("ru", "1\u00a0250\u00a0300", "1250300"),
    ("ru", "двести тридцать семь", "237"),
    ("ru", "полторы тысячи", "1500"),
    ("uk", "тисяча сімдесят п’ять", "1075"),
    ("uk", "чотирма сотнями", "400"),
    ("de", "1.250,5", "1250.5"),
]
NO_NUMBERS = [
    ("en", "1.1.1"),
    ("en", "4.5.2024"),
    ("en", "million"),
    ("vi", "triệu"),
    ("en", "9" * 40),
    ("id", "belas"),
]


@pytest.mark.parametrize(("code", "text", "value"), NUMBERS)
def test_a_number_has_the_value_that_people_mean(code: str, text: str, value: str) -> None:
    read = counting(load(code).number, code).read(tokens(text + " x"), 0, text + " x")
    assert read is not None
    assert read.value == Decimal(value)


@pytest.mark.parametrize(("code", "text"), NO_NUMBERS)
def test_what_is_no_number_has_none(code: str, text: str) -> None:
    assert counting(load(code).number, code).read(tokens(text), 0, text) is None


def test_a_full_stop_that_ends_the_sentence_is_no_part_of_an_abbreviation() -> None:
    text = "26 тыс. Они ушли"
    read = counting(load("ru").number, "ru").read(tokens(text), 0, text)
    assert read is not None
    assert read.end == 2


@given(st.integers(min_value=0, max_value=10**17))
def test_a_number_in_digits_is_read_back(number: int) -> None:
    for code in ("en", "id", "vi", "ru", "uk"):
        grouped = f"{number:,}".replace(",", {"en": ",", "ru": "\u00a0", "uk": "\u00a0"}.get(code, "."))
        read = counting(load(code).number, code).read(tokens(grouped), 0, grouped)
        assert read is not None
        assert read.value == number
