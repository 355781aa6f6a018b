import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klaim.attribution.stance import plain_stance, with_plain_stance
from klaim.errors import LanguageFileError
from klaim.language.load import codes, load, parse
from klaim.model.span import Span
from klaim.model.statement import Attribution, Form, Stance

EXAMPLES = sorted((Path(__file__).parents[1] / "language").glob("*/stance.toml"))
HEAD = 'code = "xx"\nname = "xx"\n'


def examples(key: str) -> list[Any]:
    return [
        pytest.param(path.parent.name, example, id=f"{path.parent.name}-{number}")
        for path in EXAMPLES
        for number, example in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))[key])
    ]


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(text, start, start + len(words))


def told(language: str, text: str, cue: str | None, content: str) -> Stance | None:
    return plain_stance(span(text, cue) if cue else None, span(text, content), load(language))


@pytest.mark.parametrize(("language", "example"), examples("told"))
def test_words_that_leave_no_doubt_tell_the_stance(language: str, example: dict[str, Any]) -> None:
    assert told(language, example["text"], example["cue"], example["content"]) == example["stance"]


@pytest.mark.parametrize(("language", "example"), examples("open"))
def test_all_other_words_leave_it_to_the_network(language: str, example: dict[str, Any]) -> None:
    assert told(language, example["text"], example["cue"], example["content"]) is None


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_stance_but_the_plain_one_has_an_example_in_every_language(path: Path) -> None:
    stances = {example["stance"] for example in tomllib.loads(path.read_text(encoding="utf-8"))["told"]}
    assert stances == set(Stance) - {Stance.ASSERTS}


def test_who_speaks_changes_nothing() -> None:
    for who in ("Moscow", "Kyiv", "Jakarta", "The smallest club"):
        assert told("en", f"{who} denied the report.", "denied", "the report") is Stance.DENIES


def test_a_negation_on_the_line_before_is_none() -> None:
    assert told("en", "They did not\ndenied a spokesman the talks.", "denied", "the talks") is Stance.DENIES


def test_content_speaks_for_itself_only_before_its_first_mark() -> None:
    assert told("en", "He said: true, we must go.", "said", "true, we must go") is None


def test_where_only_punctuation_links_the_two_the_content_is_asked() -> None:
    assert told("en", "The keeper: “We must paint it.”", None, "We must paint it") is Stance.DEMANDS


def test_decomposed_letters_and_invisible_marks_change_nothing() -> None:
    text = "Тренер подтвердил\u200b, и\u0306 ушёл."
    assert told("ru", text, "подтвердил\u200b", "ушёл") is Stance.CONFIRMS


def attribution(text: str, cue: str, content: str) -> Attribution:
    return Attribution((span(text, content),), span(text, cue), (), Stance.PREDICTS, Form.INDIRECT, 0.5)


def test_the_network_keeps_its_stance_where_the_words_tell_none() -> None:
    plain, open_ = "The club denied the sale.", "The club said the sale is on."
    assert with_plain_stance(attribution(plain, "denied", "the sale"), load("en")).stance is Stance.DENIES
    unchanged = attribution(open_, "said", "the sale")
    assert with_plain_stance(unchanged, load("en")) is unchanged


def test_a_cue_without_a_word_tells_none() -> None:
    assert plain_stance(Span("a\n  \nb", 2, 4), Span("a\n  \nb", 5, 6), load("en")) is None


def test_a_language_without_a_file_tells_none() -> None:
    assert told("fi", "Seura kiisti kaupan.", "kiisti", "kaupan") is None


def test_two_patterns_of_a_length_that_differ_tell_none() -> None:
    toml = HEAD + '[stance.cues]\ndenies = ["aa bb"]\nconfirms = ["bb cc"]'
    text = "xx aa bb cc xx"
    assert plain_stance(span(text, "aa bb cc"), span(text, "xx"), parse(toml, "xx.toml")) is None


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ('[stance.cues]\nlies = ["lied"]', "stance.cues.lies"),
        ('[stance.contents]\nlies = ["lied"]', "stance.contents.lies"),
        ('[stance.cues]\ndenies = ["{nothing}"]', "stance"),
        ('[stance.cues]\ndenies = ["(denied"]', "stance"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_its_key(table: str, key: str) -> None:
    with pytest.raises(LanguageFileError) as error:
        plain_stance(None, Span("word", 0, 4), parse(HEAD + table, "xx.toml"))
    assert str(error.value).startswith(f"xx.toml: {key}: ")


@settings(deadline=None)  # the first text has every language compiled
@given(text=st.text(min_size=1, max_size=80), data=st.data())
def test_no_text_is_refused(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    cue = Span(text, start, data.draw(st.integers(start + 1, len(text))))
    for code in codes():
        plain_stance(cue, cue, load(code))


def test_a_line_without_end_takes_no_longer() -> None:
    text = "не" * 500_000
    start = time.perf_counter()
    for at in range(200_000, 200_200):
        plain_stance(Span(text, at, at + 9), Span(text, at, len(text)), load("ru"))
    assert time.perf_counter() - start < 1
