"""The door of this room."""

from klaim.language.pack import Language
from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span
from klaim.reading.kinds import told_apart
from klaim.reading.quotations import quotations
from klaim.reading.sentences import sentences


def lay_out(report: Report, language: Language) -> Layout:
    """The report with its lines told apart, and the sentences and quotations of those that are its own.

    Lines end at a line feed; a carriage return before it belongs to the break. Offsets are code points of the
    unaltered text.
    """
    lines = told_apart(report, language.layout)
    passages = _unbroken(lines)
    own = [span for passage in passages for span in passage]
    return Layout(
        report=report,
        lines=lines,
        sentences=tuple(sentence for span in own for sentence in sentences(span, language.layout)),
        quotations=tuple(quotation for passage in passages for quotation in quotations(passage)),
    )


def _unbroken(lines: tuple[Line, ...]) -> list[list[Span]]:
    """The report's own lines, in runs that no furniture breaks."""
    runs: list[list[Span]] = [[]]
    for line in lines:
        if line.kind is LineKind.FURNITURE:
            runs.append([])
        else:
            runs[-1].append(line.span)
    return runs
