"""The door of the command line.

Exit status: 0 done; 1 something was refused, each refusal told in one line on stderr; 2 wrong usage; 130
interrupted.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence

from klaim import __version__
from klaim.cli import evaluate, read
from klaim.cli.complaint import complain
from klaim.errors import KlaimError

COMMANDS = (read, evaluate)

REFUSED, INTERRUPTED = 1, 130
OBJECTS_BETWEEN_COLLECTIONS = 20_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status; `arguments` are those of the process when None."""
    # Reading makes many small objects and hardly a cycle: looking for them less saves a tenth of a start.
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    try:
        for stream in (sys.stdout, sys.stderr):
            _write_unicode(stream)
        options = parser().parse_args(arguments)
        status = int(options.run(options))
        sys.stdout.flush()
    except KlaimError as refusal:
        complain(refusal)
        return REFUSED
    except KeyboardInterrupt:
        complain("interrupted; what was printed so far stands")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has had enough. Python would complain again while it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:  # noqa: BLE001 - whatever is wrong with klaim, a reader gets a line and not a traceback
        complain(f"a fault of klaim's own, {type(fault).__name__}: {fault} (please report it)")
        return REFUSED
    return status


def parser() -> argparse.ArgumentParser:
    """The parser of all commands and options; building it must stay cheap."""
    top = argparse.ArgumentParser(
        prog="klaim",
        description="Read news reports and tell who claims what, on whose word.",
        epilog="Exit status: 0 done; 1 something was refused (told on stderr); 2 wrong usage.",
    )
    top.add_argument("--version", action="version", version=f"klaim {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.declare(commands)
    return top


def _write_unicode(stream: object) -> None:
    """Reports are in any script, whatever the locale of the terminal says."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
