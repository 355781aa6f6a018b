from typing import Any

import pytest

from klaim.evaluation.annotated import AnnotatedReport, annotated
from klaim.evaluation.figures import BCubed, Counts, Share
from klaim.evaluation.languages import by_language
from klaim.evaluation.mentions import MentionFigures, score_mentions
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
    figures = score_mentions(gold, predicted)
    assert (figures.actors.precision, figures.actors.recall) == pytest.approx((5 / 6, 2 / 3))
    assert figures == MentionFigures(
        times=Counts(1, 2, 2),
        quantities=Counts(2, 3, 2),
        places=Counts(1, 1, 2),
        furniture=Counts(45, 67, 45),
        actors=figures.actors,
        stance=Share(5, 6),
        form=Share(5, 6),
        relays=Share(5, 6),
    )


def test_gold_against_itself_is_perfect(gold: Reports) -> None:
    figures = score_mentions(gold, gold)
    assert figures.actors == BCubed(1, 1)
    assert figures.stance.value == figures.form.value == figures.relays.value == figures.furniture.f1 == 1
    assert figures.times.f1 == figures.quantities.f1 == figures.places.f1 == 1


def test_each_language_has_figures_of_its_own(gold: Reports, predicted: Reports) -> None:
    by = by_language(gold, predicted, score_mentions)
    assert by["en"].quantities == Counts(1, 1, 1)
    assert by["id"].quantities == Counts(1, 2, 1)


def test_bounds_are_equal_as_numbers() -> None:
    def report(bound: object) -> Reports:
        quantity = {"span": [0, 3], "min": bound, "max": None, "unit": "km"}
        return {"x": annotated({"id": "x", "text": "2.5 km", "quantities": [quantity]})}

    assert score_mentions(report(2), report(2.0)).quantities == Counts(1, 1, 1)
    assert score_mentions(report(2.5), report("2.5")).quantities == Counts(1, 1, 1)
    assert score_mentions(report(2), report(None)).quantities == Counts(0, 1, 1)
