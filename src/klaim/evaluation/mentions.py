"""Times, quantities, places, furniture, and how statements are read: the figures of `score_mentions.py`.

A mention is right when its span overlaps the gold one and its value is the same. Furniture is scored by
characters. Stance, form and relays are scored on paired statements, as the share read right; actors as the
B-cubed of the grouping of a story's paired statements by their speaker, since ids are names that each reader
is free to choose.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from klaim.evaluation.annotated import AnnotatedMention, AnnotatedReport, AnnotatedStatement
from klaim.evaluation.figures import BCubed, Counts, Share, bcubed
from klaim.evaluation.pairing import characters, paired

NOTHING = AnnotatedReport("", None, None, (), (), (), (), ())
"""What a gold report without a prediction is scored against."""

Same = Callable[[AnnotatedMention, AnnotatedMention], bool]
Pair = tuple[AnnotatedReport, AnnotatedStatement, AnnotatedStatement]


@dataclass(frozen=True, slots=True)
class MentionFigures:
    """Mentions and furniture as counts, actors as B-cubed, the rest as shares of the paired statements."""

    times: Counts
    quantities: Counts
    places: Counts
    furniture: Counts
    actors: BCubed
    stance: Share
    form: Share
    relays: Share


def score_mentions(
    gold: Mapping[str, AnnotatedReport], predicted: Mapping[str, AnnotatedReport]
) -> MentionFigures:
    """The figures over all gold reports; both arguments are {id: report}."""
    reports = [(report, predicted.get(key, NOTHING)) for key, report in gold.items()]
    pairs = [pair for theirs, ours in reports for pair in _pairs(theirs, ours)]
    return MentionFigures(
        times=_sum(_found(g.times, p.times, _same_time) for g, p in reports),
        quantities=_sum(_found(g.quantities, p.quantities, _same_quantity) for g, p in reports),
        places=_sum(_found(g.places, p.places, _same_place) for g, p in reports),
        furniture=_sum(_furniture(g, p) for g, p in reports),
        actors=_actors(pairs),
        stance=Share(sum(g.stance == p.stance for _, g, p in pairs), len(pairs)),
        form=Share(sum(g.form == p.form for _, g, p in pairs), len(pairs)),
        relays=Share(sum(g.relays == p.relays for _, g, p in pairs), len(pairs)),
    )


def _pairs(gold: AnnotatedReport, predicted: AnnotatedReport) -> Iterator[Pair]:
    for theirs, ours in paired(gold.statements, predicted.statements):
        yield gold, gold.statements[theirs], predicted.statements[ours]


def _found(gold: Sequence[AnnotatedMention], predicted: Sequence[AnnotatedMention], same: Same) -> Counts:
    """Each gold mention takes the first one left over that overlaps it and is the same."""
    left = list(predicted)
    correct = 0
    for mention in gold:
        hit = next((p for p in left if _overlap(mention, p) and same(mention, p)), None)
        if hit is not None:
            left.remove(hit)
            correct += 1
    return Counts(correct, len(predicted), len(gold))


def _overlap(one: AnnotatedMention, other: AnnotatedMention) -> bool:
    return max(one.span[0], other.span[0]) < min(one.span[1], other.span[1])


def _same_time(gold: AnnotatedMention, predicted: AnnotatedMention) -> bool:
    return gold.value == predicted.value


def _same_quantity(gold: AnnotatedMention, predicted: AnnotatedMention) -> bool:
    return gold.unit == predicted.unit and not gold.bounds.isdisjoint(predicted.bounds)


def _same_place(gold: AnnotatedMention, predicted: AnnotatedMention) -> bool:
    return gold.geonameid is None or gold.geonameid == predicted.geonameid


def _furniture(gold: AnnotatedReport, predicted: AnnotatedReport) -> Counts:
    theirs, ours = characters(gold.furniture), characters(predicted.furniture)
    return Counts(len(theirs & ours), len(ours), len(theirs))


def _actors(pairs: Sequence[Pair]) -> BCubed:
    """Who is taken for whom within a story: the part of a report's id before the slash."""
    of_gold: dict[Hashable, Hashable] = {}
    of_predicted: dict[Hashable, Hashable] = {}
    for report, gold, predicted in pairs:
        story, key = report.id.split("/")[0], (report.id, gold.content)
        of_gold[key] = story, gold.speaker or key
        of_predicted[key] = story, predicted.speaker or key
    return bcubed(of_gold, of_predicted)


def _sum(counts: Iterator[Counts]) -> Counts:
    return sum(counts, start=Counts())
