"""Tokens keep their offsets whatever stands between and inside them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from klaim.language.token import Kind, tokens


@given(st.text(max_size=200))
def test_tokens_stand_in_order_and_never_overlap(text: str) -> None:
    row = tokens(text)
    assert all(one.end <= other.start for one, other in pairwise(row))
    assert all(one.start < one.end for one in row)


def test_a_decomposed_letter_belongs_to_its_word() -> None:
    (token,) = tokens("nga\u0300y")
    assert (token.key, token.end) == ("ng\u00e0y", 5)


def test_the_english_possessive_is_a_token_of_its_own() -> None:
    assert [token.key for token in tokens("the year's п’ять")] == ["the", "year", "'", "s", "п'ять"]


def test_controls_of_direction_part_nothing_and_are_no_token() -> None:
    row = tokens("7\u200e/\u20662")
    assert [token.key for token in row] == ["7", "/", "2"]
    assert [token.glued for token in row] == [False, True, True]


def test_a_character_beyond_the_basic_plane_counts_one() -> None:
    row = tokens("⚡️😀 5")
    assert row[-1].start == 4
    assert row[-1].kind is Kind.DIGITS
