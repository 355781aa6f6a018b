"""The places of a report, in order: find, choose, weigh, and give each its span."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from klaim.gazetteer import Entry, Gazetteer
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
_TAKEN_REACH = 4  # taken spans looked back at: those that nest or overlap one another
_LIKELY_ENOUGH = -1.0  # log-odds at which a name may yet be a place that tells where others are


@dataclass(frozen=True, slots=True)
class Seen:
    """A candidate with what was chosen for it and the signs around it.

    `span` has the generic word of a region where one stands beside the name: `region` tells that it has.
    """

    candidate: Candidate
    chosen: Namesake | None
    signs: tuple[str, ...]
    span: Span
    region: bool


class Reader:
    """Reads places in one language."""

    def __init__(self, gazetteer: Gazetteer, code: str, listed: PlaceWords) -> None:
        self._gazetteer = gazetteer
        self._language = code
        self._home = listed.home
        self._vocabulary = Vocabulary(listed)
        self._finder = Finder(gazetteer, self._vocabulary, code)

    def read(self, layout: Layout, taken: Sequence[Span]) -> list[Seen]:
        """The candidates that are places."""
        return [one for one in self.seen(layout, taken) if weight(one.signs) > 0]

    def seen(self, layout: Layout, taken: Sequence[Span]) -> list[Seen]:
        """Every candidate of the report's own lines that no taken span overlaps, with its signs.

        What each means is chosen alone first, and then in the company of those that are likely places.
        """
        text = layout.report.text
        found = words(text, (line.span for line in layout.own_lines), self._vocabulary.abbreviations)
        kinds = self._vocabulary.kinds(found)
        candidates = list(self._finder.candidates(text, found, kinds))
        states = self.states(found, candidates)
        context = Context.of(found, kinds, candidates, frozenset(states), self._vocabulary)
        spans = [Span(text, found[one.first].start, found[one.last].end) for one in candidates]
        open_ones = [pair for pair in zip(candidates, spans, strict=True) if not _closed(pair[1], taken)]
        named = {one for candidate in candidates for one in candidate.namesakes}
        seen = _judged(open_ones, context, Chooser(states, (), self._home, named))
        for _ in range(_ROUNDS):
            anchors = [one.chosen for one in seen if one.chosen and weight(one.signs) > _LIKELY_ENOUGH]
            seen = _judged(open_ones, context, Chooser(states, anchors, self._home, named))
        return seen

    def states(self, found: Sequence[Word], candidates: Sequence[Candidate]) -> Counter[str]:
        """How often each state is pointed at, by name, demonym or capital.

        A word that points at several counts for none.
        """
        counted: Counter[str] = Counter()
        for candidate in candidates:
            counted.update(
                one.entry.country
                for one in candidate.namesakes[:1]
                if one.entry.kind is EntryKind.STATE and one.entry.country
            )
        for spelt, times in Counter(word.key for word in found).items():
            codes = self._gazetteer.states(spelt, self._language)
            if len(codes) == 1:
                counted[codes[0]] += times
        return counted


def _judged(pairs: Iterable[tuple[Candidate, Span]], context: Context, chooser: Chooser) -> list[Seen]:
    seen = []
    for candidate, span in pairs:
        chosen = chooser.choose(key(span.words), candidate.namesakes)
        near = chooser.near(chosen) if chosen else 0.0
        first, last = context.region(candidate)
        wide = Span(span.text, context.words[first].start, context.words[last].end)
        told = signs(context.view(candidate, chosen, near=near))
        seen.append(Seen(candidate, chosen, told, wide, region=len(wide) > len(span)))
    return seen


def _closed(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a taken span overlaps; `taken` is in the order of the text."""
    after = bisect_left(taken, span.end, key=lambda one: one.start)
    return any(one.overlaps(span) for one in taken[max(0, after - _TAKEN_REACH) : after])


def places(
    layout: Layout, language: Language, gazetteer: Gazetteer, taken: Sequence[Span]
) -> tuple[Place, ...]:
    """The places of the report's own lines in the order of the text, none overlapping a span of `taken`."""
    return tuple(_place(one) for one in _reader(gazetteer, language.code, language.place).read(layout, taken))


@lru_cache(maxsize=COMPILED_LANGUAGES)
def _reader(gazetteer: Gazetteer, code: str, listed: PlaceWords) -> Reader:
    return Reader(gazetteer, code, listed)


def _place(seen: Seen) -> Place:
    if seen.chosen is None:
        return Place(seen.span, None, seen.span.words)
    entry = _city_of(seen) or seen.chosen.entry
    if seen.region and entry.kind is EntryKind.SETTLEMENT:
        return Place(seen.span, None, seen.span.words, entry.country)
    return Place(
        seen.span, entry.geonameid, entry.name, entry.country, entry.latitude, entry.longitude, entry.codifier
    )


def _city_of(seen: Seen) -> Entry | None:
    """The city of a state that is one city, where something is said to be in it; not in a list of states."""
    state = seen.chosen.entry if seen.chosen else None
    if (
        state is None
        or state.kind is not EntryKind.STATE
        or "before located" not in seen.signs
        or "in list" in seen.signs
    ):
        return None
    cities = (one.entry for one in seen.candidate.namesakes if one.entry.kind is EntryKind.SETTLEMENT)
    return next(
        (city for city in cities if city.country == state.country and city.population * 2 > state.population),
        None,
    )
