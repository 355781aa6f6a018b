"""What a report says around and apart from each candidate, gathered once."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from klaim.mention.place.candidate import Candidate, Namesake
from klaim.mention.place.signs import View
from klaim.mention.place.vocabulary import Kind
from klaim.mention.place.words import Word

_PLACES = Kind.LOCATED | Kind.SETTLEMENT
_LIST_MARKS = frozenset((",", "(", "/", "-", "–", "—"))


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a report with what they say of every candidate: `lower` the words it has in lower case too, `placed` the first
    words of names that stand somewhere after a preposition of place, `called` those that stand
    somewhere after another capital, `starts` and `ends` where candidates begin and end, `heads`
    the first name of the list that each stands in, by where it begins.
    """

    words: Sequence[Word]
    kinds: Sequence[Kind]
    states: frozenset[str]
    lower: frozenset[str]
    placed: frozenset[str]
    called: frozenset[str]
    starts: frozenset[int]
    ends: frozenset[int]
    heads: dict[int, Candidate]
    plurals: tuple[str, ...]

    @classmethod
    def of(
        cls,
        words: Sequence[Word],
        kinds: Sequence[Kind],
        candidates: Sequence[Candidate],
        states: frozenset[str],
        plurals: tuple[str, ...],
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
            plurals=plurals,
        )
        for before, one in pairwise(candidates):
            context.heads.setdefault(before.first, before)
            context.heads[one.first] = context.heads[before.first] if context._beside_before(one.first) else one
        return context

    def view(self, candidate: Candidate, chosen: Namesake | None, *, near: float) -> View:
        """The candidate as its signs see it."""
        neighbours = self._beside_before(candidate.first), self._beside_after(candidate.last + 1)
        head = self._view(self.heads[candidate.first], None, (False, False), 0.0, None) if neighbours[0] else None
        return self._view(candidate, chosen, neighbours, near, head)

    def _view(
        self, candidate: Candidate, chosen: Namesake | None, neighbours: tuple[bool, bool], near: float, head: View | None
    ) -> View:
        said = self.states, self.lower, self.placed, self.called
        return View(self.words, self.kinds, candidate, chosen, *said, neighbours, near, self.plurals, head)

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
