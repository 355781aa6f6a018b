import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.attribution.certainty import Certainty, features

PATH = np.array([0, 5, 6, 1])
LIKELY = np.log(np.full((4, 8), 0.5, np.float32))
CONTENT, SPEAKER = [(5, 1, 3)], [(1, 3, 4)]


def test_unfitted_it_is_the_anchors_own_probability() -> None:
    assert Certainty(0.4).of(0.8, PATH, LIKELY, CONTENT, SPEAKER) == pytest.approx(0.8)


def test_features_are_the_anchors_odds_and_how_likely_the_tags_are() -> None:
    assert features(0.5, PATH, LIKELY, CONTENT, []) == pytest.approx((0, np.log(0.5), np.log(0.5)))


@given(st.floats(0, 1), st.floats(-50, 50), st.floats(-50, 50))
def test_it_is_always_a_probability(anchor: float, bias: float, weight: float) -> None:
    certainty = Certainty(0.4, bias, weight, weight, weight)
    assert 0 <= certainty.of(anchor, PATH, LIKELY, CONTENT, SPEAKER) <= 1
