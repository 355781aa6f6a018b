"""From the form a name has in a sentence to the forms it may have in a gazetteer."""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from klaim.limits import PLACE_FORMS

_SHORTEST_STEM = 2
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


def names(spelt: str, endings: Endings) -> Iterator[str]:
    """The keys under which a gazetteer may hold a name in that form: as it stands, then uninflected.

    At most `PLACE_FORMS` are tried; words that a hyphen joins are inflected each by itself.
    """
    parts = [part.split("-") for part in spelt.split(" ")]
    flat = [word for part in parts for word in part]
    choices = [list(dict.fromkeys(endings.bases(word))) for word in flat]
    seen = set()
    for chosen in islice(product(*choices), PLACE_FORMS):
        rest = iter(chosen)
        name = " ".join("-".join(next(rest) for _ in part) for part in parts)
        if name not in seen:
            seen.add(name)
            yield name


def romanised(name: str) -> tuple[str, ...]:
    """A name in Cyrillic as Latin letters may have it; empty for one in another script."""
    if not any("\u0400" <= letter <= "\u04ff" for letter in name):
        return ()
    plain = name.translate(_CYRILLIC)
    foreign = name
    for cyrillic, latin in _FOREIGN[:2]:
        foreign = foreign.replace(cyrillic, latin)
    return tuple(dict.fromkeys((plain, foreign.translate(_CYRILLIC))))
