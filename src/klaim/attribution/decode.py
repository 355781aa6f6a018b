"""From the network's scores to attributions: the likely anchors, and for each the best row of tags."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from klaim import limits
from klaim.attribution.certainty import Certainty
from klaim.attribution.labels import ANCHOR, FORMS, STANCES, TAG
from klaim.attribution.once import said_once
from klaim.attribution.tags import Floats, Integers, Run, best_paths, log_softmax, runs_of
from klaim.attribution.window import Window
from klaim.model.span import Span
from klaim.model.statement import Attribution, Form, Role, Source, Stance


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


def attributions_in(
    window: Window, anchor_scores: Floats, read: Read, certainty: Certainty
) -> list[Attribution]:
    """The attributions whose anchor is the window's own; `anchor_scores` is (words, anchor labels)."""
    found = [
        a for a in anchors_of(anchor_scores, certainty.threshold) if window.own <= a.start < window.own_end
    ]
    found = sorted(found, key=lambda a: -a.probability)[: limits.WINDOW_ANCHORS]
    if not found:
        return []
    scores = read(found)
    likely = log_softmax(scores.tags)
    paths = best_paths(likely)
    looks = [
        Look(anchor, paths[row], likely[row], scores.stances[row], scores.forms[row])
        for row, anchor in enumerate(found)
    ]
    return said_once(found for look in looks for found in _attributions(window, look, certainty))


def anchors_of(scores: Floats, threshold: float) -> Iterator[Anchor]:
    """Stretches of words that begin a cue, or a content without one, at least as sure as `threshold`."""
    probability = np.exp(log_softmax(scores))
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


@dataclass(frozen=True, slots=True)
class Look:
    """What the reader saw for one anchor: (words,) tags, and (words, labels) log probabilities and scores."""

    anchor: Anchor
    path: Integers
    likely: Floats
    stances: Floats
    forms: Floats


def _attributions(window: Window, look: Look, certainty: Certainty) -> Iterator[Attribution]:
    runs = [run for run in (_bare(window, *run) for run in runs_of(look.path)) if run]
    sources = _sources(window, runs) or (_likeliest_speaker(window, look.likely),)
    named = [run for run in runs if run[0] in {TAG["speaker"], TAG["relay"]}]
    for content in _contents(runs):
        start = content[0][1]
        yield Attribution(
            content=tuple(_span(window, begin, end) for _, begin, end in content),
            cue=_span(window, look.anchor.start, look.anchor.end) if look.anchor.spoken else None,
            sources=sources,
            stance=Stance(STANCES[int(look.stances[start].argmax())]),
            form=Form(FORMS[int(look.forms[start].argmax())]),
            probability=certainty.of(look.anchor.probability, look.path, look.likely, content, named),
        )


def _bare(window: Window, tag: int, start: int, end: int) -> Run | None:
    """A run without the marks at its ends, which are the sentence's; None where nothing is left."""
    while start < end and window.words[start].words in OUTER_MARKS:
        start += 1
    while start < end and window.words[end - 1].words in OUTER_MARKS:
        end -= 1
    return (tag, start, end) if start < end else None


def _likeliest_speaker(window: Window, scores: Floats) -> Source:
    """Whom the network would name if it had to: nobody speaks without a speaker, far away as he may be."""
    start = int(scores[:, TAG["speaker"]].argmax())
    more = scores.argmax(1) == TAG["speaker_more"]
    end = start + 1
    while end < len(more) and more[end]:
        end += 1
    return Source(_span(window, start, end), Role.SPEAKER)


def _sources(window: Window, runs: Sequence[Run]) -> tuple[Source, ...]:
    """Speakers, then relays, each in the order of the text: from the one whose claim it is outward."""
    return tuple(
        Source(_span(window, start, end), role)
        for role in (Role.SPEAKER, Role.RELAY)
        for tag, start, end in runs
        if tag == TAG[role.value]
    )


def _contents(runs: Sequence[Run]) -> list[list[Run]]:
    """The contents, each as its pieces; a piece that goes on nothing begins."""
    contents: list[list[Run]] = []
    for run in runs:
        if run[0] == TAG["content_again"] and contents:
            contents[-1].append(run)
        elif run[0] in {TAG["content"], TAG["content_again"]}:
            contents.append([run])
    return contents


def _span(window: Window, start: int, end: int) -> Span:
    return Span(window.words[start].text, window.words[start].start, window.words[end - 1].end)
