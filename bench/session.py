"""Write into the README what klaim prints today: `python bench/session.py`."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SESSION = re.compile(r"(```console\n\$ klaim (.*)\n)(?:.*\n)*?(```)")


def main() -> None:
    """Run the command of the session and put its output in place of the old."""
    text = README.read_text(encoding="utf-8")
    session = SESSION.search(text)
    if session is None:
        sys.exit("README.md: no console session")
    command = [sys.executable, "-m", "klaim", *session[2].split()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - klaim
    README.write_text(text.replace(session[0], f"{session[1]}{done.stdout}{session[3]}"), encoding="utf-8")


if __name__ == "__main__":
    main()
