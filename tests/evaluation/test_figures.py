import pytest

from klaim.evaluation.figures import BCubed, Counts, Share, bcubed


def test_counts_add_up_before_anything_is_divided() -> None:
    total = Counts(1, 2, 4) + Counts(2, 2, 2)
    assert total == Counts(3, 4, 6)
    assert (total.precision, total.recall, total.f1) == (0.75, 0.5, 0.6)


def test_nothing_of_nothing_is_zero() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1, Share().value, BCubed(0, 0).f1) == (0,) * 5


def test_bcubed_of_equal_groupings_is_one_whatever_the_labels() -> None:
    assert bcubed({1: "a", 2: "a", 3: "b"}, {1: "x", 2: "x", 3: "y"}) == BCubed(1, 1)


def test_bcubed_of_one_heap_is_imprecise_and_complete() -> None:
    heap = bcubed({1: "a", 2: "a", 3: "b"}, {1: "x", 2: "x", 3: "x"})
    assert (heap.precision, heap.recall) == pytest.approx((5 / 9, 1))


def test_bcubed_of_nothing_is_zero() -> None:
    assert bcubed({}, {}) == BCubed(0, 0)
