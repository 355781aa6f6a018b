"""Whatever the text, a reading comes back, and all of it points into the text as it came."""

import json

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import klaim
from klaim.model.from_json import reading_from_json
from klaim.model.json import reading_to_line
from klaim.model.reading import Reading
from klaim.show.page import page

WORDS = st.sampled_from(
    [
        *(
            "TASS",
            "mengutip",
            "Peskov",
            "сказал,",
            "что",
            "повідомив",
            "theo",
            "said",
            "ông",
            "nya",
            "the ministry",
        ),
        *(
            "7 Februari",
            "hôm qua",
            "в пятницу",
            "26.000",
            "2,6 vạn",
            "485 miliar USD",
            "up to",
            "20%",
            "1/2",
            "−",
        ),
        *(
            "“",
            "”",
            "«",
            "»",
            '"',
            "'",
            "(",
            ")",
            ".",
            ",",
            "…",
            "—",
            ":",
            "\n",
            "\r\n",
            "\t",
            "\u2028",
            "\x00",
            "\x1b",
        ),
        *(
            "Toretsk",
            "Торецьк",
            "Ха\u0301рків",
            "đảo",
            "e\u0301",
            "👩\u200d🚒",
            "𝔘𝔫",
            "\u202eabc\u202c",
            "\ufeff",
            "مرحبا",
            "中文",
        ),
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=60).map(" ".join),
    st.lists(WORDS, min_size=1, max_size=40).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200),
)


def spans(reading: Reading) -> list[klaim.Span]:
    found = list(reading.furniture)
    for statement in reading.statements:
        found += [*statement.content, *([statement.cue] if statement.cue else [])]
        found += [holder.span for holder in statement.sources]
    found += [time.span for time in reading.times]
    found += [quantity.span for quantity in reading.quantities]
    return found + [place.span for place in reading.places]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, language=st.sampled_from(["id", "en", "vi", "ru", "uk", "fr", None]), dated=st.booleans())
def test_a_reading_of_any_text_holds_and_comes_back_from_json(
    text: str, language: str | None, *, dated: bool
) -> None:
    assume(any(map(str.isalpha, text)))
    reading = klaim.read(text, language=language, published="2025-02-08" if dated else None)
    assert reading.report.text == text
    assert all(span.text == text and span.words for span in spans(reading))
    assert reading_from_json(json.loads(reading_to_line(reading))) == reading
    assert page([reading]).count("<article") == 1
    if not dated:
        assert all(time.value is None or time.value[:2].isdigit() for time in reading.times)


@pytest.mark.usefixtures("without_network")
@pytest.mark.parametrize("piece", ["“", '"', "«", "'", "(", "„“", "»«"])
def test_ten_thousand_quotation_marks_are_read(piece: str) -> None:
    text = f"Sebelum {piece * 10_000} sesudah, katanya."
    assert klaim.read(text, language="id").report.text == text


@pytest.mark.usefixtures("without_network")
def test_one_line_of_a_megabyte_is_read() -> None:
    text = "Kementerian mengatakan kota itu hancur. " * 25_000 + "7 Februari"
    assert klaim.read(text, language="id", published="2025-02-08").times


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_offsets_are_those_of_the_text_whatever_its_line_breaks(ending: str) -> None:
    text = ending.join(["👩\u200d🚒 Judul", "", "Pada 7 Februari, 40 orang tiba di Ha\u0301rkiv."])
    reading = klaim.read(text, language="id", published="2025-02-08")
    assert [time.span.words for time in reading.times] == ["7 Februari"]
    assert [quantity.span.words for quantity in reading.quantities] == ["40 orang"]
