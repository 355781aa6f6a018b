"""A report with the sources that a test names, read by the room."""

from collections.abc import Callable, Sequence

import pytest

from klaim.gazetteer import open_gazetteer
from klaim.language.load import load
from klaim.mention.actor import name_holders
from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span
from klaim.model.statement import Attribution, Form, Holder, Role, Source, Stance

Read = Callable[[str, str, Sequence[str]], list[Holder]]


def laid_out(text: str, language: str) -> Layout:
    return Layout(Report("x", text, language), (Line(Span(text, 0, len(text)), LineKind.PROSE),), (), ())


def attributed(text: str, sources: Sequence[str], role: Role = Role.SPEAKER) -> list[Attribution]:
    """An attribution to each source, which stand in the text in this order."""
    found, at = [], 0
    for words in sources:
        at = text.index(words, at)
        span = Span(text, at, at + len(words))
        found.append(Attribution((span,), None, (Source(span, role),), Stance.ASSERTS, Form.INDIRECT, 1.0))
        at += len(words)
    return found


@pytest.fixture
def holders() -> Read:
    def read(text: str, language: str, sources: Sequence[str]) -> list[Holder]:
        statements = name_holders(
            laid_out(text, language), load(language), open_gazetteer(), attributed(text, sources)
        )
        return [statement.sources[0] for statement in statements]

    return read
