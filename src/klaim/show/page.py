"""Readings as one page: no script, nothing from elsewhere, all text escaped."""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from klaim.model.reading import Reading
from klaim.model.statement import Role
from klaim.show import wording
from klaim.show.headline import headline
from klaim.show.sheet import Sheet, sheet_of

HERE = files("klaim.show")

LIT = "background:var(--lit);outline:.1em solid var(--link)"
"""How all words of a statement look while its card, or its number in the text, is where the reader is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index: where a reading is, what it is called, and how many statements it holds."""

    href: str
    headline: str
    about: str
    statements: int
    language: str


def page(readings: Sequence[Reading], *, index: str = "") -> str:
    """One self-contained page of one reading, or of several with a list of them on top.

    `index` is the page it belongs to.
    """
    sheets = tuple(sheet_of(reading, f"r{number}") for number, reading in enumerate(readings, start=1))
    entries = tuple(entry(sheet.reading, f"#{sheet.prefix}") for sheet in sheets) if len(sheets) > 1 else ()
    title = sheets[0].headline if len(sheets) == 1 else f"{len(sheets)} reports"
    return _render("page", title=title, sheets=sheets, entries=entries, index=index, style=_style(sheets))


def index_page(entries: Sequence[Entry]) -> str:
    """The page that leads to the pages of a folder."""
    title = f"{len(entries)} report{'' if len(entries) == 1 else 's'}"
    return _render("page", title=title, sheets=(), entries=entries, index="", style=_style(()))


def entry(reading: Reading, href: str) -> Entry:
    """How an index shows a reading."""
    return Entry(
        href,
        wording.one_line(headline(reading)),
        about(reading),
        len(reading.statements),
        reading.report.language,
    )


def about(reading: Reading) -> str:
    """Outlet, day and language in one line."""
    report = reading.report
    published = f"{report.published.day} {report.published:%B %Y}" if report.published else "day unknown"
    return " · ".join(
        part for part in (wording.one_line(report.outlet or ""), published, report.language) if part
    )


@cache
def _template(name: str) -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals |= {"wording": wording, "speaker": Role.SPEAKER, "relay": Role.RELAY, "about": about}
    return environment.from_string((HERE / f"{name}.html.jinja").read_text(encoding="utf-8"))


def _render(name: str, *, style: str, **values: object) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template(name).render(style=style, digest=digest, **values)


def _style(sheets: Iterable[Sheet]) -> str:
    """The style sheet, with a rule for each statement that marks its words while its card is the target."""
    rules = (
        f":root:has(#{at}s{number}:target,#{at}t{number}:target) .{at}m{number}{{{LIT}}}"
        for at, statements in ((sheet.prefix, sheet.reading.statements) for sheet in sheets)
        for number in range(1, len(statements) + 1)
    )
    return "\n".join([(HERE / "page.css").read_text(encoding="utf-8"), *rules])
