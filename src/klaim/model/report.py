"""A report, and how its text is laid out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from klaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Report:
    """One published text.

    `text` is as it came: offsets count its code points, and nothing in it is altered. `language` is a
    BCP 47 primary subtag ("id", "uk"). `published` is the day of publication where it is known: without
    it, nothing that is relative to the day ("yesterday") is resolved.
    """

    id: str
    text: str
    language: str
    published: date | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None


class LineKind(StrEnum):
    """What a line of a report is. Only furniture is not the report's own words."""

    PROSE = "prose"
    HEADLINE = "headline"
    HEADING = "heading"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; its span leaves out the line break, and nothing else."""

    span: Span
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `span` with the marks, `words` without; depth 0 is outermost.

    An unclosed quotation ends with its paragraph, or with the last of the paragraphs that each open anew.
    """

    span: Span
    words: Span
    depth: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A report with its lines, sentences and quotations, each in the order of the text.

    Sentences and quotations cover prose, headlines and headings; never furniture.
    """

    report: Report
    lines: tuple[Line, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]

    @property
    def furniture(self) -> tuple[Span, ...]:
        """The lines that are not the report's own."""
        return tuple(line.span for line in self.lines if line.kind is LineKind.FURNITURE)

    @property
    def own_lines(self) -> tuple[Line, ...]:
        """The lines that are the report's own."""
        return tuple(line for line in self.lines if line.kind is not LineKind.FURNITURE)
