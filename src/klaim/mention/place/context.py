"""What a report says around and apart from each candidate, gathered once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from klaim.mention.place.candidate import Candidate, Namesake
from klaim.mention.place.signs import View
from klaim.mention.place.vocabulary import Kind, Vocabulary
from klaim.mention.place.words import Word

_PLACES = Kind.LOCATED | Kind.SETTLEMENT
_LIST_MARKS = frozenset((",", "(", "/", "-", "–", "—"))


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a report and what they say of every candidate.

    `lower` are words that the report has in lower case too; `placed` the first words of names that stand
    somewhere after a preposition of place, `called` those that stand somewhere after another capital.
    `starts` and `ends` tell where candidates begin and end; `heads` and `tails` the first and last name of
    the list that each stands in, by where it begins.
    """

    words: Sequence[Word]
    kinds: Sequence[int]
    states: frozenset[str]
    lower: frozenset[str]
    placed: frozenset[str]
    called: frozenset[str]
    starts: frozenset[int]
    ends: frozenset[int]
    heads: dict[int, Candidate]
    tails: dict[int, Candidate]
    vocabulary: Vocabulary

    @classmethod
    def of(
        cls,
        words: Sequence[Word],
        kinds: Sequence[int],
        candidates: Sequence[Candidate],
        states: frozenset[str],
        vocabulary: Vocabulary,
    ) -> "Context":
        """The context of all the candidates of a report."""
        context = cls(
            words,
            kinds,
            states,
            lower=frozenset(word.key for word in words if not word.capital),
            placed=frozenset(
                words[one.first].key
                for one in candidates
                if one.first and words[one.first].joined and kinds[one.first - 1] & _PLACES
            ),
            called=frozenset(
                word.key
                for before, word in pairwise(words)
                if word.capital and word.joined and before.capital and not before.opens and not word.upper
            ),
            starts=frozenset(one.first for one in candidates),
            ends=frozenset(one.last for one in candidates),
            heads={},
            tails={},
            vocabulary=vocabulary,
        )
        for before, one in pairwise(candidates):
            context.heads.setdefault(before.first, before)
            context.heads[one.first] = (
                context.heads[before.first] if context._beside_before(one.first) else one
            )
        for one, after in pairwise(reversed(candidates)):
            context.tails.setdefault(one.first, one)
            context.tails[after.first] = (
                context.tails[one.first] if context._beside_after(after.last + 1) else after
            )
        return context

    def view(self, candidate: Candidate, chosen: Namesake | None, *, near: float) -> View:
        """The candidate as its signs see it."""
        neighbours = self._beside_before(candidate.first), self._beside_after(candidate.last + 1)
        bare = self._view(candidate, chosen, neighbours, near)
        head = replace(bare, candidate=self.heads[candidate.first]) if neighbours[0] else None
        tail = replace(bare, candidate=self.tails[candidate.first]) if neighbours[1] else None
        return replace(bare, head=head, tail=tail)

    def region(self, candidate: Candidate) -> tuple[int, int]:
        """The first and last word of the name with the generic word of a region beside it, if one is."""
        before, after = candidate.first - 1, candidate.last + 1
        if before >= 0 and self.words[before + 1].joined and self.kinds[before] & Kind.REGION_BEFORE:
            # "timur laut Toretsk" is north-east of it: the word for a sea ends the word for a side.
            return candidate.first if self.kinds[before] & Kind.SIDE else before, candidate.last
        if after < len(self.words) and self.words[after].joined and self.kinds[after] & Kind.REGION_AFTER:
            return candidate.first, after
        return candidate.first, candidate.last

    def _view(
        self, candidate: Candidate, chosen: Namesake | None, neighbours: tuple[bool, bool], near: float
    ) -> View:
        said = self.states, self.lower, self.placed, self.called
        endings = self.vocabulary.plurals, self.vocabulary.adjectives
        return View(self.words, self.kinds, candidate, chosen, *said, neighbours, near, *endings)

    def _beside_before(self, first: int) -> bool:
        """Whether another candidate stands before, with a comma, a bracket or a conjunction between."""
        if first - 1 in self.ends and self.words[first].gap.strip() in _LIST_MARKS:
            return True
        return first > 0 and bool(self.kinds[first - 1] & Kind.JOINED) and first - 2 in self.ends

    def _beside_after(self, after: int) -> bool:
        """Whether another candidate stands after, in the same way."""
        if after in self.starts and self.words[after].gap.strip() in _LIST_MARKS:
            return True
        return after < len(self.words) and bool(self.kinds[after] & Kind.JOINED) and after + 1 in self.starts
