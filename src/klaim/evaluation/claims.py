"""Which statements make the same claim, and who stands behind it.

The figures of the gold's `score_claims.py`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from klaim.errors import RefusalError
from klaim.evaluation.annotated import AnnotatedReport, annotated
from klaim.evaluation.figures import BCubed, Share, bcubed
from klaim.evaluation.pairing import paired
from klaim.evaluation.story import story_offsets

Read = tuple[str, int]
"""A read statement: its report's id, and its index in the reading."""

Label = str | Read
"""What names a group: a claim's id, or the statement itself where no claim holds it."""


@dataclass(frozen=True, slots=True)
class ClaimFigures:
    """How well a ledger's claims are those of a gold story.

    `paired`: gold statements that were read at all. `grouping`: of those, who makes the same claim with whom.
    `seen`: gold claims of which a statement was read. `origins` and `status`: of those, the ones whose ledger
    claim (the one that holds most of their statements) has the right number of origins, and the right status.
    """

    paired: Share
    grouping: BCubed
    seen: Share
    origins: Share
    status: Share


def score_claims(
    story: Mapping[str, Any], claims: Iterable[Mapping[str, Any]], readings: Iterable[Mapping[str, Any]]
) -> ClaimFigures:
    """The figures of one gold story; `claims` as `klaim claims --json`, `readings` as `klaim read --json`.

    A gold statement whose claim is null is a group of its own, and so is a read one that no claim holds.
    Raises `RefusalError` for a story, a claim or a reading that is not as it must be.
    """
    gold = [annotated(report) for report in story_offsets(story)]
    ledger = _by_id(claims)
    of_gold = dict(_read_claims(gold, {report.id: report for report in map(annotated, readings)}))
    of_ledger = _held(of_gold, ledger.values())
    seen = [claim for claim in story["claims"] if claim["id"] in of_gold.values()]
    found = [ledger.get(_most_common(claim["id"], of_gold, of_ledger), {}) for claim in seen]
    return ClaimFigures(
        paired=Share(len(of_gold), sum(len(report.statements) for report in gold)),
        grouping=bcubed(of_gold, of_ledger),
        seen=Share(len(seen), len(story["claims"])),
        origins=_right("origins", seen, found),
        status=_right("status", seen, found),
    )


def _by_id(claims: Iterable[Mapping[str, Any]]) -> dict[Label, Mapping[str, Any]]:
    try:
        return {claim["id"]: claim for claim in claims}
    except (KeyError, TypeError) as error:
        raise RefusalError(code="evaluation", where="claims", what=f"a claim without {error}") from error


def _read_claims(
    gold: Sequence[AnnotatedReport], readings: Mapping[str, AnnotatedReport]
) -> Iterator[tuple[Read, Label]]:
    """Each statement that was read, with the gold claim of the statement it is paired with."""
    for report in gold:
        if report.id in readings:
            for theirs, ours in paired(report.statements, readings[report.id].statements):
                claim = report.statements[theirs].claim
                yield (report.id, ours), claim or (report.id, theirs)


def _held(read: Iterable[Read], claims: Iterable[Mapping[str, Any]]) -> dict[Read, Label]:
    """Each of the read statements, with the id of the ledger claim that holds it."""
    holder = {
        (statement["report"], statement["statement"]): claim["id"]
        for claim in claims
        for statement in claim["statements"]
    }
    return {statement: holder.get(statement, statement) for statement in read}


def _most_common(claim: str, of_gold: Mapping[Read, Label], of_ledger: Mapping[Read, Label]) -> Label:
    """The label under which the ledger has most of the statements of a gold claim; of equals, the first."""
    votes = Counter(of_ledger[statement] for statement, label in of_gold.items() if label == claim)
    return votes.most_common(1)[0][0]


def _right(key: str, gold: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> Share:
    pairs = zip(gold, found, strict=True)
    return Share(sum(ours.get(key) == theirs[key] for theirs, ours in pairs), len(gold))
