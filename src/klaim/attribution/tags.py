"""Rows of tags: which of them the network holds likeliest, and the stretches of words that they mark."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from klaim.attribution.labels import TAG

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Run = tuple[int, int, int]
"""A stretch of words under one tag: the tag it begins with, its first word, the word after its last."""

FORBIDDEN = -1e9
"""The score of a step that is never taken."""


def _steps() -> Floats:
    """Which tag may follow which: a `…_more` only what it goes on."""
    allowed = np.zeros((len(TAG), len(TAG)), np.float32)
    goes_on = {
        "speaker_more": ("speaker", "speaker_more"),
        "relay_more": ("relay", "relay_more"),
        "content_more": ("content", "content_more", "content_again"),
    }
    for name, befores in goes_on.items():
        allowed[:, TAG[name]] = FORBIDDEN
        for before in befores:
            allowed[TAG[before], TAG[name]] = 0
    return allowed


STEPS = _steps()


def best_paths(scores: Floats) -> Integers:
    """The best well-formed tags, (anchors, words), by Viterbi's algorithm over (anchors, words, tags)."""
    best = scores[:, 0] + STEPS[TAG["outside"]]
    back = np.zeros(scores.shape, np.int64)
    for at in range(1, scores.shape[1]):
        candidates = best[:, :, None] + STEPS
        back[:, at] = candidates.argmax(1)
        best = candidates.max(1) + scores[:, at]
    paths = np.zeros(scores.shape[:2], np.int64)
    paths[:, -1] = best.argmax(1)
    for at in range(scores.shape[1] - 1, 0, -1):
        paths[:, at - 1] = np.take_along_axis(back[:, at], paths[:, at, None], 1)[:, 0]
    return paths


def runs_of(path: Integers) -> Iterator[Run]:
    """The stretches of one row of tags, in order."""
    begins = {TAG[name] for name in ("speaker", "relay", "content", "content_again")}
    start = None
    for at, tag in enumerate([*path.tolist(), TAG["outside"]]):
        if start is not None and (tag == TAG["outside"] or tag in begins):
            yield int(path[start]), start, at
            start = None
        if tag in begins:
            start = at


def log_softmax(scores: Floats) -> Floats:
    """Log probabilities over the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(-1, keepdims=True)), np.float32)
