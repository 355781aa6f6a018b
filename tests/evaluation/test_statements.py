from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from klaim.errors import RefusalError
from klaim.evaluation.annotated import AnnotatedReport, annotated
from klaim.evaluation.figures import Counts
from klaim.evaluation.languages import by_language
from klaim.evaluation.statements import StatementFigures, score_statements
from klaim.evaluation.story import story_offsets

Reports = dict[str, AnnotatedReport]


@pytest.fixture
def gold(story: dict[str, Any]) -> Reports:
    return {report["id"]: annotated(report) for report in story_offsets(story)}


@pytest.fixture
def predicted(readings: list[dict[str, Any]]) -> Reports:
    return {report["id"]: annotated(report) for report in readings}


def test_the_figures_of_our_story_are_those_that_the_golds_scorer_gave(
    gold: Reports, predicted: Reports
) -> None:
    assert score_statements(gold, predicted) == StatementFigures(
        source=Counts(12, 12, 17),
        cue=Counts(6, 6, 8),
        content=Counts(38, 38, 43),
        partial=Counts(6, 6, 7),
        attributed=Counts(5, 6, 7),
        exact=Counts(3, 6, 7),
    )


def test_gold_against_itself_is_perfect(gold: Reports) -> None:
    figures = score_statements(gold, gold)
    assert figures.exact.f1 == figures.source.f1 == figures.cue.f1 == figures.content.f1 == 1


def test_a_report_without_a_prediction_is_one_in_which_nothing_was_found(gold: Reports) -> None:
    assert score_statements(gold, {}).partial == Counts(0, 0, 7)


def test_each_language_has_figures_of_its_own(gold: Reports, predicted: Reports) -> None:
    by = by_language(gold, predicted, score_statements)
    assert list(by) == ["en", "id"]
    assert by["en"] + by["id"] == score_statements(gold, predicted)


def one(spans: object) -> Mapping[str, Any]:
    return {"id": "x", "text": "a bc d", "statements": [{"content": spans, "sources": None}]}


@pytest.mark.parametrize("spans", [[2, 4], [[2, 4]], {"span": [2, 4]}, [{"span": [2, 4], "role": "speaker"}]])
def test_a_role_may_have_any_of_the_shapes(spans: object) -> None:
    report = annotated(one(spans))
    assert score_statements({"x": report}, {"x": report}).content == Counts(1, 1, 1)


@pytest.mark.parametrize("spans", ["2-4", [[2, 4, 6]], [["2", "4"]], 7, {"start": 2}])
def test_another_shape_is_refused(spans: object) -> None:
    with pytest.raises(RefusalError, match="report 'x'"):
        annotated(one(spans))


def test_white_space_between_two_tokens_touches_neither() -> None:
    report = annotated(one([[1, 2]]))
    assert score_statements({"x": report}, {}).content == Counts(0, 0, 0)


def test_what_cannot_be_scored_is_refused(gold: Reports) -> None:
    report = gold["crane/en-1"]
    for wrong, told in [
        ({"other": report}, "is not in the gold"),
        ({report.id: replace(report, text="another")}, "has another text"),
        ({report.id: annotated({**one([[0, 999]]), "text": report.text})}, "has no span"),
    ]:
        with pytest.raises(RefusalError, match=told):
            score_statements(gold, wrong)
