"""Cut the lines of a report into words, each knowing what stands between it and the one before."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from klaim.gazetteer.names import key
from klaim.model.span import Span

_LETTER = r"(?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200f\u2060])"
_WORD = re.compile(rf"{_LETTER}+(?:['’ʼ‘ʹ‐‑-]{_LETTER}+)*")
_POSSESSIVE = ("'s", "’s")
_OPENS_SENTENCE = frozenset('.!?…:;\n\r«»„“”"‹›')
_PLAIN_GAPS = frozenset((" ", "\u00a0", "\u202f", "  "))
# A full stop that abbreviates and does not end: "St. Petersburg", "TP.HCM", "м. Житомир".
_SHORT_GAPS = frozenset((".", ". ", ".\u00a0"))
_SHORT_CHARS = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its key; `gap` is the text between it and the word before, a line feed first in a line."""

    start: int
    end: int
    key: str
    gap: str
    capital: bool
    upper: bool

    @property
    def opens(self) -> bool:
        """Whether a sentence or a quotation begins here, so that its capital tells nothing."""
        return not _OPENS_SENTENCE.isdisjoint(self.gap)

    @property
    def joined(self) -> bool:
        """Whether only a space parts it from the word before."""
        return self.gap in _PLAIN_GAPS


def words(text: str, lines: Iterable[Span], abbreviations: frozenset[str] = frozenset()) -> list[Word]:
    """The words of the lines, in order.

    Time is linear in their length. The full stop of one of `abbreviations` parts nothing.
    """
    found: list[Word] = []
    for line in lines:
        last = None
        for match in _WORD.finditer(text, line.start, line.end):
            start, end = match.span()
            written = match.group()
            if written.endswith(_POSSESSIVE):
                written, end = written[:-2], end - 2
            gap = "\n" + text[line.start : start] if last is None else text[last:start]
            if gap in _SHORT_GAPS and found[-1].key in abbreviations:
                gap = " "
            found.append(
                Word(
                    start,
                    end,
                    key(written),
                    gap,
                    written[:1].isupper(),
                    written.isupper() and len(written) > 1,
                )
            )
            last = end
    return found


def abbreviates(word: Word, following: Word) -> bool:
    """Whether the full stop between the two may belong to an abbreviation."""
    return following.gap in _SHORT_GAPS and len(word.key) <= _SHORT_CHARS
