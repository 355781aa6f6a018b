"""`klaim read`: who says what in reports, on whose word."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from klaim.cli.complaint import complain
from klaim.cli.inputs import Defaults, Given, given
from klaim.errors import KlaimError, RefusalError

if TYPE_CHECKING:
    from klaim.cli.command import Commands
    from klaim.model.reading import Reading

EPILOG = """\
PATH is a text file, a file of JSON Lines (one report a line: {"id", "text", and if known "published",
"language", "outlet", "url", "title"}), a folder of these, or - for standard input. What a file is, is told by
its content, not by its name."""


def declare(commands: "Commands") -> None:
    """Add this command to the parser."""
    command = commands.add_parser(
        "read",
        help="tell who says what in reports",
        description="Tell who says what in reports, on whose word.",
        epilog=EPILOG,
    )
    output = command.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one line of JSON for each report")
    output.add_argument(
        "--html", metavar="OUT", help="write one page to OUT, or a page a report where OUT is a folder"
    )
    command.add_argument(
        "--published",
        metavar="DATE",
        help="day of publication (2025-02-08) of the reports that do not tell it",
    )
    command.add_argument(
        "--language",
        metavar="xx",
        help="language code (id, en, vi, ru, uk …) of the reports that do not tell it",
    )
    command.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read what the paths hold and show it; 1 where anything was refused."""
    defaults = _defaults(options)
    tally = Tally()
    found = tally.readings(given(options.paths), defaults)
    if options.html:
        from klaim.cli.pages import write_pages  # noqa: PLC0415 - only this output needs templates

        write_pages(options.html, _with_progress(found, tally, shown=sys.stderr.isatty()))
    elif options.json:
        _print_json(_with_progress(found, tally, shown=sys.stderr.isatty() and not sys.stdout.isatty()))
    else:
        _print_readings(found)
    return 1 if tally.refused else 0


def _defaults(options: argparse.Namespace) -> Defaults:
    """The options that stand for what reports do not tell.

    Raises `RefusalError` for a wrong day or language.
    """
    from klaim.taking import day_of, language_code  # noqa: PLC0415 - `klaim --help` needs none of it

    return Defaults(
        published=day_of(options.published, "--published") if options.published is not None else None,
        language=language_code(options.language, "--language") if options.language is not None else None,
    )


class Tally:
    """Counts what was read and what was refused, and tells each refusal as it comes."""

    def __init__(self) -> None:
        self.read = self.refused = 0

    def readings(self, inputs: Iterable[Given | RefusalError], defaults: Defaults) -> Iterator["Reading"]:
        """The readings of what can be read, one at a time; a report that cannot be read holds up no other."""
        for item in inputs:
            reading = item if isinstance(item, RefusalError) else _read(item, defaults)
            if isinstance(reading, KlaimError):
                self.refused += 1
                complain(reading)
            else:
                self.read += 1
                yield reading


def _read(item: Given, defaults: Defaults) -> "Reading | KlaimError":
    """The reading, or why there is none."""
    from klaim.pipeline import read as read_report  # noqa: PLC0415 - wrong usage must not wait for the stages

    try:
        return read_report(*item.taken(defaults))
    except KlaimError as refusal:
        if refusal.code == "no-model":  # it would be the same for every report
            raise
        return refusal
    except Exception as fault:  # noqa: BLE001 - a fault of klaim on one report must not lose the others
        what = f"a fault of klaim's own, {type(fault).__name__}: {fault}"
        return RefusalError(item.id, "fault", what, "please report it")


def _print_json(readings: Iterable["Reading"]) -> None:
    from klaim.model.json import reading_to_line  # noqa: PLC0415 - only this output needs it

    for reading in readings:
        sys.stdout.write(reading_to_line(reading) + "\n")
        sys.stdout.flush()


def _print_readings(readings: Iterator["Reading"]) -> None:
    from klaim.show.terminal import print_reading, terminal  # noqa: PLC0415 - only this output needs rich

    console = terminal(sys.stdout)
    for number, reading in enumerate(readings):
        if number:
            console.print()
        print_reading(console, reading)


def _with_progress(readings: Iterator["Reading"], tally: Tally, *, shown: bool) -> Iterator["Reading"]:
    """The readings, with their count on stderr where that is a terminal and more than one comes."""
    first = next(readings, None)
    second = next(readings, None) if shown else None
    held = (reading for reading in (first, second) if reading)
    if second is None:
        yield from chain(held, readings)
        return
    from klaim.cli.progress import counted  # noqa: PLC0415 - one report needs none

    yield from counted(chain(held, readings), tally)
