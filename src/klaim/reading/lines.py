"""Lines as they stand, and the shape of each: all that can be told of a line without knowing its language."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from klaim.limits import FURNITURE_LINE_CHARS
from klaim.model.span import Span

STOPS = frozenset(".!?…。！？．｡।॥؟۔։።")
"""What ends a sentence.

In the scripts that have such a mark (Unicode's Sentence_Terminal, the common part).
"""

STOP_AND_SPACE = re.compile(f"[{''.join(STOPS)}] ")

GOES_ON = frozenset(":;,،؛、：；，–—-")
"""What ends a line of prose that the next line goes on from."""

CLOSERS = frozenset("\"'»«›‹”“’‘)]}」』》〉＂〟）】")
"""What may follow the mark that ends a sentence."""

BULLETS = frozenset("-–—•·*●▪■◦‣○✓✔🔹🔸▶►➤\"'«“„‘‹")
"""What opens an item of a list, a turn of a dialogue, or a quotation."""

LEADERS = " \t\u00a0([{>»→➡▶►*•·|/#_-–—📷📸🎥©"
"""What stands before the first word of a line of furniture."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A line and what its letters look like.

    `bare` is the line without white space and invisible marks at its ends, cut short at
    `FURNITURE_LINE_CHARS` + 1 code points; `folded` is the same without leading signs and case. `stopped` is
    whether a full stop or its like ends it, `goes_on` whether its last mark says that more follows.
    """

    span: Span
    bare: str
    folded: str
    stopped: bool
    goes_on: bool
    last: str

    @property
    def long(self) -> bool:
        """Whether it is longer than any line of furniture."""
        return len(self.bare) > FURNITURE_LINE_CHARS

    @property
    def has_stop_inside(self) -> bool:
        """Whether a stop and a space stand somewhere before its end."""
        return STOP_AND_SPACE.search(self.bare) is not None

    @property
    def words(self) -> list[str]:
        """Its words, as white space parts them."""
        return self.bare.split()


def shapes(text: str) -> Iterator[Shape]:
    """The lines that are not blank, in order."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        bare_end = end - 1 if text.startswith("\r", end - 1) and end > start else end
        if start < bare_end and (shape := _shape(Span(text, start, bare_end))):
            yield shape
        start = end + 1


def _shape(span: Span) -> Shape | None:
    first, last = _visible(span)
    if first >= last:
        return None
    bare = span.text[first : min(last, first + FURNITURE_LINE_CHARS + 1)]
    tail = _last_mark(span.text, first, last)
    return Shape(
        span=span,
        bare=bare,
        folded=bare.lstrip(LEADERS).casefold(),
        stopped=tail in STOPS,
        goes_on=tail in GOES_ON,
        last=tail,
    )


def _visible(span: Span) -> tuple[int, int]:
    """Where the first visible character stands, and past the last one."""
    first, last = span.start, span.end
    while first < last and invisible(span.text[first]):
        first += 1
    while first < last and invisible(span.text[last - 1]):
        last -= 1
    return first, last


def _last_mark(text: str, first: int, last: int) -> str:
    """The last character that is not a closing mark, white space or invisible."""
    while first < last and (text[last - 1] in CLOSERS or invisible(text[last - 1])):
        last -= 1
    return text[last - 1] if first < last else ""


def invisible(character: str) -> bool:
    """White space, or a format character such as a bidirectional control or a byte order mark."""
    return character.isspace() or (not character.isascii() and unicodedata.category(character) == "Cf")
