"""What goes wrong, told in one clear line on stderr."""

import sys

from klaim.show.visible import visible


def complain(what: object) -> None:
    """Print one line.

    Line breaks and control characters in it are made visible, so that no input can write on the terminal.
    """
    print(f"klaim: {visible(' '.join(str(what).split()))}", file=sys.stderr, flush=True)  # noqa: T201 - it is what we are for
