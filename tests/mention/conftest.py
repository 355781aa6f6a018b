"""A report laid out line by line, without the reading stage, which is a stranger to these rooms."""

from collections.abc import Callable
from datetime import date

import pytest

from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span

DAY = date(2026, 3, 11)
LayOut = Callable[..., Layout]


@pytest.fixture
def lay_out() -> LayOut:
    """A layout of a text, line by line; `furniture` is a line that is not its own."""

    def lay(text: str, language: str = "en", published: date | None = DAY, furniture: str = "") -> Layout:
        lines, at = [], 0
        for words in text.split("\n"):
            if words.strip():
                kind = LineKind.FURNITURE if words == furniture else LineKind.PROSE
                lines.append(Line(Span(text, at, at + len(words)), kind))
            at += len(words) + 1
        report = Report("r", text, language, published)
        return Layout(report, tuple(lines), (), ())

    return lay
