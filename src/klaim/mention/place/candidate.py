"""Find the words that may name a place: those the gazetteer knows, and those that stand like one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from klaim.gazetteer import Entry, Gazetteer
from klaim.gazetteer import Kind as EntryKind
from klaim.gazetteer.names import key, plain
from klaim.limits import PLACE_NAME_CHARS, PLACE_NAME_WORDS, PLACE_NAMES_KEPT, PLACE_NAMESAKES
from klaim.mention.place.forms import names, romanised
from klaim.mention.place.vocabulary import Kind, Vocabulary
from klaim.mention.place.words import Word, abbreviates

_ASKS_FOR_A_PLACE = Kind.LOCATED | Kind.HEADED | Kind.SETTLEMENT | Kind.REGION_BEFORE | Kind.SIDE
_GENERIC = Kind.SETTLEMENT | Kind.REGION_BEFORE
_UNKNOWN_WORDS = 3
_TOWN = 20_000
_SOUNDS = (
    ("yu", "u"),
    ("iu", "u"),
    ("ju", "u"),
    ("ya", "a"),
    ("ia", "a"),
    ("ye", "e"),
    ("ie", "e"),
    ("yy", "y"),
    ("iy", "y"),
    ("'", ""),
    ("kh", "h"),
    ("w", "v"),
)


@dataclass(frozen=True, slots=True)
class Namesake:
    """A place that a name may mean; `form` is 0 for a name as written, 1 uninflected, 2 romanised.

    `spelt` is the key under which the gazetteer has it; `own` tells that this is the name it gives first,
    and no former name or that of another language.
    """

    entry: Entry
    form: int
    spelt: str
    own: bool


class Shape(Enum):
    """What sort of word an unknown name is."""

    NAME = "name"
    ADJECTIVE = "adjective"
    """The adjective of a region, "Курской", whose noun stands beside it or was left out."""
    LAND = "land"
    """A region named by its ending, "Чернігівщина"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` up to and with `last` of a report, and what they may mean: none where unknown.

    `shape` tells what the form of an unknown name gives away.
    """

    first: int
    last: int
    namesakes: tuple[Namesake, ...]
    shape: Shape = Shape.NAME


class Finder:
    """Finds candidates in the words of one language; remembers what it has looked up."""

    def __init__(self, gazetteer: Gazetteer, vocabulary: Vocabulary, language: str) -> None:
        self._gazetteer = gazetteer
        self._vocabulary = vocabulary
        self._language = language
        self._known = lru_cache(maxsize=PLACE_NAMES_KEPT)(self._look_up)
        self._never = lru_cache(maxsize=PLACE_NAMES_KEPT)(self._is_never)
        self._begins = lru_cache(maxsize=PLACE_NAMES_KEPT)(self._is_begun)

    def candidates(self, text: str, words: Sequence[Word], kinds: Sequence[int]) -> Iterator[Candidate]:
        """Candidates in the order of the text; the longest name at each place, none overlapping another."""
        index = 0
        while index < len(words):
            named = words[index].capital or _numbered(words, kinds, index)
            found = self._at(text, words, kinds, index) if named else None
            if found:
                yield found
            index = found.last + 1 if found else index + 1

    def _at(self, text: str, words: Sequence[Word], kinds: Sequence[int], first: int) -> Candidate | None:
        reach = first
        while reach + 1 < len(words) and reach + 1 - first < PLACE_NAME_WORDS and _runs_on(words, reach):
            reach += 1
        if reach > first and self._never(f"{words[first].key} {words[first + 1].key}"):
            return None
        shortest = first + 1 if kinds[first] & _GENERIC else first
        for last in range(reach, shortest - 1, -1):
            sea = last > first and bool(kinds[last] & Kind.REGION_AFTER)
            if (words[last].capital or words[last].key.isdigit() or sea) and not _is_money(text, words[last]):
                namesakes = self.namesakes(text[words[first].start : words[last].end])
                if namesakes:
                    whole = _run(words, first)
                    if _obscure(namesakes) and whole > last and not words[first].opens:
                        return Candidate(first, whole, ())
                    return Candidate(first, last, namesakes)
        return self._unnamed(words, kinds, first) if words[first].capital else None

    def _unnamed(self, words: Sequence[Word], kinds: Sequence[int], first: int) -> Candidate | None:
        """A name that the gazetteer lacks, for whatever reason there is to think it a place."""
        spelt = words[first].key
        if not spelt.isalpha() and "-" not in spelt and "'" not in spelt:
            return None
        if kinds[first] & _GENERIC or self._never(spelt):
            return None
        if spelt.endswith(self._vocabulary.lands):
            return Candidate(first, first, (), Shape.LAND)
        if spelt.endswith(self._vocabulary.adjectives):
            return Candidate(first, first, (), Shape.ADJECTIVE)
        before = kinds[first - 1] if first and words[first].joined else Kind.NONE
        dateline = words[first].upper and words[first].gap.startswith("\n")
        return Candidate(first, _run(words, first), ()) if before & _ASKS_FOR_A_PLACE or dateline else None

    def namesakes(self, written: str) -> tuple[Namesake, ...]:
        """The places a name may mean, the most populous first."""
        if len(written) > PLACE_NAME_CHARS:
            return ()
        spelt = key(written)
        return () if self._never(spelt) else self._known(spelt)

    def _is_never(self, spelt: str) -> bool:
        if len(spelt) > PLACE_NAME_CHARS:
            return False
        forms = names(spelt, self._vocabulary.endings, self._vocabulary.never_begun.__contains__)
        return not self._vocabulary.never.isdisjoint(forms)

    def _is_begun(self, begun: str) -> bool:
        """Whether any name of the gazetteer begins so, or in the Latin letters of that."""
        return any(self._gazetteer.begins(one, self._language) for one in (begun, *romanised(begun)))

    def _look_up(self, spelt: str) -> tuple[Namesake, ...]:
        found: dict[int, Namesake] = {}
        forms = list(names(spelt, self._vocabulary.endings, self._begins))
        for form in forms:
            for entry in self._gazetteer.named(form, self._language):
                found.setdefault(
                    entry.number, Namesake(entry, 0 if form == spelt else 1, form, _own(entry, form))
                )
        if not found:
            for form in forms:
                for latin in romanised(form):
                    for entry in self._gazetteer.named(latin, self._language):
                        found.setdefault(entry.number, Namesake(entry, 2, latin, _own(entry, latin)))
        best = sorted(found.values(), key=lambda one: (one.form, -one.entry.population))
        return tuple(best[:PLACE_NAMESAKES])


def _numbered(words: Sequence[Word], kinds: Sequence[int], index: int) -> bool:
    """Whether a district's generic word and number stand here: quận 9."""
    following = index + 1
    return (
        bool(kinds[index] & Kind.REGION_BEFORE) and following < len(words) and words[following].key.isdigit()
    )


def _obscure(namesakes: Sequence[Namesake]) -> bool:
    """Whether a reader would hardly know the name: it may be a part of a longer one."""
    return all(one.entry.kind is EntryKind.SETTLEMENT and one.entry.population < _TOWN for one in namesakes)


def _is_money(text: str, word: Word) -> bool:
    """US$, A$: a code before a currency's sign."""
    return text.startswith(("$", "€", "£"), word.end)


def _run(words: Sequence[Word], first: int) -> int:
    """The last of the capitalised words that begin with that one."""
    last = first
    while (
        last - first < _UNKNOWN_WORDS
        and last + 1 < len(words)
        and words[last + 1].joined
        and words[last + 1].capital
    ):
        last += 1
    return last


def _own(entry: Entry, form: str) -> bool:
    first = key(entry.name)
    own = {_sounds(spelt) for spelt in (plain(first), *romanised(first))}
    return not own.isdisjoint(_sounds(spelt) for spelt in (plain(form), *romanised(form)))


def _sounds(spelt: str) -> str:
    """What two ways of romanising one Slavic name share."""
    for written, sound in _SOUNDS:
        spelt = spelt.replace(written, sound)
    return spelt


def _runs_on(words: Sequence[Word], index: int) -> bool:
    """Whether the next word may belong to the same name."""
    following = words[index + 1]
    return following.joined or abbreviates(words[index], following)
