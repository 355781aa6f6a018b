from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span

TEXT = "Crane stands still\nIt fell.\nPhoto: Ann Lee"
HEADLINE = Line(Span(TEXT, 0, 18), LineKind.HEADLINE)
PROSE = Line(Span(TEXT, 19, 27), LineKind.PROSE)
CREDIT = Line(Span(TEXT, 28, 42), LineKind.FURNITURE)


def test_every_line_is_the_reports_own_or_furniture() -> None:
    layout = Layout(Report("x", TEXT, "en"), (HEADLINE, PROSE, CREDIT), (), ())
    assert layout.own_lines == (HEADLINE, PROSE)
    assert layout.furniture == (CREDIT.span,)
