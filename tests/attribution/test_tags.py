import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from klaim.attribution.labels import TAG
from klaim.attribution.tags import Floats, best_paths, log_softmax, runs_of


@given(arrays.arrays(np.float32, (2, 12, len(TAG)), elements=st.floats(-5, 5, width=32)))
def test_no_tag_goes_on_what_it_does_not_follow(tags: Floats) -> None:
    before = {"speaker_more": "speaker", "relay_more": "relay"}
    names = {number: name for name, number in TAG.items()}
    for path in best_paths(tags).tolist():
        for last, now in zip([0, *path], path, strict=False):
            if names[now] in before:
                assert names[last] in {before[names[now]], names[now]}
            if names[now] == "content_more":
                assert names[last].startswith("content")


def test_a_stretch_ends_where_another_begins() -> None:
    path = np.array([TAG["speaker"], TAG["speaker_more"], TAG["speaker"], TAG["outside"], TAG["content"]])
    assert list(runs_of(path)) == [
        (TAG["speaker"], 0, 2), (TAG["speaker"], 2, 3), (TAG["content"], 4, 5),
    ]  # fmt: skip


def test_probabilities_add_up_to_one() -> None:
    assert np.allclose(np.exp(log_softmax(np.array([[1.0, 2.0, 3.0]], np.float32))).sum(), 1)
