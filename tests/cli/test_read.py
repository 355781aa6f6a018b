import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klaim.limits import REPORT_CHARS
from klaim.model.from_json import reading_from_json

Klaim = Callable[..., Any]
TEXT = "The mayor said on Friday that the bridge near Ulm was safe. Kyiv lost 40 boats."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_is_one_line_a_report_in_the_gold_shape(klaim: Klaim, folder: Path) -> None:
    outcome = klaim("read", "--json", folder)
    assert (outcome.status, outcome.err) == (0, "")
    wanted = {
        "id",
        "language",
        "published",
        "text",
        "furniture",
        "statements",
        "times",
        "quantities",
        "places",
    }
    assert len(outcome.readings) == 4
    assert all(wanted <= reading.keys() for reading in outcome.readings)
    assert all(reading_from_json(reading) for reading in outcome.readings)


def test_options_fill_what_a_report_does_not_tell_and_nothing_else(klaim: Klaim, folder: Path) -> None:
    readings = klaim("read", "--json", "--published", "2024-01-02", "--language", "en-GB", folder).readings
    assert [(r["language"], r["published"]) for r in readings] == [
        ("en", "2024-01-02"),
        ("ru", "2025-02-08"),
        ("ru", "2025-02-08"),
        ("en", "2024-01-02"),
    ]


def test_a_reading_for_a_person_names_figures_days_and_places(klaim: Klaim, report: Path) -> None:
    outcome = klaim("read", "--published", "2025-02-08", report)
    assert outcome.status == 0
    assert "7 February 2025" in outcome.out
    assert "40 boats" in outcome.out


def test_the_same_report_reads_the_same_every_time(klaim: Klaim, report: Path) -> None:
    assert klaim("read", "--json", report).out == klaim("read", "--json", report).out


def test_a_page_is_written_whole_and_nothing_is_printed(klaim: Klaim, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    outcome = klaim("read", "--html", out, report)
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    assert out.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert {path.name for path in tmp_path.iterdir()} == {"page.html", "report.txt"}


def test_a_folder_gets_an_index_and_a_page_for_each_report(
    klaim: Klaim, folder: Path, tmp_path: Path
) -> None:
    out = f"{tmp_path}/pages/"
    assert klaim("read", "--html", out, folder / "c.data", folder / "b.txt").status == 0
    assert sorted(path.name for path in Path(out).iterdir()) == [
        "000001.html",
        "000002.html",
        "000003.html",
        "index.html",
    ]


def test_a_page_that_cannot_be_written_is_refused(klaim: Klaim, report: Path, tmp_path: Path) -> None:
    outcome = klaim("read", "--html", tmp_path / "no" / "such" / "page.html", report)
    assert outcome.status == 1
    assert len(outcome.complaints) == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ({"id": "x", "text": ""}, "no text"),
        ({"id": "x", "text": " \n\u200b "}, "no text"),
        ({"id": "x", "text": "a" * (REPORT_CHARS + 1)}, "2,000,000"),
        ({"id": "x", "text": "a b", "published": "8.2.2025"}, "day of publication"),
        ({"id": "x", "text": "a b", "published": "2025-02-30"}, "day of publication"),
        ({"id": "x", "text": "a b", "language": "xx"}, "language"),
        ({"id": "x", "text": "a b", "language": "en; rm"}, "language"),
        ({"id": "x\n\x1b[31m", "text": ""}, "⟨U+001B⟩"),
    ],
)
def test_a_bad_report_costs_one_line_and_not_the_batch(
    klaim: Klaim, tmp_path: Path, line: dict[str, str], words: str
) -> None:
    path = tmp_path / "batch"
    good = {"id": "good", "text": TEXT, "language": "en"}
    path.write_text("\n".join(map(json.dumps, (line, good))), encoding="utf-8")
    outcome = klaim("read", "--json", path)
    assert outcome.status == 1
    assert [reading["id"] for reading in outcome.readings] == ["good"]
    assert len(outcome.complaints) == 1
    assert words in outcome.err


@pytest.mark.parametrize(
    "option", [("--published", "yesterday"), ("--published", ""), ("--language", "xx"), ("--language", "")]
)
def test_a_wrong_day_or_language_is_refused_in_one_line(
    klaim: Klaim, report: Path, option: tuple[str, str]
) -> None:
    outcome = klaim("read", *option, report)
    assert outcome.status == 1
    assert outcome.out == ""
    assert len(outcome.complaints) == 1
    assert option[0] in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [(), ("read",), ("raed", "x"), ("read", "--jsno", "x"), ("read", "--json", "--html", "o", "x")],
)
def test_wrong_usage_is_2(klaim: Klaim, arguments: tuple[str, ...]) -> None:
    assert klaim(*arguments).status == 2


def test_a_language_without_a_file_is_read_and_says_so(klaim: Klaim, tmp_path: Path) -> None:
    path = tmp_path / "fr.txt"
    path.write_text("Le maire a déclaré que le pont tenait.", encoding="utf-8")
    outcome = klaim("read", "--json", "--language", "fr", path)
    assert outcome.status == 0
    assert any("no language file" in str(note) for note in outcome.readings[0]["notes"])


def test_a_fault_of_ours_is_told_in_one_line(
    klaim: Klaim, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        message = "boom"
        raise ValueError(message)

    monkeypatch.setattr("klaim.pipeline.read", fail)
    outcome = klaim("read", "--json", report)
    assert outcome.status == 1
    assert "ValueError: boom" in outcome.err
    assert "Traceback" not in outcome.err


def start(*arguments: str, env: dict[str, str] | None = None) -> subprocess.Popen[str]:
    command, pipe = [sys.executable, "-m", "klaim", *arguments], subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=env)  # noqa: S603 - klaim


def test_a_reader_who_has_had_enough_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "many"
    path.write_text(
        "\n".join(json.dumps({"id": n, "text": TEXT, "language": "en"}) for n in range(200)), encoding="utf-8"
    )
    with start("read", "--json", str(path)) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_an_interruption_is_told_in_one_line() -> None:
    process = start("read", "--json", "-")
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps({"text": TEXT, "language": "en"}) + "\n")
    process.stdin.flush()
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert (out, process.returncode) == ("", 130)
    assert err.splitlines() == ["klaim: interrupted; what was printed so far stands"]


def test_an_empty_home_and_a_plain_locale_will_do(report: Path, tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "nohome"), "LC_ALL": "C"}
    process = start("read", "--language", "en", str(report), env=environment)
    out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (0, "")
    assert "→" in out
