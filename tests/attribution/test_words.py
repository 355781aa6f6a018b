from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from klaim import limits
from klaim.attribution.words import words_of
from klaim.model.span import Span


def words(text: str, tokenizer: Tokenizer) -> list[str]:
    return [word.span.words for word in words_of(Span(text, 0, len(text)), tokenizer)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the town, he said.", ["the", "town", ",", "he", "said", "."]),
        ("“No”—he", ["“", "No", "”", "—", "he"]),
        ("cafe\u0301 a", ["cafe\u0301", "a"]),
        ("a\u200bb 😀", ["a\u200bb", "😀"]),
        ("26.000", ["26", ".", "000"]),
    ],
)
def test_words_keep_their_combining_marks_and_leave_punctuation_apart(
    text: str, expected: list[str], tokenizer: Tokenizer
) -> None:
    assert words(text, tokenizer) == expected


def test_a_piece_over_two_words_belongs_to_the_first(tokenizer: Tokenizer) -> None:
    text = 'town."'
    found = words_of(Span(text, 0, len(text)), tokenizer)
    assert [word.span.words for word in found] == ["town", ".", '"']
    assert found[1].pieces
    assert found[2].pieces == ()


def test_a_word_without_end_is_known_by_a_bounded_number_of_pieces(tokenizer: Tokenizer) -> None:
    text = "z" * 3 * limits.CHUNK_CHARS
    assert all(
        len(word.pieces) <= limits.WORD_PIECES for word in words_of(Span(text, 0, len(text)), tokenizer)
    )


def test_offsets_count_from_the_text_and_not_from_the_line(tokenizer: Tokenizer) -> None:
    text = "the\nsaid"
    (word,) = words_of(Span(text, 4, 8), tokenizer)
    assert (word.span.start, word.span.end) == (4, 8)


@given(st.text(max_size=300))
def test_any_text_gives_words_that_stand_in_it_in_order(tokenizer: Tokenizer, text: str) -> None:
    if not text:
        return
    spans = [word.span for word in words_of(Span(text, 0, len(text)), tokenizer)]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.words.strip() == span.words for span in spans)
