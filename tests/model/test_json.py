import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.errors import RefusalError
from klaim.model.from_json import reading_from_json
from klaim.model.json import reading_to_json, reading_to_line
from klaim.model.mention import Place, Quantity, Time
from klaim.model.reading import Reading
from klaim.model.report import Report
from klaim.model.span import Span
from klaim.model.statement import Form, Holder, Role, Stance, Statement

TEXT = (
    "Ann Lee said on Monday that 2.5 tonnes of ro\u0301pe fell 😀 near Lowell.\r\n“It fell,” she said.\u2028"
)
NAMES = st.text(max_size=8)
BOUNDS = st.none() | st.decimals(allow_nan=False, allow_infinity=False)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span(TEXT, start, draw(st.integers(start + 1, len(TEXT))))


def lists(elements: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(elements, max_size=3).map(tuple)


HOLDERS = st.builds(Holder, span=spans(), role=st.sampled_from(Role), actor=NAMES, name=NAMES)
STATEMENTS = st.builds(
    Statement,
    content=lists(spans()),
    cue=st.none() | spans(),
    sources=lists(HOLDERS),
    stance=st.sampled_from(Stance),
    form=st.sampled_from(Form),
    probability=st.floats(0, 1),
)
READINGS = st.builds(
    Reading,
    report=st.builds(
        Report,
        id=NAMES,
        text=st.just(TEXT),
        language=NAMES,
        published=st.none() | st.dates(),
        title=st.none() | NAMES,
        outlet=st.none() | NAMES,
        url=st.none() | NAMES,
    ),
    furniture=lists(spans()),
    statements=lists(STATEMENTS),
    times=lists(st.builds(Time, span=spans(), value=st.none() | NAMES)),
    quantities=lists(st.builds(Quantity, span=spans(), minimum=BOUNDS, maximum=BOUNDS, unit=NAMES)),
    places=lists(
        st.builds(
            Place,
            span=spans(),
            geonameid=st.none() | st.integers(0, 2**40),
            name=NAMES,
            country=st.none() | NAMES,
            latitude=st.none() | st.floats(-90, 90),
            longitude=st.none() | st.floats(-180, 180),
            codifier=st.none() | NAMES,
        )
    ),
    notes=lists(NAMES),
)


@given(READINGS)
def test_a_reading_comes_back_as_it_went(reading: Reading) -> None:
    assert reading_from_json(json.loads(json.dumps(reading_to_json(reading)))) == reading
    assert reading_from_json(json.loads(reading_to_line(reading).encode())) == reading


def quantity_in_json(bound: str) -> object:
    span = Span(TEXT, 28, 38)
    reading = Reading(
        Report("x", TEXT, "en"), (), (), (), (Quantity(span, Decimal(bound), None, "tonne"),), ()
    )
    return reading_to_json(reading)["quantities"][0]["min"]


@pytest.mark.parametrize(
    ("bound", "written"),
    [
        ("26000", 26000),
        ("26000.00", 26000),
        ("2.6E+4", 26000),
        ("2.5", 2.5),
        ("485E9", 485_000_000_000),
        ("0.12345678901234567890123", "0.12345678901234567890123"),
        ("1E+999999", "1E+999999"),
    ],
)
def test_a_bound_is_a_whole_number_where_it_can_be(bound: str, written: object) -> None:
    assert quantity_in_json(bound) == written
    assert type(quantity_in_json(bound)) is type(written)


def test_a_time_without_a_value_stays_out_of_the_times() -> None:
    times = (Time(Span(TEXT, 16, 22), None), Time(Span(TEXT, 28, 31), "2026"))
    value = reading_to_json(Reading(Report("x", TEXT, "en"), (), (), times, (), ()))
    assert value["times"] == [{"span": [28, 31], "value": "2026"}]
    assert value["unresolved_times"] == [{"span": [16, 22], "index": 0}]


def test_gold_is_a_reading() -> None:
    gold = {
        "id": "x",
        "language": "en",
        "published": "2026-05-12",
        "copy_of": None,
        "text": TEXT,
        "statements": [
            {
                "content": [[28, 66]],
                "cue": None,
                "sources": [{"span": [0, 7], "role": "speaker", "actor": "lee"}],
                "stance": "asserts",
                "form": "indirect",
                "claim": "rope-fell",
            }
        ],
        "places": [{"span": [60, 66], "geonameid": None}],
    }
    reading = reading_from_json(gold)
    assert reading.statements[0].sources[0].name == "Ann Lee"
    assert reading.statements[0].probability == 1
    assert reading.places[0].name == reading.places[0].span.words


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("text", None, "text"),
        ("furniture", [[0, 999]], "no span"),
        ("furniture", [[4, 4]], "no span"),
        ("furniture", [["0", 4]], "furniture"),
        ("published", "yesterday", "published"),
        ("times", [{"span": [0, 3], "value": None}], "value"),
        ("quantities", [{"span": [0, 3], "min": "many", "unit": "item"}], "number"),
        ("statements", [{"stance": "shouts"}], "statements"),
        ("notes", {}, "notes"),
    ],
)
def test_what_does_not_hold_is_refused_with_its_place(key: str, value: object, told: str) -> None:
    with pytest.raises(RefusalError, match=told) as refusal:
        reading_from_json({"id": "x", "language": "en", "text": TEXT, key: value})
    assert refusal.value.code == "reading"


def test_a_lone_surrogate_is_escaped() -> None:
    reading = Reading(Report("x", "a \ud800 b", "en"), (), (), (), (), ())
    assert reading_to_line(reading).isascii()
    assert reading_from_json(json.loads(reading_to_line(reading))) == reading
