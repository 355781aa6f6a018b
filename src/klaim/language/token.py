"""Cut text into the tokens that closed-vocabulary patterns are matched against."""

import re
import unicodedata
from enum import Enum
from functools import lru_cache

import msgspec

# A letter with the combining marks that decomposed text (NFD) writes after it.
LETTER = r"[^\W\d_][\u0300-\u036f]*"
# An apostrophe belongs to its word (п’ять), except before the English possessive: a token of its own.
WORD = rf"(?:{LETTER})+(?:['’ʼ](?!s\b)(?:{LETTER})+)*"
# Invisible: soft hyphen, zero-width and bidirectional controls. They part nothing and are no token.
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
TOKEN = re.compile(rf"(?P<word>{WORD})|(?P<digits>\d+)|(?P<mark>[^\w\s{INVISIBLE}]|_)")
GAP = re.compile(rf"[{INVISIBLE}]*\Z")
SAME = str.maketrans({"’": "'", "ʼ": "'", "–": "-", "‑": "-", "‐": "-", "−": "-"})
KEPT_CHARS, KEPT_KEYS = 32, 16_384
"""Longest word whose key is kept, and how many are: most of a report's words come again."""


class Kind(Enum):
    """What a token is made of."""

    WORD = "word"
    DIGITS = "digits"
    MARK = "mark"


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, a run of digits or a single other character: code points `start` up to `end` of the text.

    `key` is what patterns compare: case folded, composed (NFC), with one apostrophe and one hyphen.
    `glued` tells that nothing visible stands between this token and the one before. `capital` tells a
    letter in upper case.
    """

    key: str
    start: int
    end: int
    kind: Kind
    glued: bool
    capital: bool


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into the whole text; time is linear in the length."""
    found: list[Token] = []
    last = -1
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        first, past = match.span()
        glued = last >= 0 and (
            first == last or (not text[last].isspace() and bool(GAP.match(text, last, first)))
        )
        words = match.group()
        kind = _KINDS[match.lastgroup or ""]
        found.append(Token(key(words), first, past, kind, glued, words != words.lower()))
        last = past
    return found


def key(words: str) -> str:
    """The form under which words are compared."""
    if words.isascii():
        return words.lower()
    return _kept_key(words) if len(words) <= KEPT_CHARS else _key(words)


def _key(words: str) -> str:
    return unicodedata.normalize("NFC", words.casefold()).translate(SAME)


_kept_key = lru_cache(maxsize=KEPT_KEYS)(_key)
_KINDS = {kind.value: kind for kind in Kind}
