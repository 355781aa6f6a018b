"""Every language's own examples and counter-examples, from tests/language/xx/layout.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from klaim.language.load import load
from klaim.model.report import Layout, Report
from klaim.reading import lay_out

EXAMPLES = sorted((Path(__file__).parent.parent / "language").glob("*/layout.toml"))
STORY = {
    "en": "The crane on the north quay stood still all day, and nobody could say why it had been stopped.",
    "id": "Derek di dermaga utara berhenti sepanjang hari, dan tidak seorang pun tahu mengapa ia dihentikan.",
    "vi": "Cần cẩu trên bến bắc đứng im suốt cả ngày, và không ai biết vì sao nó bị dừng lại như thế.",
    "ru": "Кран на северном причале стоял весь день, и никто не мог сказать, почему его остановили.",
    "uk": "Кран на північному причалі стояв увесь день, і ніхто не міг сказати, чому його зупинили.",
}


def examples(key: str) -> list[Any]:
    return [
        pytest.param(path.parent.name, example, id=f"{path.parent.name}-{number}")
        for path in EXAMPLES
        for number, example in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))[key])
    ]


def between_paragraphs(language: str, line: str) -> Layout:
    story = STORY[language]
    return lay_out(Report("x", f"{story}\n{story}\n{line}\n{story}\n{story}", language), load(language))


@pytest.mark.parametrize(("language", "line"), examples("furniture"))
def test_furniture_is_told_from_prose(language: str, line: str) -> None:
    assert [span.words for span in between_paragraphs(language, line).furniture] == [line]


@pytest.mark.parametrize(("language", "line"), examples("prose"))
def test_prose_is_not_taken_for_furniture(language: str, line: str) -> None:
    assert not between_paragraphs(language, line).furniture


@pytest.mark.parametrize(("language", "sentences"), examples("sentences"))
def test_sentences_end_where_their_writer_ended_them(language: str, sentences: list[str]) -> None:
    layout = lay_out(Report("x", " ".join(sentences), language), load(language))
    assert [sentence.words for sentence in layout.sentences] == sentences
