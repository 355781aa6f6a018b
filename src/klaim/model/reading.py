"""All that klaim takes from one report."""

from dataclasses import dataclass

from klaim.model.mention import Place, Quantity, Time
from klaim.model.report import Report
from klaim.model.span import Span
from klaim.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with everything read from it, each list in the order of the text.

    `notes` are sentences for the reader: the language was guessed, it has no language file, times were not
    resolved.
    """

    report: Report
    furniture: tuple[Span, ...]
    statements: tuple[Statement, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    places: tuple[Place, ...]
    notes: tuple[str, ...] = ()
