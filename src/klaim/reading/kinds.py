"""Each line's kind: what the words tell first, then what the neighbours tell."""

from klaim.language.layout import LayoutWords
from klaim.limits import HEADLINE_CHARS
from klaim.model.report import Line, LineKind, Report
from klaim.reading.dangling import dangles, is_heading, punctuated
from klaim.reading.furniture import told_by_its_words
from klaim.reading.lines import Shape, shapes


def told_apart(report: Report, words: LayoutWords) -> tuple[Line, ...]:
    """The lines of the report that are not blank, each with its kind."""
    lines = tuple(shapes(report.text))
    told = [told_by_its_words(line, words) for line in lines]
    first = next((index for index, furniture in enumerate(told) if not furniture), None)
    telling = punctuated(lines)
    return tuple(
        Line(line.span, _kind(report, lines, index, first=index == first, told=told[index], telling=telling))
        for index, line in enumerate(lines)
    )


def _kind(
    report: Report, lines: tuple[Shape, ...], index: int, *, first: bool, told: bool, telling: bool
) -> LineKind:
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    if told:
        return LineKind.FURNITURE
    if first and _is_headline(line, following, report.title):
        return LineKind.HEADLINE
    if first or not telling or not dangles(line, following):
        return LineKind.PROSE
    return LineKind.HEADING if is_heading(line, following) else LineKind.FURNITURE


def _is_headline(line: Shape, following: Shape | None, title: str | None) -> bool:
    """The first line, where it is the title that the page gives, or stands over others and does not end like a statement."""
    if title is not None and line.bare == title.strip():
        return True
    return (
        following is not None
        and len(line.bare) <= HEADLINE_CHARS
        and line.last not in {".", "。", "।", ":", ","}
    )
