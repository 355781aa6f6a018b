import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.reading.lines import shapes


def test_a_carriage_return_before_a_line_feed_is_no_part_of_the_line() -> None:
    assert [line.span.words for line in shapes("One.\r\nTwo.\r\n\r\nThree.\r")] == ["One.", "Two.", "Three."]


def test_blank_lines_are_left_out_whatever_their_white_space() -> None:
    assert [line.span.words for line in shapes("One.\n \t\n\u200b\u200e\nTwo.\n")] == ["One.", "Two."]


def test_white_space_at_its_ends_stays_in_the_line() -> None:
    assert [line.span.words for line in shapes("\n  One. \n")] == ["  One. "]


def test_a_line_separator_is_a_character_like_any_other() -> None:
    assert [line.span.words for line in shapes("One.\u2028Two.\x0bThree.\x85")] == [
        "One.\u2028Two.\x0bThree.\x85"
    ]


@pytest.mark.parametrize("line", ["Done.", "Done.”", "Done.»)", "Done!\u200f", "了。", "Готово…", "Done?' "])
def test_a_stop_is_seen_through_what_closes_after_it(line: str) -> None:
    (shape,) = shapes(line)
    assert shape.stopped


@pytest.mark.parametrize("line", ["Not done", "not “done”", "done:", "3.5", "(done)"])
def test_without_a_stop_a_line_is_not_stopped(line: str) -> None:
    (shape,) = shapes(line)
    assert not shape.stopped


@given(st.text(alphabet="ab \r\n\u2028\u200f\u0301😀.«»"))
def test_lines_and_breaks_make_up_the_text_again(text: str) -> None:
    at = 0
    for line in shapes(text):
        assert not text[at : line.span.start].strip("\r\n \u2028\u200f")
        assert "\n" not in line.span.words
        at = line.span.end
    assert not text[at:].strip("\r\n \u2028\u200f")
