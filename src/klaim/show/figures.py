"""The figures of an evaluation as a table, and as JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from klaim.evaluation.claims import ClaimFigures
from klaim.evaluation.figures import BCubed, Counts, Share
from klaim.evaluation.mentions import MentionFigures
from klaim.evaluation.statements import StatementFigures

ALL = "all"

NOTHING = "–"
"""Stands where there was nothing to find and nothing was found."""

Figure = Counts | BCubed | Share


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: statements and mentions by language (and "all"), claims by story."""

    reports: int
    statements: Mapping[str, StatementFigures]
    mentions: Mapping[str, MentionFigures]
    claims: Mapping[str, ClaimFigures]


def as_json(figures: Figures) -> dict[str, object]:
    """{"reports": n, language: {figure: {"precision", "recall", "f1"} or {"right", "total", "value"}}, …}."""
    told: dict[str, object] = {"reports": figures.reports}
    for language in figures.statements:
        told[language] = {name: _numbers(figure) for name, figure in _of(figures, language)}
    if figures.claims:
        told["claims"] = {
            story: {part.name: _numbers(getattr(found, part.name)) for part in fields(found)}
            for story, found in figures.claims.items()
        }
    return told


def _of(figures: Figures, language: str) -> Iterator[tuple[str, Figure]]:
    for found in (figures.statements[language], figures.mentions[language]):
        yield from ((part.name, getattr(found, part.name)) for part in fields(found))


def _numbers(figure: Figure) -> dict[str, float]:
    if isinstance(figure, Share):
        return {"right": figure.right, "total": figure.total, "value": figure.value}
    found = {"precision": figure.precision, "recall": figure.recall, "f1": figure.f1}
    if isinstance(figure, Counts):
        found |= {"correct": figure.correct, "predicted": figure.predicted, "gold": figure.gold}
    return found


def table(figures: Figures) -> str:
    """Rows of figures: F1 (of stance, form and relays the share read right) over all and by language."""
    languages = [language for language in figures.statements if language != ALL]
    head = ["", "P", "R", "F1", *languages]
    rows = [_row(name, figures, languages) for name, _ in _of(figures, ALL)]
    lines = [f"{figures.reports} reports", _line(head), *map(_line, rows)]
    for story, found in figures.claims.items():
        lines += ["", f"claims of {story}"]
        lines += [_line([part.name, *_cells(getattr(found, part.name))]) for part in fields(found)]
    return "\n".join(lines) + "\n"


def _row(name: str, figures: Figures, languages: list[str]) -> list[str]:
    by_language = [dict(_of(figures, language))[name] for language in languages]
    return [name, *_cells(dict(_of(figures, ALL))[name]), *(_cells(figure)[-1] for figure in by_language)]


def _cells(figure: Figure) -> list[str]:
    if isinstance(figure, Share):
        return ["", "", f"{figure.value:.3f}" if figure.total else NOTHING]
    if isinstance(figure, Counts) and not figure.gold and not figure.predicted:
        return [NOTHING] * 3
    return [f"{value:.3f}" for value in (figure.precision, figure.recall, figure.f1)]


def _line(cells: list[str]) -> str:
    return f"{cells[0]:<12}" + "".join(f"{cell:>8}" for cell in cells[1:])
