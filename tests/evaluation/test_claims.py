from typing import Any

import pytest

from klaim.errors import RefusalError
from klaim.evaluation.claims import ClaimFigures, score_claims
from klaim.evaluation.figures import BCubed, Share

Objects = list[dict[str, Any]]


def test_the_figures_of_our_story_are_those_that_the_golds_scorer_gave(
    story: dict[str, Any], claims: Objects, readings: Objects
) -> None:
    figures = score_claims(story, claims, readings)
    assert (figures.grouping.precision, figures.grouping.recall) == pytest.approx((7 / 9, 1))
    assert figures == ClaimFigures(
        paired=Share(6, 7),
        grouping=figures.grouping,
        seen=Share(2, 2),
        origins=Share(2, 2),
        status=Share(1, 2),
    )


def test_a_ledger_without_claims_leaves_each_statement_alone(
    story: dict[str, Any], readings: Objects
) -> None:
    figures = score_claims(story, [], readings)
    assert figures.grouping.precision == 1
    assert figures.origins == figures.status == Share(0, 2)


def test_without_readings_nothing_is_seen(story: dict[str, Any], claims: Objects) -> None:
    assert score_claims(story, claims, []) == ClaimFigures(
        paired=Share(0, 7), grouping=BCubed(0, 0), seen=Share(0, 2), origins=Share(0, 0), status=Share(0, 0)
    )


def test_a_claim_without_an_id_is_refused(story: dict[str, Any], readings: Objects) -> None:
    with pytest.raises(RefusalError, match="a claim without 'id'"):
        score_claims(story, [{"statements": []}], readings)
