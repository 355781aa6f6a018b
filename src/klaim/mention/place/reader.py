"""The places of a report, in order: find, choose, weigh, and give each its span."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from klaim.gazetteer import Gazetteer
from klaim.gazetteer import Kind as EntryKind
from klaim.gazetteer.names import key
from klaim.language.pack import Language
from klaim.language.place import PlaceWords
from klaim.limits import COMPILED_LANGUAGES
from klaim.mention.place.candidate import Candidate, Finder, Namesake
from klaim.mention.place.choose import Chooser
from klaim.mention.place.context import Context
from klaim.mention.place.signs import signs
from klaim.mention.place.vocabulary import Vocabulary
from klaim.mention.place.weights import weight
from klaim.mention.place.words import Word, words
from klaim.model.mention import Place
from klaim.model.report import Layout
from klaim.model.span import Span


_ROUNDS = 2
_LIKELY_ENOUGH = -1.0  # log-odds at which a name may yet be a place that tells where others are


@dataclass(frozen=True, slots=True)
class Seen:
    """A candidate with what was chosen for it and the signs around it."""

    candidate: Candidate
    chosen: Namesake | None
    signs: tuple[str, ...]
    span: Span


class Reader:
    """Reads places in one language."""

    def __init__(self, gazetteer: Gazetteer, code: str, listed: PlaceWords) -> None:
        self._gazetteer = gazetteer
        self._language = code
        self._home = listed.home
        self._vocabulary = Vocabulary(listed)
        self._finder = Finder(gazetteer, self._vocabulary, code)

    def read(self, layout: Layout, taken: Sequence[Span]) -> list[Seen]:
        """The candidates that are places. Places are chosen twice: alone, and then in the company of those found."""
        seen = self.seen(layout, taken)
        return [one for one in seen if weight(one.signs) > 0]

    def seen(self, layout: Layout, taken: Sequence[Span]) -> list[Seen]:
        """Every candidate of the report's own lines that no taken span overlaps, with its signs."""
        text = layout.report.text
        found = words(text, (line.span for line in layout.own_lines), self._vocabulary.abbreviations)
        kinds = self._vocabulary.kinds(found)
        closed = _closed(taken)
        candidates = [
            candidate
            for candidate in self._finder.candidates(text, found, kinds)
            if closed.isdisjoint((found[candidate.first].start, found[candidate.last].end - 1))
        ]
        states = self.states(found, candidates)
        context = Context.of(found, kinds, candidates, frozenset(states), self._vocabulary.plurals)
        names = [key(text[found[one.first].start : found[one.last].end]) for one in candidates]
        named = {one for candidate in candidates for one in candidate.namesakes}
        chooser = Chooser(states, (), self._home, named)
        for _ in range(_ROUNDS):
            chosen_first = [chooser.choose(name, one.namesakes) for name, one in zip(names, candidates, strict=True)]
            anchors = [
                chosen
                for one, chosen in zip(candidates, chosen_first, strict=True)
                if chosen and weight(signs(context.view(one, chosen, near=chooser.near(chosen)))) > _LIKELY_ENOUGH
            ]
            chooser = Chooser(states, anchors, self._home, named)
        seen = []
        for name, one in zip(names, candidates, strict=True):
            chosen = chooser.choose(name, one.namesakes)
            near = chooser.near(chosen) if chosen else 0.0
            span = Span(text, found[one.first].start, found[one.last].end)
            seen.append(Seen(one, chosen, signs(context.view(one, chosen, near=near)), span))
        return seen

    def states(self, found: Sequence[Word], candidates: Sequence[Candidate]) -> Counter[str]:
        """How often each state is pointed at, by name, demonym or capital; a word that points at several counts for none."""
        counted: Counter[str] = Counter()
        for candidate in candidates:
            counted.update(
                one.entry.country for one in candidate.namesakes[:1] if one.entry.kind is EntryKind.STATE and one.entry.country
            )
        for spelt, times in Counter(word.key for word in found).items():
            codes = self._gazetteer.states(spelt, self._language)
            if len(codes) == 1:
                counted[codes[0]] += times
        return counted


def _closed(taken: Sequence[Span]) -> frozenset[int]:
    return frozenset(place for span in taken for place in range(span.start, span.end))




def places(layout: Layout, language: Language, gazetteer: Gazetteer, taken: Sequence[Span]) -> tuple[Place, ...]:
    """The places of the report's own lines in the order of the text, none overlapping a span of `taken`."""
    return tuple(_place(one) for one in _reader(gazetteer, language.code, language.place).read(layout, taken))


@lru_cache(maxsize=COMPILED_LANGUAGES)
def _reader(gazetteer: Gazetteer, code: str, listed: PlaceWords) -> Reader:
    return Reader(gazetteer, code, listed)


def _place(seen: Seen) -> Place:
    if seen.chosen is None:
        return Place(seen.span, None, seen.span.words)
    entry = seen.chosen.entry
    return Place(seen.span, entry.geonameid, entry.name, entry.country, entry.latitude, entry.longitude, entry.codifier)
