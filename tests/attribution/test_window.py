import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.attribution.window import LINE_END, START, windows_of
from klaim.attribution.words import Word
from klaim.model.span import Span


def line(text: str, sizes: list[int], start: int = 0) -> list[Word]:
    return [
        Word(Span(text, start + i, start + i + 1), tuple(range(10, 10 + size)))
        for i, size in enumerate(sizes)
    ]


def test_a_short_report_is_one_window_with_a_mark_after_each_line() -> None:
    text = "abcde"
    (window,) = windows_of([line(text, [1, 2]), line(text, [1, 0], start=2)])
    assert window.pieces == (START, 10, 10, 11, LINE_END, 10, LINE_END)
    assert window.first == (1, 2, 5, 5)
    assert (window.own, window.own_end) == (0, 4)


@pytest.mark.parametrize("capacity", [8, 20, 100])
@given(sizes=st.lists(st.integers(0, 5), min_size=1, max_size=120), shared=st.integers(0, 4))
def test_every_word_is_decided_on_by_exactly_one_window(capacity: int, sizes: list[int], shared: int) -> None:
    words = line("x" * len(sizes), sizes)
    windows = list(windows_of([words], capacity, shared))
    decided = [span.start for window in windows for span in window.words[window.own : window.own_end]]
    assert decided == list(range(len(sizes)))
    assert all(len(window.pieces) <= capacity + 1 for window in windows)
    assert all(0 <= place < len(window.pieces) for window in windows for place in window.first)


def test_a_report_without_words_has_no_window() -> None:
    assert list(windows_of([])) == []
    assert list(windows_of([[], []])) == []
