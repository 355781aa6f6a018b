"""The words of `[place]`, compiled: which kinds of word stands at, or ends at, each place of a text."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from klaim.gazetteer.names import key
from klaim.language.place import PlaceWords
from klaim.mention.place.forms import PARTED, Endings
from klaim.mention.place.words import Word


class Kind:
    """What a word says of the name beside it; see `PlaceWords`.

    Kinds are added up in one number; no `Flag`, which takes ten times as long to ask for each.
    """

    NONE = 0
    LOCATED = 1 << 0
    HEADED = 1 << 1
    LINKED = 1 << 2
    JOINED = 1 << 3
    SETTLEMENT = 1 << 4
    REGION_BEFORE = 1 << 5
    REGION_AFTER = 1 << 6
    SIDE = 1 << 7
    BODY = 1 << 8
    GROUND = 1 << 9
    ACT = 1 << 10
    ARTICLE = 1 << 11
    MISSION = 1 << 12
    TITLE = 1 << 13
    FACILITY = 1 << 14


_STEM = "-"
_LONGEST_PHRASE = 3
_SHORTEST_STEM = 2
_LONGEST_STEM = 40


class Vocabulary:
    """The words of one language by kind.

    A word of the file that ends in a hyphen is the beginning of words.
    """

    def __init__(self, listed: PlaceWords) -> None:
        self.endings = Endings(listed.endings)
        self.adjectives = listed.adjective_endings
        self.lands = listed.land_endings
        self.plurals = listed.plural_endings
        self.clitics = listed.clitics
        self.never = frozenset(map(key, listed.never))
        self.never_begun = frozenset(
            name[: part.end()] for name in self.never for part in PARTED.finditer(name)
        )
        self.abbreviations = frozenset(
            key(word.removesuffix("."))
            for word in (*listed.settlements, *listed.regions_before, *listed.regions_after)
            if word.endswith(".")
        )
        self._whole: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._read = lru_cache(maxsize=65536)(self._kinds)
        for kind, entries in _listed(listed):
            for entry in entries:
                table = self._stems if entry.endswith(_STEM) else self._whole
                spelt = key(entry.removesuffix(_STEM).removesuffix("."))
                table[spelt] = table.get(spelt, Kind.NONE) | kind

    def kinds(self, words: Sequence[Word]) -> list[int]:
        """For each word, the kinds of it and of the phrases that end with it."""
        found = [self._read(word.key) for word in words]
        for index in range(1, len(words)):
            spelt = words[index].key
            for before in range(index - 1, max(index - _LONGEST_PHRASE, -1), -1):
                if not words[before + 1].joined:
                    break
                spelt = f"{words[before].key} {spelt}"
                found[index] |= self._whole.get(spelt, Kind.NONE)
        return found

    def _kinds(self, spelt: str) -> int:
        kinds = self._whole.get(spelt, Kind.NONE)
        for length in range(_SHORTEST_STEM, min(len(spelt), _LONGEST_STEM) + 1) if self._stems else ():
            kinds |= self._stems.get(spelt[:length], Kind.NONE)
        return kinds


def _listed(listed: PlaceWords) -> Iterable[tuple[int, Iterable[str]]]:
    return (
        (Kind.LOCATED, listed.located),
        (Kind.HEADED, listed.headed),
        (Kind.LINKED, listed.linked),
        (Kind.JOINED, listed.joined),
        (Kind.SETTLEMENT, listed.settlements),
        (Kind.REGION_BEFORE, listed.regions_before),
        (Kind.REGION_AFTER, listed.regions_after),
        (Kind.SIDE, listed.sides),
        (Kind.BODY, listed.bodies),
        (Kind.GROUND, listed.grounds),
        (Kind.ACT, listed.acts),
        (Kind.ARTICLE, listed.articles),
        (Kind.MISSION, listed.missions),
        (Kind.TITLE, listed.titles),
        (Kind.FACILITY, listed.facilities),
    )
