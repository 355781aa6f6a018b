from hypothesis import given
from hypothesis import strategies as st

from klaim.model.reading import Reading
from klaim.show.marks import Mark, marks, pieces

TEXT = "0123456789" * 3


@st.composite
def sorted_marks(draw: st.DrawFn) -> list[Mark]:
    bounds = draw(st.lists(st.tuples(st.integers(0, 29), st.integers(1, 30)), max_size=12))
    found = [Mark(a, b, "content", n) for n, (a, b) in enumerate(bounds, start=1) if a < b]
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


@given(sorted_marks())
def test_pieces_put_together_are_the_text_and_none_is_empty(found: list[Mark]) -> None:
    cut = list(pieces(TEXT, 0, len(TEXT), found))
    assert "".join(piece.words for piece in cut) == TEXT
    assert all(piece.words for piece in cut)


@given(sorted_marks())
def test_each_code_point_lies_under_exactly_the_marks_that_cover_it(found: list[Mark]) -> None:
    at = 0
    for piece in pieces(TEXT, 0, len(TEXT), found):
        for point in range(at, at + len(piece.words)):
            assert set(piece.marks) == {mark for mark in found if mark.start <= point < mark.end}
        at += len(piece.words)


@given(sorted_marks())
def test_each_mark_opens_once_within_a_stretch(found: list[Mark]) -> None:
    opened = [mark for piece in pieces(TEXT, 0, len(TEXT), found) for mark in piece.opening]
    assert sorted(opened, key=repr) == sorted(found, key=repr)


def test_a_content_in_two_pieces_has_two_marks_of_one_number(reading: Reading) -> None:
    of_engineer = [mark for mark in marks(reading) if mark.kind == "content" and mark.number == 2]
    assert len(of_engineer) == 2


def test_marks_stand_in_the_order_of_the_text(reading: Reading) -> None:
    found = marks(reading)
    assert [mark.start for mark in found] == sorted(mark.start for mark in found)
