"""One holder says the same words once: where two cues claim them, the likelier has them."""

from collections.abc import Iterable

from klaim.model.statement import Attribution

CONTAINED = 0.9
"""The share of the shorter content that must lie in the longer for the two to say the same."""


def said_once(found: Iterable[Attribution]) -> list[Attribution]:
    """Those of a window's attributions that no likelier one of a shared source contains or is contained in.

    "He has told reporters", he told them once; but an agency and its minister may both say the same words.
    Quadratic in the attributions, of which a window has a bounded number.
    """
    kept: list[Attribution] = []
    for attribution in sorted(found, key=lambda a: -a.probability):
        if not any(_same(attribution, other) for other in kept):
            kept.append(attribution)
    return kept


def _same(one: Attribution, other: Attribution) -> bool:
    shared_source = {source.span for source in one.sources} & {source.span for source in other.sources}
    return one.cue != other.cue and bool(shared_source) and _contained(one, other)


def _contained(one: Attribution, other: Attribution) -> bool:
    overlap = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content
    )
    return overlap >= CONTAINED * min(sum(map(len, one.content)), sum(map(len, other.content)))
