"""Figures: counts that add up over reports, and what is computed from them (micro-average)."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, of how many predicted and how many in the gold; adding two sums them."""

    correct: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.correct + other.correct, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Correct by predicted, in [0, 1]; 0 where nothing was predicted."""
        return self.correct / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Correct by gold, in [0, 1]; 0 where the gold has none."""
        return self.correct / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = self.predicted + self.gold
        return 2 * self.correct / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `total` were right."""

    right: int = 0
    total: int = 0

    @property
    def value(self) -> float:
        """Right by total, in [0, 1]; 0 where there was nothing to get right."""
        return self.right / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class BCubed:
    """B-cubed precision and recall of a grouping (Bagga and Baldwin 1998), each in [0, 1]."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def bcubed(gold: Mapping[Key, Hashable], predicted: Mapping[Key, Hashable]) -> BCubed:
    """How well one labelling of the same keys agrees with another; both are {key: label}.

    Of each key: of those that share its label in one, the share that does so in the other as well; then the
    mean.
    """
    both = Counter((gold[key], predicted[key]) for key in gold)
    in_gold, in_predicted = Counter(gold.values()), Counter(predicted[key] for key in gold)
    keys = max(len(gold), 1)
    return BCubed(
        precision=sum(count**2 / in_predicted[label] for (_, label), count in both.items()) / keys,
        recall=sum(count**2 / in_gold[label] for (label, _), count in both.items()) / keys,
    )
