"""A report laid out line by line, without the reading stage, which is a stranger to this room."""

from collections.abc import Callable
from datetime import date

import pytest

from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span

LayOut = Callable[..., Layout]


@pytest.fixture
def lay_out() -> LayOut:
    """A layout of a text, its lines those between line breaks; `furniture` names lines that are not its own."""

    def lay(
        text: str, language: str = "en", published: date | None = date(2026, 3, 11), furniture: str = ""
    ) -> Layout:
        lines, at = [], 0
        for words in text.split("\n"):
            if words.strip():
                kind = LineKind.FURNITURE if words == furniture else LineKind.PROSE
                lines.append(Line(Span(text, at, at + len(words)), kind))
            at += len(words) + 1
        return Layout(Report("r", text, language, published), tuple(lines), (), ())

    return lay
