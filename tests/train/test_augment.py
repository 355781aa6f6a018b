from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from train.augment import vary

SAID = '„So,“ she said. «No» and “yes” – "maybe".'


@given(st.text(), st.integers(0, 50))
def test_a_face_is_as_long_to_the_letter(text: str, seed: int) -> None:
    assert len(vary(text, Random(seed))) == len(text)


@pytest.mark.parametrize("seed", range(40))
def test_only_quotation_marks_and_capitals_change(seed: int) -> None:
    changed = {(a, b) for a, b in zip(SAID, vary(SAID, Random(seed)), strict=True) if a != b}
    assert all(a in '„“”«»"' or a.lower() == b for a, b in changed)


def test_faces_differ() -> None:
    assert len({vary(SAID, Random(seed)) for seed in range(40)}) > 3
