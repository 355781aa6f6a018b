"""Lines given away by how they hang among paragraphs: headlines of other stories, captions, page marks.

Running prose ends its lines with a full stop; what was set as a title does not. So a short line without one,
in a text whose other lines have theirs, is not prose. A section heading looks the same, and is told by what
it heads: half of its words or more come back in the paragraph below, while a headline of another story,
dropped between paragraphs, has little to do with it. A caption shares words too, but mostly stands under the
headline, where no section begins.
"""

import re
from collections.abc import Sequence

from klaim.limits import DANGLING_LINE_CHARS
from klaim.model.report import LineKind
from klaim.reading.lines import BULLETS, Shape

HEADING_WORDS = 2
NUMBER_CHARS = 3
STOPPED_SHARE = 0.5
CAPTION_CHARS = 80

WORD = re.compile(r"\w\w\w+")
"""A word of three characters or more: shorter ones are shared by any two lines."""

STEM_CHARS = 5
"""How much of a word is compared, so that most of its inflected forms are one."""


def punctuated(lines: Sequence[Shape]) -> bool:
    """Whether lines that end with a stop hold at least half of the text.

    Elsewhere (hard-wrapped text, verse, tables, scripts without a full stop) a missing stop tells nothing.
    """
    total = sum(len(line.span) for line in lines)
    return sum(len(line.span) for line in lines if line.stopped) >= STOPPED_SHARE * total


def kind_among_paragraphs(line: Shape, following: Shape | None, *, under_headline: bool) -> LineKind:
    """The kind of a line that is not the first, in a text that is `punctuated`."""
    if not _dangles(line, following):
        return LineKind.PROSE
    if following is None or under_headline or not (following.stopped or following.goes_on):
        return LineKind.FURNITURE
    return LineKind.HEADING if _is_heading(line, following) else LineKind.FURNITURE


def _dangles(line: Shape, following: Shape | None) -> bool:
    """Whether the line looks like a title: short, not ended, and neither an item nor half of a sentence."""
    return not (
        line.stopped
        or line.goes_on
        or len(line.bare) > DANGLING_LINE_CHARS
        or line.bare[0] in BULLETS
        or _holds_a_sentence(line)
        or _is_numbered(line)
        or _goes_on_in(following)
    )


def _is_heading(line: Shape, following: Shape) -> bool:
    """Whether it heads what follows: it is marked up, looks like a phrase, or is taken up below."""
    return line.bare.startswith("#") or _is_phrase(line) or _is_taken_up(line, following)


def _is_phrase(line: Shape) -> bool:
    """Whether it is two words of which only the first is capitalised: too short for a headline."""
    first, *others = line.words
    return len(line.words) == HEADING_WORDS and first.istitle() and all(map(str.islower, others))


def _is_taken_up(line: Shape, following: Shape) -> bool:
    """Whether half of its words, or more, come back in the paragraph below."""
    words, below = _stems(line.bare), _stems(following.bare)
    is_caption = line.bare.startswith(("(", "[")) or " / " in line.bare
    return bool(words) and not is_caption and 2 * len(words & below) >= len(words)


def _stems(words: str) -> set[str]:
    return {word[:STEM_CHARS] for word in WORD.findall(words.casefold())}


def _holds_a_sentence(line: Shape) -> bool:
    """Whether a sentence ends within it, and it is longer than a caption with its maker's name."""
    return len(line.bare) > CAPTION_CHARS and line.has_stop_inside


def _is_numbered(line: Shape) -> bool:
    """Whether the line is an item of a numbered list."""
    number, dot, _ = line.bare.partition(".")
    return bool(dot) and len(number) <= NUMBER_CHARS and number.isdigit()


def _goes_on_in(following: Shape | None) -> bool:
    """Whether the next line begins in lower case: one sentence, broken in two."""
    return following is not None and following.bare[0].islower()
