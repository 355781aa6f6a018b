"""How a name is spelt as a key: what two spellings of one name share."""

import re
import unicodedata
from functools import lru_cache

_SAME = str.maketrans(
    {
        **dict.fromkeys("’‘ʼʻ`´ʹ′", "'"),
        **dict.fromkeys("‐‑‒–", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f_", " "),
        "ё": "е",
    }
)
# The two ways of placing the tone mark in Vietnamese: Hoà Bình and Hòa Bình are one name.
_TONES = tuple(
    (first + unicodedata.normalize("NFC", second + tone), unicodedata.normalize("NFC", first + tone) + second)
    for first, second in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0303\u0309\u0323"
)
_TONED = re.compile("|".join(new for new, _ in _TONES))
# Letters that lose marks: all but Greek and Cyrillic ones, whose marks make other letters.
_MARKED = re.compile(r"[^\x00-\x7f\u0370-\u05ff]")
_STROKES = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The name without what careful spellings differ in: case, apostrophes, dashes, ё, place of the tone."""
    folded = unicodedata.normalize("NFC", name.casefold()).translate(_SAME)
    if _TONED.search(folded):
        for new, old in _TONES:
            folded = folded.replace(new, old)
    return " ".join(folded.split())


def plain(key_of_name: str) -> str:
    """The key without the marks above and below Latin letters; Cyrillic keeps its й and ї."""
    if not _MARKED.search(key_of_name):
        return key_of_name
    letters = (
        letter if "\u0370" <= letter <= "\u05ff" else unicodedata.normalize("NFKD", letter)
        for letter in key_of_name.translate(_STROKES)
    )
    return "".join(letter for letter in "".join(letters) if not "\u0300" <= letter <= "\u036f")
