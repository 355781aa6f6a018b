"""From the form a name has in a sentence to the forms it may have in a gazetteer."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from klaim.limits import PLACE_FORMS

_SHORTEST_STEM = 2
PARTED = re.compile("([ -])")
_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщыэюяё", (
            "a", "b", "v", "g", "g", "d", "e", "ie", "zh", "z", "i", "i", "i", "y", "k", "l", "m", "n", "o",
            "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "y", "e", "yu", "ya", "e",
        ), strict=True)),
        "ь": "", "ъ": "", "'": "",
    }
)  # fmt: skip
# How other alphabets' names come out of Cyrillic: the first writes what the mapping above would not.
_FOREIGN = (("дж", "j"), ("х", "h"), ("в", "w"), ("к", "c"), ("ья", "ia"), ("нг", "ng"))


class Endings:
    """The endings of a language, by length, for undoing inflection."""

    def __init__(self, endings: Sequence[tuple[str, str]]) -> None:
        self._bases: dict[str, list[str]] = {}
        for ending, base in endings:
            self._bases.setdefault(ending, []).append(base)
        self._longest = max((len(ending) for ending in self._bases), default=0)

    def bases(self, word: str) -> Iterator[str]:
        """The word itself, then what it may be a form of."""
        yield word
        for length in range(min(self._longest, len(word) - _SHORTEST_STEM), -1, -1):
            for base in self._bases.get(word[len(word) - length :], ()):
                yield word[: len(word) - length] + base


def names(spelt: str, endings: Endings, begins: Callable[[str], bool] = lambda _: True) -> Iterator[str]:
    """The keys under which a gazetteer may hold a name in that form: as it stands, then uninflected.

    At most `PLACE_FORMS` are tried; words that a hyphen joins are inflected each by itself. `begins` tells
    of the words up to a space or a hyphen whether any name goes on from them.
    """
    *before, last = PARTED.split(spelt)
    begun = [""]
    for word, separator in zip(before[::2], before[1::2], strict=True):
        longer = _extended(begun, word, separator, endings)
        begun = list(islice(filter(begins, longer), PLACE_FORMS))
    yield from islice(dict.fromkeys(_extended(begun, last, "", endings)), PLACE_FORMS)


def _extended(begun: Sequence[str], word: str, separator: str, endings: Endings) -> Iterator[str]:
    bases = [base + separator for base in dict.fromkeys(endings.bases(word))]
    return (start + base for start in begun for base in bases)


def romanised(name: str) -> tuple[str, ...]:
    """A name in Cyrillic as Latin letters may have it; empty for one in another script."""
    if not any("\u0400" <= letter <= "\u04ff" for letter in name):
        return ()
    plain = name.translate(_CYRILLIC)
    foreign = name
    for cyrillic, latin in _FOREIGN[:2]:
        foreign = foreign.replace(cyrillic, latin)
    return tuple(dict.fromkeys((plain, foreign.translate(_CYRILLIC))))
