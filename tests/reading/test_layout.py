import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.language.load import load
from klaim.model.report import Layout, Report
from klaim.reading import lay_out
from klaim.reading.lines import invisible

TRICKY = st.text(
    alphabet=st.sampled_from("aбЯ1 .,:!?…«»“”„‘’'\"()—-\r\n\u2028\u2029\u200e\u202b\u0301\u0306😀𝒳ʼ|/[]")
)


def laid_out(text: str, language: str = "uk") -> Layout:
    return lay_out(Report("x", text, language), load(language))


@given(TRICKY)
def test_every_span_lies_in_one_line_and_everything_is_in_order(text: str) -> None:
    layout = laid_out(text)
    own = [line.span for line in layout.own_lines]
    for sentence in layout.sentences:
        assert any(line.covers(sentence) for line in own)
    for spans in ([line.span for line in layout.lines], layout.sentences):
        assert all(left.end <= right.start for left, right in pairwise(spans))
    starts = [(quotation.span.start, -quotation.span.end) for quotation in layout.quotations]
    assert starts == sorted(starts)


def visible(text: str) -> str:
    return "".join(character for character in text if not invisible(character))


@given(TRICKY)
def test_sentences_hold_every_visible_character_of_the_reports_own_lines(text: str) -> None:
    layout = laid_out(text)
    kept = "".join(sentence.words for sentence in layout.sentences)
    own = "".join(line.span.words for line in layout.own_lines)
    assert visible(kept) == visible(own)


@given(TRICKY)
def test_quotations_stay_out_of_furniture(text: str) -> None:
    layout = laid_out(text)
    for quotation in layout.quotations:
        assert not any(quotation.span.overlaps(line) for line in layout.furniture)


@pytest.mark.parametrize("text", ["", "\n\r\n", "\ufeff", "\u0301", "“", "."])
def test_a_text_with_next_to_nothing_in_it_is_laid_out(text: str) -> None:
    assert laid_out(text).report.text == text


@pytest.mark.parametrize(
    "unit",
    [
        "1.",
        "а-",
        "“",
        "'",
        "«",
        "a\n",
        "“a\n",
        ". ",
        "A. ",
        "(",
        "\u200b",
        "Фото:",
        "a",
        "\u0301",
        '" ',
        "\r\n",
    ],
)
def test_time_is_linear_on_hostile_text(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        runs = []
        for _ in range(3):
            begun = time.process_time()
            laid_out(text)
            runs.append(time.process_time() - begun)
        return min(runs)  # the others are what else this machine had to do

    assert seconds(50_000) <= 15 * max(seconds(5_000), 0.02)
