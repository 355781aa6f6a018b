"""What holds for times in every language."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from klaim.errors import LanguageFileError
from klaim.language.load import load
from klaim.language.pack import Language
from klaim.language.time import TimeWords
from klaim.mention.time import times
from klaim.model.mention import Time
from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1))


def read(
    text: str, language: str = "en", published: date | None = date(2026, 3, 11)
) -> list[tuple[str, str | None]]:
    return [(time.span.words, time.value) for time in found(text, language, published)]


def found(text: str, language: str, published: date | None) -> tuple[Time, ...]:
    layout = Layout(
        Report("r", text, language, published), (Line(Span(text, 0, len(text)), LineKind.PROSE),), (), ()
    )
    return times(layout, load(language))


def test_nothing_inside_furniture_is_read(lay_out: Callable[..., Layout]) -> None:
    layout = lay_out("Photo: 4 May 2024\nIt rained on Monday.", furniture="Photo: 4 May 2024")
    assert [time.span.words for time in times(layout, load("en"))] == ["Monday"]


def test_without_the_day_of_publication_what_is_relative_has_no_value() -> None:
    text = "On Monday, and on 4 May, and on 4 May 2024, and in 2019."
    assert read(text, published=None) == [
        ("Monday", None),
        ("4 May", None),
        ("4 May 2024", "2024-05-04"),
        ("2019", "2019"),
    ]


@pytest.mark.parametrize(
    ("patterns", "key"),
    [({"yestreday": ("gestern",)}, "time.patterns.yestreday"), ({"today": ("{x} a",)}, "time")],
)
def test_a_pattern_that_nobody_can_read_is_refused(patterns: dict[str, tuple[str, ...]], key: str) -> None:
    wrong = Language(code="de", name="Deutsch", time=TimeWords(patterns=patterns))
    text = "Gestern"
    layout = Layout(Report("r", text, "de"), (Line(Span(text, 0, 7), LineKind.PROSE),), (), ())
    with pytest.raises(LanguageFileError) as refused:
        times(layout, wrong)
    assert (refused.value.file, refused.value.key) == ("de.toml", key)


def test_a_day_that_the_calendar_does_not_have_is_none() -> None:
    assert not {"2024-06-31", "2024-02-30"} & {value for _, value in read("On 31 June 2024 and 2024-02-30.")}


def test_a_day_without_a_year_is_the_nearest_over_new_year() -> None:
    assert read("On 30 December it snowed.", published=date(2026, 1, 3)) == [("30 December", "2025-12-30")]
    assert read("On 2 January it will snow.", published=date(2025, 12, 30)) == [("2 January", "2026-01-02")]


def test_a_language_without_a_file_gets_what_cldr_offers() -> None:
    assert read("Am 5. Mai 2024 und am Montag.", "de") == [
        ("5. Mai 2024", "2024-05-05"),
        ("Montag", "2026-03-09"),
    ]


@pytest.mark.parametrize("ending", ["\r", " \u202c", " 😀", "."])
def test_spans_hold_whatever_stands_beside(ending: str) -> None:
    assert read("😀 \u202aOn 4 May 2024" + ending) == [("4 May 2024", "2024-05-04")]


def test_decomposed_letters_are_read_as_composed_ones() -> None:
    assert read("nga\u0300y 4/5/2024", "vi") == [("nga\u0300y 4/5/2024", "2024-05-04")]


@given(DAYS, st.sampled_from(["en", "id", "ru", "uk", "vi", "de", "fr", "pl"]))
def test_a_date_as_cldr_writes_it_out_is_read_back(day: date, code: str) -> None:
    values = [value for _, value in read(format_date(day, "long", locale=code), code, None)]
    assert values == [day.isoformat()]


@given(DAYS, st.integers(min_value=0, max_value=6))
def test_a_weekday_lies_in_the_week_up_to_the_day_of_publication(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    assert read(f"It rained on {day:%A}.", published=published) == [(f"{day:%A}", day.isoformat())]


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.sampled_from("17/.-–, \n'мая«тисrdueSenith()😀\u0300\u202e"), max_size=120),
    st.sampled_from(["en", "ru", "vi"]),
)
def test_times_of_any_text_stand_in_order_and_never_overlap(text: str, code: str) -> None:
    if text:
        spans = [time.span for time in found(text, code, date(2026, 3, 11))]
        assert all(one.end <= other.start for one, other in pairwise(spans))
