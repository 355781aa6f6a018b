"""`klaim evaluate`: how well klaim reads, measured against gold stories."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from klaim.cli.complaint import complain
from klaim.errors import RefusalError

if TYPE_CHECKING:
    from klaim.cli.command import Commands

EPILOG = """\
GOLD is a story (a file of JSON with "reports" and their statements in words) or a folder, of which every
*.json is taken. The figures are those of the gold's own scorers, over all reports and for each language."""


def declare(commands: "Commands") -> None:
    """Add this command to the parser."""
    command = commands.add_parser(
        "evaluate",
        help="measure readings against gold stories",
        description="Measure readings against gold stories.",
        epilog=EPILOG,
    )
    command.add_argument("--json", action="store_true", help="print one JSON object")
    command.add_argument(
        "--readings",
        metavar="FILE",
        help="take these readings (lines of `klaim read --json`) and read nothing",
    )
    command.add_argument(
        "--claims",
        metavar="FILE",
        help="measure these claims as well (lines of JSON, each with its statements)",
    )
    command.add_argument("gold", nargs="+", metavar="GOLD", help="a story, or a folder of stories")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the figures; 1 where a story, a reading or a report was refused."""
    from klaim.cli.gold import lines_of, measure, readings_of, stories_in  # noqa: PLC0415 - kept from other commands
    from klaim.show.figures import as_json, table  # noqa: PLC0415 - the same

    refusals: list[RefusalError] = []

    def refuse(refusal: RefusalError) -> None:
        refusals.append(refusal)
        complain(refusal)

    stories = list(stories_in(options.gold, refuse))
    if not stories:
        return 1
    readings = lines_of(options.readings) if options.readings else readings_of(stories, refuse)
    claims = lines_of(options.claims) if options.claims else None
    figures = measure(stories, readings, claims)
    sys.stdout.write(json.dumps(as_json(figures)) + "\n" if options.json else table(figures))
    return 1 if refusals else 0
