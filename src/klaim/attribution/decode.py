"""From the network's scores to attributions: the likely anchors, and for each the best row of tags."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from klaim import limits
from klaim.attribution.labels import ANCHOR, FORMS, STANCES, TAG
from klaim.attribution.window import Window
from klaim.model.span import Span
from klaim.model.statement import Attribution, Form, Role, Source, Stance

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words [start, end) of a window that an attribution hangs on, and how sure the network is."""

    start: int
    end: int
    spoken: bool
    probability: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The reader's scores for some anchors: (anchors, words, labels) each."""

    tags: Floats
    stances: Floats
    forms: Floats


Read = Callable[[Sequence[Anchor]], Scores]


def attributions_in(window: Window, anchor_scores: Floats, read: Read, threshold: float) -> list[Attribution]:
    """The attributions whose anchor is the window's own; `anchor_scores` is (words, anchor labels)."""
    found = [a for a in anchors_of(anchor_scores, threshold) if window.own <= a.start < window.own_end]
    found = sorted(found, key=lambda a: -a.probability)[: limits.WINDOW_ANCHORS]
    if not found:
        return []
    scores = read(found)
    paths = best_paths(_log_softmax(scores.tags))
    return [
        attribution
        for row, anchor in enumerate(found)
        for attribution in _attributions(window, anchor, paths[row], scores, row)
    ]


def anchors_of(scores: Floats, threshold: float) -> Iterator[Anchor]:
    """Stretches of words that begin a cue, or a content without one, at least as sure as `threshold`."""
    probability = np.exp(_log_softmax(scores))
    begins = probability[:, ANCHOR["cue"]] + probability[:, ANCHOR["unspoken"]]
    more = scores.argmax(1) == ANCHOR["cue_more"]
    for start in np.flatnonzero(begins >= threshold):
        spoken = bool(probability[start, ANCHOR["cue"]] >= probability[start, ANCHOR["unspoken"]])
        end = start + 1
        while spoken and end < len(more) and more[end]:
            end += 1
        yield Anchor(int(start), int(end), spoken, float(begins[start]))


OUTER_MARKS = frozenset(",.;:-–—“”„«»\"'‘’")
"""Marks that no source or content begins or ends with."""

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


def _attributions(
    window: Window, anchor: Anchor, path: Integers, scores: Scores, row: int
) -> Iterator[Attribution]:
    runs = [run for run in (_bare(window, *run) for run in _runs(path)) if run]
    sources = _sources(window, runs) or (_likeliest_speaker(window, scores.tags[row]),)
    for pieces in _contents(runs):
        start = pieces[0][0]
        yield Attribution(
            content=tuple(_span(window, *piece) for piece in pieces),
            cue=_span(window, anchor.start, anchor.end) if anchor.spoken else None,
            sources=sources,
            stance=Stance(STANCES[int(scores.stances[row, start].argmax())]),
            form=Form(FORMS[int(scores.forms[row, start].argmax())]),
            probability=anchor.probability,
        )


def _runs(path: Integers) -> Iterator[tuple[int, int, int]]:
    """Each stretch of words under one tag as (tag it begins with, start, end)."""
    begins = {TAG[name] for name in ("speaker", "relay", "content", "content_again")}
    start = None
    for at, tag in enumerate([*path.tolist(), TAG["outside"]]):
        if start is not None and (tag == TAG["outside"] or tag in begins):
            yield int(path[start]), start, at
            start = None
        if tag in begins:
            start = at


def _bare(window: Window, tag: int, start: int, end: int) -> tuple[int, int, int] | None:
    """A run without the marks at its ends, which belong to the sentence around it; None where nothing is left."""
    while start < end and window.words[start].words in OUTER_MARKS:
        start += 1
    while start < end and window.words[end - 1].words in OUTER_MARKS:
        end -= 1
    return (tag, start, end) if start < end else None


def _likeliest_speaker(window: Window, scores: Floats) -> Source:
    """Whom the network would name if it had to: nobody speaks without a speaker, though he may be far away."""
    start = int(scores[:, TAG["speaker"]].argmax())
    more = scores.argmax(1) == TAG["speaker_more"]
    end = start + 1
    while end < len(more) and more[end]:
        end += 1
    return Source(_span(window, start, end), Role.SPEAKER)


def _sources(window: Window, runs: Sequence[tuple[int, int, int]]) -> tuple[Source, ...]:
    """Speakers, then relays, each in the order of the text: from the one whose claim it is outward."""
    return tuple(
        Source(_span(window, start, end), role)
        for role in (Role.SPEAKER, Role.RELAY)
        for tag, start, end in runs
        if tag == TAG[role.value]
    )


def _contents(runs: Sequence[tuple[int, int, int]]) -> list[list[tuple[int, int]]]:
    """The contents, each as its pieces; a piece that goes on nothing begins."""
    contents: list[list[tuple[int, int]]] = []
    for tag, start, end in runs:
        if tag == TAG["content_again"] and contents:
            contents[-1].append((start, end))
        elif tag in {TAG["content"], TAG["content_again"]}:
            contents.append([(start, end)])
    return contents


def _span(window: Window, start: int, end: int) -> Span:
    return Span(window.words[start].text, window.words[start].start, window.words[end - 1].end)


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(-1, keepdims=True)), np.float32)
