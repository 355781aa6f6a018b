"""Quotation marks: which pair with which, and whether one can open or close where it stands.

The table is Unicode's and CLDR's, for every language at once: a mark means what its neighbours let it mean,
since reports mix the habits of the languages they quote. An apostrophe is not a quotation mark.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

OPENED_BY = {
    '"': '"“„”',
    "”": '“„”‟"',
    "“": "„“",
    "»": "«»",
    "«": "»",
    "›": "‹›",
    "‹": "›",
    "’": "‘‚",
    "‘": "‚",
    "'": "'‘‚",
    "」": "「",
    "』": "『",
    "》": "《",
    "〉": "〈",
    "〞": "〝",
    "〟": "〝",
    "＂": "＂",
}
"""For each mark that can close, those that it closes."""

ALWAYS_OPEN = frozenset("„‚«‹‟「『《〈〝")
"""Marks that open wherever they close nothing."""

STRAIGHT = frozenset('"＂')
"""Marks that have one form for both ends; with spaces on both sides they take turns."""

SINGLE = frozenset("'‘‚’")
"""Marks that are apostrophes more often than not."""

BEFORE_OPENING = frozenset("([{—–-/|:…")

ANY = re.compile(
    f"[{''.join(re.escape(mark) for mark in sorted(set(OPENED_BY) | set(''.join(OPENED_BY.values()))))}]"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at code point `at`, and what its neighbours let it be."""

    character: str
    at: int
    leans_right: bool
    leans_left: bool
    alone: bool

    @property
    def may_open(self) -> bool:
        """Whether it opens, should it close nothing."""
        return (
            self.character in ALWAYS_OPEN or self.leans_right or (self.character in STRAIGHT and self.alone)
        )

    @property
    def may_close(self) -> bool:
        """Whether it closes, should one of its openers be open."""
        if self.character in SINGLE or self.character in {"“", "«", "‹", "‘"}:
            return self.leans_left
        return not self.leans_right or self.leans_left


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The quotation marks of text[start:end], in order, apostrophes left out."""
    for found in ANY.finditer(text, start, end):
        at = found.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if not (_is_letter(before) and _is_letter(after)):
            yield _mark(found.group(), at, before, after)


def _mark(character: str, at: int, before: str, after: str) -> Mark:
    starts = before.isspace() or before in BEFORE_OPENING or ANY.match(before) is not None
    leans_right = (
        starts
        and not after.isspace()
        and (character not in SINGLE or after.isalpha() or ANY.match(after) is not None)
    )
    leans_left = not before.isspace() and not _is_letter(after)
    return Mark(character, at, leans_right, leans_left, alone=before.isspace() and after.isspace())


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"
