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

OPENING_FIRST = frozenset("“«‹‘")
"""Marks that open in most languages and close in a few."""

ALWAYS_OPEN = frozenset("„‚«‹‟「『《〈〝")
"""Marks that open wherever they close nothing."""

STRAIGHT = frozenset('"＂')
"""Marks that have one form for both ends; with spaces on both sides they take turns."""

SINGLE = frozenset("'‘‚’")
"""Marks that are apostrophes more often than not."""

APOSTROPHES = SINGLE | STRAIGHT
"""Marks that quote nothing between two letters, where they are an apostrophe or stand in for one."""

BEFORE_OPENING = frozenset("([{—–-/|:…")
"""What may touch a quotation from the left."""

NEVER_FIRST = frozenset(".,;:!?)]}%、。，")
"""What no quotation begins with."""

ANY = re.compile(f"[{''.join(map(re.escape, sorted({*OPENED_BY, *''.join(OPENED_BY.values())})))}]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at code point `at`, and what its neighbours let it do."""

    character: str
    at: int
    may_open: bool
    may_close: bool


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The quotation marks of text[start:end], in order, apostrophes left out."""
    for found in ANY.finditer(text, start, end):
        at = found.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        within_a_word = _is_letter(before) and _is_letter(after)
        if not (within_a_word and found.group() in APOSTROPHES):
            yield Mark(
                character=found.group(),
                at=at,
                may_open=_may_open(found.group(), before, after),
                may_close=_may_close(found.group(), before, after),
            )


def _may_open(character: str, before: str, after: str) -> bool:
    """Whether it opens, should it close nothing."""
    if character in ALWAYS_OPEN:
        return True
    if character in STRAIGHT and before.isspace():
        return True
    touched = before.isspace() or before in BEFORE_OPENING or before in OPENED_BY or character == "“"
    if character in SINGLE:
        return touched and (after.isalpha() or after in OPENED_BY)
    return touched and not after.isspace() and after not in NEVER_FIRST


def _may_close(character: str, before: str, after: str) -> bool:
    """Whether it closes, should one of its openers be open."""
    ends_a_word = not before.isspace() and not _is_letter(after)
    if character in SINGLE or character in OPENING_FIRST:
        return ends_a_word
    takes_turns = character in STRAIGHT and before.isspace() and after.isspace()
    return ends_a_word or takes_turns or not _may_open(character, before, after)


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"
