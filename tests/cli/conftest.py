"""The command run in this process, and files to run it on."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from klaim.cli.main import main


class Outcome(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        return [line for line in self.err.splitlines() if line]

    @property
    def readings(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]


Klaim = Callable[..., Outcome]


@pytest.fixture
def klaim(capsys: pytest.CaptureFixture[str]) -> Klaim:
    def run(*arguments: str | Path) -> Outcome:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as wrong_usage:
            status = int(wrong_usage.code or 0)
        out, err = capsys.readouterr()
        return Outcome(status, out, err)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts, one of them deeper, and reports in JSON Lines; a file that is hidden."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "b.txt").write_text("The mayor said the bridge was safe.", encoding="utf-8")
    (tmp_path / "deep" / "a").write_text("Wali kota mengatakan jembatan itu aman.", encoding="utf-8")
    line = {"id": "one", "text": "Мэр заявил, что мост цел.", "language": "ru", "published": "2025-02-08"}
    (tmp_path / "c.data").write_text(
        json.dumps(line) + "\n\n" + json.dumps(line | {"id": 2}), encoding="utf-8"
    )
    (tmp_path / ".hidden").write_bytes(b"\0\0")
    return tmp_path
