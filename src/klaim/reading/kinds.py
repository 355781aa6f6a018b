"""Each line's kind: what its words tell first, then what its place and its neighbours tell."""

from klaim.language.layout import LayoutWords
from klaim.limits import HEADLINE_CHARS
from klaim.model.report import Line, LineKind, Report
from klaim.reading.dangling import kind_among_paragraphs, punctuated
from klaim.reading.furniture import told_by_its_words
from klaim.reading.lines import Shape, shapes

STATEMENT_ENDS = frozenset(".。।:,")
"""What a headline does not end with, though it may ask or cry out."""


def told_apart(report: Report, words: LayoutWords) -> tuple[Line, ...]:
    """The lines of the report that are not blank, each with its kind."""
    lines = tuple(shapes(report.text))
    kinds = [LineKind.FURNITURE if told_by_its_words(line, words) else LineKind.PROSE for line in lines]
    own = [index for index, kind in enumerate(kinds) if kind is LineKind.PROSE]
    telling = punctuated(lines)
    for index in own:
        following = lines[index + 1] if index + 1 < len(lines) else None
        if index == own[0]:
            kinds[index] = _kind_of_first(lines[index], following, report.title)
        elif telling:
            under_headline = kinds[index - 1] is LineKind.HEADLINE
            kinds[index] = kind_among_paragraphs(lines[index], following, under_headline=under_headline)
    return tuple(Line(line.span, kind) for line, kind in zip(lines, kinds, strict=True))


def _kind_of_first(line: Shape, following: Shape | None, title: str | None) -> LineKind:
    """A headline, where it is the page's title, or stands over other lines and ends unlike a statement."""
    is_title = title is not None and line.bare == title.strip()
    stands_over = (
        following is not None and len(line.bare) <= HEADLINE_CHARS and line.last not in STATEMENT_ENDS
    )
    return LineKind.HEADLINE if is_title or stands_over else LineKind.PROSE
