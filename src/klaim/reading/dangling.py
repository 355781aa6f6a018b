"""Lines given away by how they hang among paragraphs: headlines of other stories, captions, and what else a page drops between.

Running prose ends its lines with a full stop; what was set as a title does not. So a short line without one, in a text whose
other lines have theirs, is not prose. A section heading looks the same; few pages of news have any, and those that the annotators of our
stories met between paragraphs they took for furniture, so a line is taken for a heading only where its own shape says so.
"""

from collections.abc import Sequence

from klaim.limits import DANGLING_LINE_CHARS
from klaim.reading.lines import BULLETS, Shape

HEADING_WORDS = 3
STOPPED_SHARE = 0.5


def punctuated(lines: Sequence[Shape]) -> bool:
    """Whether lines that end with a stop hold at least half of the text; else nothing can be told from a missing one.

    Not so in hard-wrapped text, verse, tables, and scripts without a full stop.
    """
    total = sum(len(line.span) for line in lines)
    return sum(len(line.span) for line in lines if line.stopped) >= STOPPED_SHARE * total


def dangles(line: Shape, following: Shape | None) -> bool:
    """Whether the line looks like a title among paragraphs."""
    return not (
        line.stopped
        or line.open
        or len(line.bare) > DANGLING_LINE_CHARS
        or line.bare[0] in BULLETS
        or _is_numbered(line)
        or _goes_on_in(following)
    )


def is_heading(line: Shape, following: Shape | None) -> bool:
    """Whether a line that dangles is a heading of what follows: numbered, marked up, or a few words in lower case before prose."""
    if following is None or not following.stopped:
        return False
    if line.bare.startswith("#"):
        return True
    words = line.words
    return 1 < len(words) < HEADING_WORDS and words[0].istitle() and all(word.islower() for word in words[1:])


def _is_numbered(line: Shape) -> bool:
    number, dot, _ = line.bare.partition(".")
    return bool(dot) and len(number) <= 3 and number.isdigit()


def _goes_on_in(following: Shape | None) -> bool:
    """The next line begins in lower case: one sentence was broken in two."""
    return following is not None and following.bare[0].islower()
