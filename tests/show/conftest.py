"""One small reading with everything in it that is hard to show."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from klaim.model.mention import Place, Quantity, Time
from klaim.model.reading import Reading
from klaim.model.report import Report
from klaim.model.span import Span
from klaim.model.statement import Form, Holder, Role, Stance, Statement

TEXT = (
    "Bridge \u202efell\u202c <b>& burned</b>\r\n"
    "Photo: <script>alert(1)</script>\n"
    'The mayor said on Friday "the bridge, the engineer denied, fell", Harbour News reported.\n'
    "She would not comment on 40 boats near Ulm."
)


def span(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(TEXT, start, start + len(words))


def holder(words: str, actor: str, name: str, role: Role = Role.SPEAKER) -> Holder:
    return Holder(span(words), role, actor, name)


MAYOR = holder("The mayor", "mayor", "The mayor")
STATEMENTS = (
    Statement(
        (span("the bridge, the engineer denied, fell"),),
        span("said"),
        (MAYOR, holder("Harbour News", "harbour_news", "Harbour News", Role.RELAY)),
        Stance.ASSERTS,
        Form.DIRECT,
        0.9,
    ),
    Statement(
        (span("the bridge,"), span("fell", 1)),
        span("denied"),
        (holder("the engineer", "engineer", "the engineer"),),
        Stance.DENIES,
        Form.INDIRECT,
        0.8,
    ),
    Statement(
        (span("40 boats near Ulm"),),
        span("would not comment on"),
        (holder("She", "mayor", "The mayor"),),
        Stance.DECLINES,
        Form.INDIRECT,
        0.7,
    ),
)


@pytest.fixture
def make_reading() -> Callable[..., Reading]:
    def make(identifier: str = "bridge", published: date | None = date(2025, 2, 8)) -> Reading:
        return Reading(
            report=Report(identifier, TEXT, "en", published, outlet="The Dock"),
            furniture=(span("Photo: <script>alert(1)</script>"),),
            statements=STATEMENTS,
            times=(Time(span("Friday"), "2025-02-07" if published else None),),
            quantities=(Quantity(span("40 boats"), Decimal(40), Decimal(40), "item"),),
            places=(Place(span("Ulm"), 2820256, "Ulm", "DE", 48.4, 10.0),),
            notes=("The language was told from the text: English (en).",),
        )

    return make


@pytest.fixture
def reading(make_reading: Callable[..., Reading]) -> Reading:
    return make_reading()
