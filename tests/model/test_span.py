from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.errors import KlaimError, SpanError
from klaim.model.span import Span


@given(st.text(), st.integers(-3, 12), st.integers(-3, 12))
def test_a_span_slices_to_its_own_words_or_cannot_be_built(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        assert Span(text, start, end).words == text[start:end]
        assert len(Span(text, start, end)) == end - start
    else:
        with pytest.raises(SpanError, match=f"no span .{start}, {end}. in a text of {len(text)} code points"):
            Span(text, start, end)


def test_a_span_that_cannot_be_built_is_one_of_klaims_errors() -> None:
    with pytest.raises(KlaimError) as error:
        Span("rope", 2, 9)
    assert error.value.code == "span"


def test_a_span_counts_code_points() -> None:
    assert Span("😀 ro\u0301pe", 2, 7).words == "ro\u0301pe"


def test_a_span_cannot_be_altered() -> None:
    span = Span("rope", 0, 2)
    with pytest.raises(FrozenInstanceError):
        span.start = 1  # type: ignore[misc] # that is what is tested


def test_a_span_shows_its_words_and_not_the_whole_text() -> None:
    assert repr(Span("a long rope", 2, 6)) == "[2, 6) 'long'"


def test_spans_overlap_where_they_share_a_code_point() -> None:
    text = "a long rope"
    assert Span(text, 0, 3).overlaps(Span(text, 2, 6))
    assert not Span(text, 0, 2).overlaps(Span(text, 2, 6))


def test_a_span_covers_itself_and_what_lies_inside() -> None:
    text = "a long rope"
    assert Span(text, 2, 6).covers(Span(text, 2, 6))
    assert Span(text, 2, 6).covers(Span(text, 3, 4))
    assert not Span(text, 2, 6).covers(Span(text, 3, 7))


@given(st.text(alphabet="ab .\u00a0\u2028"), st.sampled_from([None, ".", " ."]))
def test_trimming_takes_from_the_ends_alone(text: str, characters: str | None) -> None:
    trimmed = Span(f"x{text}x", 1, 1 + len(text)).trimmed(characters) if text else None
    assert (trimmed.words if trimmed else "") == text.strip(characters)
