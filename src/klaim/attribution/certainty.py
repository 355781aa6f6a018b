"""How sure klaim is of an attribution: a probability fitted to what came true on reports kept back."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from klaim.attribution.tags import Floats, Integers, Run

LEAST = 1e-4
"""Where probabilities are cut off on both sides before their odds are taken."""


@dataclass(frozen=True, slots=True)
class Certainty:
    """What an attribution's probability is made of, as the model's card records it (Platt 1999).

    `threshold` is the least probability of an anchor. The others weigh, on the scale of log odds: one, the
    anchor's odds, and the mean log probabilities of the content's tags and of the sources' tags.
    """

    threshold: float
    bias: float = 0.0
    anchor: float = 1.0
    content: float = 0.0
    source: float = 0.0

    def of(
        self, anchor: float, path: Integers, likely: Floats, content: Sequence[Run], named: Sequence[Run]
    ) -> float:
        """The probability that the attribution is one and is rightly bounded; see `features`."""
        odds, of_content, of_source = features(anchor, path, likely, content, named)
        total = self.bias + self.anchor * odds + self.content * of_content + self.source * of_source
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def features(
    anchor: float, path: Integers, likely: Floats, content: Sequence[Run], named: Sequence[Run]
) -> tuple[float, float, float]:
    """Log odds of the anchor, and mean log probabilities of the tags of the content and of the sources.

    Where no source was tagged, the last is that of a coin.
    """
    kept = min(max(anchor, LEAST), 1 - LEAST)
    return (
        log(kept / (1 - kept)),
        _mean(path, likely, content),
        _mean(path, likely, named) if named else -log(2),
    )


def _mean(path: Integers, likely: Floats, runs: Sequence[Run]) -> float:
    words = [at for _, start, end in runs for at in range(start, end)]
    return float(likely[words, path[words]].mean())
