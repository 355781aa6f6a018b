"""A reading on a terminal."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from klaim.model.reading import Reading
from klaim.model.span import Span
from klaim.model.statement import Role, Stance, Statement
from klaim.show import groups, wording
from klaim.show.headline import headline

PLAIN_COLUMNS = 100
"""Width of a reading that goes to a file or a pipe."""

WIDEST_COLUMNS = 120
"""Widest reading on a terminal: longer lines are hard to follow with the eye."""

STYLES = {
    Stance.CONFIRMS: "green",
    Stance.DENIES: "red",
    Stance.REJECTS: "red",
    Stance.DOUBTS: "yellow",
    Stance.UNVERIFIED: "yellow",
    Stance.DECLINES: "yellow",
    Stance.DEMANDS: "magenta",
    Stance.PROPOSES: "cyan",
    Stance.PLEDGES: "cyan",
    Stance.PREDICTS: "cyan",
}
"""Colours beside the words, never in their place."""

QUOTED = {"direct": "“{}”", "mixed": "{}", "indirect": "{}"}


def terminal(stream: TextIO) -> Console:
    """A console on that stream; plain and of a fixed width where it is no terminal."""
    if not stream.isatty():
        return Console(file=stream, width=PLAIN_COLUMNS, highlight=False, soft_wrap=False)
    console = Console(file=stream, highlight=False)
    console.width = min(console.width, WIDEST_COLUMNS)
    return console


def print_reading(console: Console, reading: Reading) -> None:
    """Who says what, by speaker; then figures, days, places, what was left aside, and notes."""
    if console.is_terminal:
        _print(console, reading)
        return
    with console.capture() as capture:
        _print(console, reading)
    # rich fills lines up with spaces, which a file or a pipe does not want.
    console.file.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


def _print(console: Console, reading: Reading) -> None:
    console.print(_head(reading))
    if not reading.statements:
        console.print(Text("Nobody is quoted or cited in this report, as far as klaim can tell."))
    widths = _widths(reading.statements)
    for group in groups.by_speaker(reading.statements):
        console.print()
        console.print(_speaker(group, widths))
    console.print()
    console.print(_mentions(reading))
    console.print(Group(*_remarks(reading)))


def _head(reading: Reading) -> RenderableType:
    report = reading.report
    published = f"{report.published:%-d %B %Y}" if report.published else "day unknown"
    parts = [report.outlet or "", published, report.language]
    title = Text(wording.one_line(report.id), style="bold")
    line = Text(wording.one_line(" · ".join(part for part in parts if part)), style="dim")
    return Group(
        Rule(title, align="left", style="dim"),
        line,
        Text(wording.one_line(headline(reading)), style="italic"),
    )


def _widths(statements: Iterable[Statement]) -> tuple[int, int]:
    """Columns of the widest offsets and the widest stance, so that all groups stand in line."""
    told = [(len(_offsets(one.content)), len(wording.STANCES[one.stance])) for one in statements]
    return max((offsets for offsets, _ in told), default=0), max((stance for _, stance in told), default=0)


def _speaker(group: groups.Group, widths: tuple[int, int]) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0), expand=False)
    table.add_column(justify="right", style="dim", no_wrap=True, min_width=widths[0])
    table.add_column(no_wrap=True, min_width=widths[1])
    table.add_column(overflow="fold")
    for numbered in group.statements:
        table.add_row(*_row(numbered.statement, group.name))
    name = Text.assemble((group.name, "bold"), (f"  {group.actor}", "dim"))
    return Group(name, Padding(table, (0, 0, 0, 2)))


def _row(statement: Statement, name: str) -> tuple[Text, Text, Text]:
    stance = Text(wording.STANCES[statement.stance], style=STYLES.get(statement.stance, "bold"))
    words = Text(QUOTED[statement.form].format(wording.content(statement)))
    if aside := _aside(statement, name):
        words.append(f"  {aside}", style="dim")
    return Text(_offsets(statement.content)), stance, words


def _aside(statement: Statement, name: str) -> str:
    """Who passed it on, and the words for the speaker where they are not the name ("he")."""
    speakers, relays = (
        wording.names(statement.sources, Role.SPEAKER),
        wording.names(statement.sources, Role.RELAY),
    )
    told = [f"via {relays}" if relays else "", f"as “{speakers}”" if speakers and speakers != name else ""]
    return f"({'; '.join(part for part in told if part)})" if any(told) else ""


def _offsets(spans: tuple[Span, ...]) -> str:
    return f"{spans[0].start}–{spans[-1].end}"


def _mentions(reading: Reading) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    kinds: list[tuple[str, Iterable[tuple[Span, str]]]] = [
        ("Figures", ((quantity.span, wording.figure(quantity)) for quantity in reading.quantities)),
        ("Days", ((time.span, wording.day(time)) for time in reading.times)),
        ("Places", ((place.span, wording.ground(place)) for place in reading.places)),
    ]
    for kind, found in kinds:
        for number, row in enumerate(_rows(found)):
            table.add_row("" if number else kind, *map(Text, row))
    return table


def _rows(found: Iterable[tuple[Span, str]]) -> Iterator[tuple[str, str, str]]:
    """One row for all mentions in the same words that mean the same.

    Where the first stands, the words, the meaning.
    """
    seen: dict[tuple[str, str], list[Span]] = {}
    for span, meaning in found:
        seen.setdefault((wording.one_line(span.words), meaning), []).append(span)
    for (words, meaning), spans in seen.items():
        times = f"  ×{len(spans)}" if len(spans) > 1 else ""
        yield f"{spans[0].start}–{spans[0].end}", words, f"→ {wording.one_line(meaning)}{times}"


def _remarks(reading: Reading) -> Iterator[Text]:
    lines = sum(bool(line.strip()) for line in reading.report.text.split("\n"))
    if reading.furniture:
        aside = len(reading.furniture)
        yield Text(
            f"Left aside: {aside} of {lines} lines are not the report's own (captions, ads …).",
            "dim",
        )
    for note in reading.notes:
        yield Text(f"Note: {wording.one_line(note)}", "dim")
