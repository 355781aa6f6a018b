"""How a name is spelt as a key, so that Zelensky, Zelenskyy, Зеленский and Зеленського are one.

The key is lossy on purpose: letters that the romanisations of one name differ in are made one, and what may
be a case ending is taken away. It is for comparing; what people read is the name in the report's own words.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from klaim.limits import ACTOR_NAME_CHARS

# Softened vowels lose their softness (ю is u), as they do in Latin below (iu is u).
_CYRILLIC = dict(zip("абвгґдеёєзиіїйклмнопрстуфхыэюя", "abvggdeeeziiiiklmnoprstufhieua", strict=True)) | {
    "ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "",
}  # fmt: skip
_LETTERS = str.maketrans(
    {
        **_CYRILLIC,
        "đ": "d",
        "ł": "l",
        "ø": "o",
        "ı": "i",
        "ß": "ss",
    }
)
# Each pair is a spelling and what stands for it; in order, since later ones see what earlier ones made.
_SAME = (
    ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ce", "se"), ("ci", "si"), ("c", "k"),
    ("h", "g"), ("w", "v"), ("x", "ks"), ("q", "k"), ("y", "i"), ("j", "i"), ("ii", "i"), ("ie", "e"),
    ("ia", "a"), ("iu", "u"), ("io", "o"),
)  # fmt: skip
_PAIRED = {"sh": "\x00", "ch": "\x01", "zh": "\x02"}
"""Kept apart from the h that romanisations differ in."""
_VOWELS = "aeiou"
_OTHER_SCRIPT = 48
"""Letters of the key of a word in a script that is not romanised here: about nine code points."""
_SHORTEST = 3
"""Letters that must be left of a name when its ending is taken away."""


def spelt(word: str, endings: Sequence[str] = (), *, whole: bool = False) -> str:
    """The key of one word of a name, [a-z0-9]*; `endings` are the language's case endings, longest first.

    `whole` is for acronyms, whose letters are only romanised.
    """
    return _spelt(word[:ACTOR_NAME_CHARS], endings, whole)


def plainly(name: str) -> str:
    """A name of one spelling as part of an id: lower case, without marks, "_" between its words."""
    return "_".join(filter(None, map(_plain_word, name.casefold().replace("-", " ").split())))


def _plain_word(word: str) -> str:
    return _latin(word)[:ACTOR_NAME_CHARS]


@lru_cache(maxsize=4096)
def _spelt(word: str, endings: Sequence[str], whole: bool) -> str:  # noqa: FBT001 - a cache takes no keywords cheaply
    if whole:
        return _latin(word.casefold())
    return _stemmed(_same(_latin(_base(word.casefold(), endings))))


def _base(word: str, endings: Sequence[str]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _latin(word: str) -> str:
    plain = unicodedata.normalize("NFC", word).translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", plain).lower()
    latin = "".join(letter for letter in decomposed if letter.isascii() and letter.isalnum())
    return latin or "".join(f"u{ord(letter):x}" for letter in plain if letter.isalnum())[:_OTHER_SCRIPT]


def _same(word: str) -> str:
    word = word.replace("shch", "sh").replace("tch", "ch")
    for pair, mark in _PAIRED.items():
        word = word.replace(pair, mark)
    for one, other in _SAME:
        word = word.replace(one, other)
    for pair, mark in _PAIRED.items():
        word = word.replace(mark, pair)
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def _stemmed(word: str) -> str:
    stem = word.rstrip(_VOWELS)
    return stem if len(stem) >= _SHORTEST else word
