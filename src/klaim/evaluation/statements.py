r"""Who says what: the figures of the gold's `score.py`.

Spans are compared by the tokens (runs of `\\w`) that they touch, so that a quotation mark more or less makes
no difference. Statements are paired one to one, greedily, best overlap of content first, then best overlap of
sources; overlap is Jaccard's, and a pair needs half. A pair counts as partial; as attributed where half of a
source is met as well (or neither side has one); as exact where the tokens of the content and of a source are
the same.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from klaim.errors import RefusalError
from klaim.evaluation.annotated import AnnotatedReport, AnnotatedStatement, Offsets
from klaim.evaluation.figures import Counts

TOKEN = re.compile(r"\w+")
HALF = 0.5
Tokens = frozenset[int]
NONE = Counts()


@dataclass(frozen=True, slots=True)
class StatementFigures:
    """Tokens by role (`source`.

    `cue`, `content`), and statements by level (`partial`, `attributed`, `exact`).
    """

    source: Counts = NONE
    cue: Counts = NONE
    content: Counts = NONE
    partial: Counts = NONE
    attributed: Counts = NONE
    exact: Counts = NONE

    def __add__(self, other: "StatementFigures") -> "StatementFigures":
        summed = (getattr(self, part.name) + getattr(other, part.name) for part in fields(self))
        return StatementFigures(*summed)


@dataclass(frozen=True, slots=True)
class _Tokenised:
    """A statement as the tokens of its parts; `sources` keeps each source apart."""

    content: Tokens
    cue: Tokens
    sources: tuple[Tokens, ...]


def score_statements(
    gold: Mapping[str, AnnotatedReport], predicted: Mapping[str, AnnotatedReport]
) -> StatementFigures:
    """The figures over all gold reports; one without a prediction counts as one in which nothing was found.

    Both arguments are {id: report}. Raises `RefusalError` where a prediction is of a report that the gold
    lacks or has another text, and for spans outside the text.
    """
    for key in predicted.keys() - gold.keys():
        raise _refused(key, "is not in the gold")
    figures = StatementFigures()
    for key, report in gold.items():
        figures += _score_report(report, predicted.get(key))
    return figures


def _score_report(gold: AnnotatedReport, predicted: AnnotatedReport | None) -> StatementFigures:
    if gold.text is None:
        raise _refused(gold.id, "has no text in the gold")
    if predicted is not None and predicted.text not in {None, gold.text}:
        raise _refused(gold.id, "has another text in the prediction than in the gold")
    text = _TokenisedText(gold.id, gold.text)
    ours = [text.statement(statement) for statement in (predicted.statements if predicted else ())]
    theirs = [text.statement(statement) for statement in gold.statements]
    pairs = list(_pairs(theirs, ours))
    return StatementFigures(
        source=_shared(
            _union(s for o in ours for s in o.sources), _union(s for t in theirs for s in t.sources)
        ),
        cue=_shared(_union(o.cue for o in ours), _union(t.cue for t in theirs)),
        content=_shared(_union(o.content for o in ours), _union(t.content for t in theirs)),
        partial=Counts(len(pairs), len(ours), len(theirs)),
        attributed=Counts(sum(source >= HALF for _, source in pairs), len(ours), len(theirs)),
        exact=Counts(sum(content == source == 1 for content, source in pairs), len(ours), len(theirs)),
    )


class _TokenisedText:
    """A text's tokens, and which of them a span touches."""

    def __init__(self, report: str, text: str) -> None:
        found = [match.span() for match in TOKEN.finditer(text)]
        self.report, self.length = report, len(text)
        self.starts, self.ends = [start for start, _ in found], [end for _, end in found]

    def under(self, span: Offsets) -> Tokens:
        start, end = span
        if not 0 <= start < end <= self.length:
            raise _refused(self.report, f"has no span {list(span)} in a text of {self.length} code points")
        return frozenset(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))

    def statement(self, statement: AnnotatedStatement) -> _Tokenised:
        return _Tokenised(
            content=_union(map(self.under, statement.content)),
            cue=_union(map(self.under, statement.cue)),
            sources=tuple(map(self.under, statement.sources)),
        )


def _pairs(gold: Sequence[_Tokenised], predicted: Sequence[_Tokenised]) -> Iterator[tuple[float, float]]:
    """One-to-one pairs as (overlap of content, overlap of sources), best first."""
    candidates = sorted(
        (-overlap, -_source_overlap(g.sources, p.sources), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if (overlap := _jaccard(g.content, p.content)) >= HALF
    )
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    for content, source, i, j in candidates:
        if i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            yield -content, -source


def _source_overlap(gold: Sequence[Tokens], predicted: Sequence[Tokens]) -> float:
    """The best overlap of two lists of sources; 1 where both are empty."""
    overlaps = (_jaccard(g, p) for g in gold for p in predicted)
    return max(overlaps, default=float(not gold and not predicted))


def _jaccard(one: Tokens, other: Tokens) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _shared(predicted: Tokens, gold: Tokens) -> Counts:
    return Counts(len(predicted & gold), len(predicted), len(gold))


def _union(parts: Iterable[Tokens]) -> Tokens:
    return frozenset[int]().union(*parts)


def _refused(report: str, what: str) -> RefusalError:
    return RefusalError(code="evaluation", where=f"report {report!r}", what=what)
