"""Patterns match what they say, the longest first, and refuse what is not well formed."""

import pytest

from klaim.language.pattern import Patterns, Phrases, Reading
from klaim.language.row import rows
from klaim.language.token import tokens

COLOUR = Phrases([("red", 1), ("dark red", 2)])


def meaning(pattern: str, text: str) -> str | None:
    match = Patterns({"said": [pattern]}, {"colour": COLOUR}).match(tokens(text), 0)
    return None if match is None else f"{match.end} {match.values('colour')}"


def test_what_may_be_missing_may_be_missing() -> None:
    assert rows("a? (b|c d) e") == (("a", "b", "e"), ("a", "c", "d", "e"), ("b", "e"), ("c", "d", "e"))


def test_a_bracket_that_is_meant_is_written_square() -> None:
    assert rows("[ a ]") == (("(", "a", ")"),)


@pytest.mark.parametrize("pattern", ["", "a?", "(a", "a)", "(a|)?"])
def test_a_pattern_that_is_not_well_formed_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"pattern|bracket"):
        rows(pattern)


def test_a_pattern_of_too_many_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="rows"):
        rows("(a|b) " * 12)


def test_an_unknown_slot_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown slot"):
        Patterns({"said": ["{nothing}"]}, {})


def test_the_longest_match_wins_and_slots_tell_what_they_took() -> None:
    assert meaning("a {colour} (or {colour})? door", "A red or dark red door") == "6 (1, 2)"
    assert meaning("a {colour}", "a dark red door") == "3 (2,)"
    assert meaning("a {colour}", "a green door") is None


def test_the_first_meaning_keeps_a_row_that_two_claim() -> None:
    match = Patterns({"one": ["a b"], "other": ["a b", "a"]}, {}).match(tokens("a b"), 0)
    assert match is not None
    assert match.meaning == "one"


def test_words_are_compared_without_case_composed_and_with_one_apostrophe() -> None:
    decomposed = "П\u2019я\u0442ь Кита\u0438\u0306"
    assert Phrases([("п'ять китай", 5)])(tokens(decomposed), 0) is not None


def test_a_phrase_is_found_before_an_index_and_not_past_the_end() -> None:
    row = tokens("very dark red")
    assert COLOUR.before(row, 3) == 2
    assert COLOUR.before(row, 1) is None
    assert COLOUR(tokens("dark"), 0) is None
    assert COLOUR(row, 3) is None


def test_a_slot_that_a_function_reads_is_asked_only_for_tokens_that_pass() -> None:
    asked = []
    slot = Reading(lambda token: token.key == "x", lambda _row, at: asked.append(at))
    Patterns({"said": ["{slot} a"]}, {"slot": slot}).match(tokens("y a"), 0)
    assert asked == []
