"""Lines given away by how they hang among paragraphs: headlines of other stories, captions, page marks.

Running prose ends its lines with a full stop; what was set as a title does not. So a short line without one,
in a text whose other lines have theirs, is not prose. A section heading looks the same; few pages of news
have any, and those that the annotators of our stories met between paragraphs they took for furniture, so a
line is taken for a heading only where its own shape says so.
"""

from collections.abc import Sequence

from klaim.limits import DANGLING_LINE_CHARS
from klaim.model.report import LineKind
from klaim.reading.lines import BULLETS, Shape

HEADING_WORDS = 2
NUMBER_CHARS = 3
STOPPED_SHARE = 0.5


def punctuated(lines: Sequence[Shape]) -> bool:
    """Whether lines that end with a stop hold at least half of the text.

    Elsewhere (hard-wrapped text, verse, tables, scripts without a full stop) a missing stop tells nothing.
    """
    total = sum(len(line.span) for line in lines)
    return sum(len(line.span) for line in lines if line.stopped) >= STOPPED_SHARE * total


def kind_among_paragraphs(line: Shape, following: Shape | None) -> LineKind:
    """The kind of a line that is not the first, in a text that is `punctuated`."""
    if not _dangles(line, following):
        return LineKind.PROSE
    return LineKind.HEADING if _is_heading(line, following) else LineKind.FURNITURE


def _dangles(line: Shape, following: Shape | None) -> bool:
    """Whether the line looks like a title: short, not ended, and neither an item nor half of a sentence."""
    return not (
        line.stopped
        or line.goes_on
        or len(line.bare) > DANGLING_LINE_CHARS
        or line.bare[0] in BULLETS
        or _is_numbered(line)
        or _goes_on_in(following)
    )


def _is_heading(line: Shape, following: Shape | None) -> bool:
    """Whether it heads what follows: it is marked up, or two words of which only the first is capitalised."""
    if following is None or not following.stopped:
        return False
    first, *others = line.words
    return line.bare.startswith("#") or (
        len(line.words) == HEADING_WORDS and first.istitle() and all(map(str.islower, others))
    )


def _is_numbered(line: Shape) -> bool:
    """Whether the line is an item of a numbered list."""
    number, dot, _ = line.bare.partition(".")
    return bool(dot) and len(number) <= NUMBER_CHARS and number.isdigit()


def _goes_on_in(following: Shape | None) -> bool:
    """Whether the next line begins in lower case: one sentence, broken in two."""
    return following is not None and following.bare[0].islower()
