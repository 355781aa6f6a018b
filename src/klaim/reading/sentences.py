"""Sentences, by rules that each look at one full stop and say whether it can end one (as razdel does)."""

import re
from collections.abc import Iterator

from klaim.language.layout import LayoutWords
from klaim.model.span import Span
from klaim.reading.lines import invisible

STOP = re.compile(r"[.!?…。！？．｡।॥؟۔։]+[\"'»›”’“‘)\]}」』》〉＂〟）】]*")
"""A run of stops with the closing marks that belong to it."""

UNSPACED = frozenset("。！？．｡")
"""Stops that no space follows."""

TOKEN_CHARS = 24
"""How far back the word before a stop is looked for; no abbreviation is longer."""


def sentences(line: Span, words: LayoutWords) -> Iterator[Span]:
    """The sentences of one line, without white space at their ends, in order."""
    line = line.trimmed() or line
    start = line.start
    for stop in STOP.finditer(line.text, line.start, line.end):
        if _ends_sentence(line, stop, words):
            if sentence := _trimmed(line.text, start, stop.end()):
                yield sentence
            start = stop.end()
    if sentence := _trimmed(line.text, start, line.end):
        yield sentence


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None where it has nothing visible in it."""
    span = Span(text, start, end).trimmed() if start < end else None
    return None if span is None or all(map(invisible, span.words)) else span


def _ends_sentence(line: Span, stop: re.Match[str], words: LayoutWords) -> bool:
    """Whether the stop ends a sentence: something that can begin one must follow, and no rule may object."""
    following = _following(line, stop.end())
    if following is None or stop.group()[0] in UNSPACED:
        return True
    if not line.text[stop.end()].isspace() or following.islower():
        return False
    if stop.group().strip("\"'»›”’“‘)]}") != ".":
        return not _dash_after_quotation(line, stop)
    token = _token_before(line, stop.start())
    return not (
        _dash_after_quotation(line, stop)
        or _is_initial(token)
        or _is_number_of_item(line, stop.start(), token)
        or _is_abbreviation(
            token, following, words, after_number=_after_number(line, stop.start() - len(token))
        )
    )


def _following(line: Span, at: int) -> str | None:
    """The first letter or digit after the stop, past spaces, opening marks and dashes; None at the end.

    Where neither stands near, a question mark, which is no letter and so begins a sentence like a capital.
    """
    near = line.text[at : min(at + TOKEN_CHARS, line.end)]
    return next((character for character in near if character.isalnum()), "?") if near else None


def _token_before(line: Span, at: int) -> str:
    """The word that the stop stands at, with the stops inside it ("т.д", "u.s")."""
    start = at
    while start > max(line.start, at - TOKEN_CHARS) and (
        line.text[start - 1].isalnum() or line.text[start - 1] in ".-"
    ):
        start -= 1
    return line.text[start:at]


def _dash_after_quotation(line: Span, stop: re.Match[str]) -> bool:
    """Whether a dash follows a quotation («…!» — said so-and-so): the sentence goes on."""
    return stop.group()[-1] in '"»”“’' and line.text[stop.end() : stop.end() + 2].strip() in {"—", "–", "-"}


def _is_initial(token: str) -> bool:
    """Whether all is capitals, each alone (A. Lincoln, А. С. Пушкин, J.K. Rowling)."""
    letters = token.split(".")
    return all(len(letter) == 1 and letter.isupper() for letter in letters)


def _is_number_of_item(line: Span, at: int, token: str) -> bool:
    """Whether it is the number of an item or entry at the start of a line ("1. …", "14:20. …")."""
    head = line.text[line.start : min(at, line.start + TOKEN_CHARS)]
    return (
        at - line.start < TOKEN_CHARS and bool(token) and not any(character.isalpha() for character in head)
    )


def _is_abbreviation(token: str, following: str, words: LayoutWords, *, after_number: bool) -> bool:
    folded = token.casefold()
    if folded in words.abbreviations_ending or (after_number and folded in words.abbreviations):
        return not following.isupper()
    if folded in words.abbreviations_before_number:
        return following.isdigit()
    return folded in words.abbreviations


def _after_number(line: Span, at: int) -> bool:
    """Whether a number stands before the word that begins at `at`."""
    return line.text[max(line.start, at - 2) : at].strip()[-1:].isdigit()
