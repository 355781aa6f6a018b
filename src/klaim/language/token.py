"""Cut text into the tokens that closed-vocabulary patterns are matched against."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

# A letter with the combining marks that decomposed text (NFD) writes after it.
LETTER = r"[^\W\d_][\u0300-\u036f]*"
# An apostrophe belongs to its word (п’ять), except before the English possessive: a token of its own.
WORD = rf"(?:{LETTER})+(?:['’ʼ](?!s\b)(?:{LETTER})+)*"
# Invisible: soft hyphen, zero-width and bidirectional controls. They part nothing and are no token.
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
TOKEN = re.compile(rf"(?P<word>{WORD})|(?P<digits>\d+)|(?P<mark>[^\w\s{INVISIBLE}]|_)")
GAP = re.compile(rf"[{INVISIBLE}]*\Z")
SAME = str.maketrans({"’": "'", "ʼ": "'", "–": "-", "‑": "-", "‐": "-", "−": "-"})


class Kind(Enum):
    """What a token is made of."""

    WORD = "word"
    DIGITS = "digits"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
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
        glued = last >= 0 and (match.start() == last or bool(GAP.match(text, last, match.start())))
        words = match.group()
        found.append(
            Token(
                key(words),
                match.start(),
                match.end(),
                _KINDS[match.lastgroup or ""],
                glued,
                words != words.lower(),
            )
        )
        last = match.end()
    return found


def key(words: str) -> str:
    """The form under which words are compared."""
    return unicodedata.normalize("NFC", words.casefold()).translate(SAME)


_KINDS = {kind.value: kind for kind in Kind}
