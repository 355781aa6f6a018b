"""Which gold statement was read as which: by the characters of their contents, in the order of the gold.

Each gold statement takes the one left over whose content overlaps its own most, if by half (Jaccard).
"""

from collections.abc import Iterator, Sequence

from klaim.evaluation.annotated import AnnotatedStatement, Offsets


def characters(spans: Sequence[Offsets]) -> frozenset[int]:
    """The positions that the spans cover."""
    return frozenset(position for start, end in spans for position in range(start, end))


def paired(
    gold: Sequence[AnnotatedStatement], predicted: Sequence[AnnotatedStatement]
) -> Iterator[tuple[int, int]]:
    """(index in gold, index in predicted) of each pair."""
    left = {index: characters(statement.content) for index, statement in enumerate(predicted)}
    for index, statement in enumerate(gold):
        content = characters(statement.content)
        best = max(left, key=lambda other: _overlap(content, left[other]), default=None)
        if best is not None and 2 * len(content & left[best]) >= len(content | left[best]):
            del left[best]
            yield index, best


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    either = len(one | other)
    return len(one & other) / either if either else 0.0
