import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.language.load import load
from klaim.mention.actor.spelling import spelt

ENDINGS = {code: load(code).actor.name_endings for code in ("en", "id", "vi", "ru", "uk")}


@pytest.mark.parametrize(
    ("latin", "russian", "ukrainian"),
    [
        ("Zelensky", "Зеленского", "Зеленському"),
        ("Zelenskyy", "Зеленским", "Зеленський"),
        ("Nebenzya", "Небензя", "Небензю"),
        ("Kierwinski", "Кервиньскому", "Кервінського"),
        ("Shevchenko", "Шевченко", "Шевченка"),
        ("Macron", "Макрона", "Макроном"),
    ],
)
def test_one_name_has_one_key_in_three_languages_and_their_cases(
    latin: str, russian: str, ukrainian: str
) -> None:
    keys = {spelt(latin), spelt(russian, ENDINGS["ru"]), spelt(ukrainian, ENDINGS["uk"])}
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Petrov", "Pavlov"), ("Tusk", "Duda"), ("Lan", "Lam"), ("Kim", "Kin")]
)
def test_names_that_differ_in_more_than_romanisation_keep_apart(one: str, other: str) -> None:
    assert spelt(one) != spelt(other)


def test_the_letters_of_an_acronym_all_stay() -> None:
    assert spelt("ОПП", ENDINGS["ru"], whole=True) == "opp"


def test_marks_do_not_matter_composed_or_not() -> None:
    assert spelt("Lụa") == spelt("Lu\u0323a") == spelt("Lua")


def test_a_script_that_is_not_romanised_still_has_a_key() -> None:
    assert spelt("北京") != spelt("東京") != ""


@given(st.text(max_size=40), st.sampled_from(sorted(ENDINGS)), st.booleans())
def test_a_key_is_made_of_ascii_letters_and_digits_only(word: str, code: str, whole: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    assert re.fullmatch(r"[a-z0-9]*", spelt(word, ENDINGS[code], whole=whole))
