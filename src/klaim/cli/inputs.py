"""What the paths of a command hold: reports, and refusals where something is none."""

import codecs
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from klaim.errors import RefusalError
from klaim.limits import REPORT_BYTES, REPORT_CHARS

if TYPE_CHECKING:
    from klaim.model.report import Report

JSON_LINE = re.compile(rb"\s*\{\s*\"")
"""How a line of JSON Lines begins; no prose begins so."""

JSON_FILE = re.compile(r"\s*(?:\{\s*\"|\[\s*\{)")
MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml|rss|feed)\b", re.IGNORECASE)
BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for reports that do not tell it themselves."""

    published: date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A report as it was given, nothing in it checked but its types."""

    id: str
    text: str
    published: str | None = None
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None

    def taken(self, defaults: Defaults) -> tuple["Report", tuple[str, ...]]:
        """The report and what is to be noted of it; raises `RefusalError`."""
        from klaim.taking import take  # noqa: PLC0415 - needs the language files, which wrong usage does not

        return take(
            self.text,
            id=self.id,
            published=self.published or defaults.published,
            language=self.language or defaults.language,
            title=self.title,
            outlet=self.outlet,
            url=self.url,
        )


def given(paths: Iterable[str]) -> Iterator[Given | RefusalError]:
    """The reports at all paths, in the order given, folders in alphabetical order.

    One at a time, however many.
    """
    for path in paths:
        if path == "-":
            yield from _safely(sys.stdin.buffer, "stdin")
        elif Path(path).is_dir():
            yield from _in_folder(Path(path))
        else:
            yield from _in_file(Path(path))


def _in_folder(folder: Path) -> Iterator[Given | RefusalError]:
    """The files under a folder, at any depth.

    Names that begin with a full stop are left out, as `ls` does.
    """
    empty = True
    for at, folders, names in os.walk(folder, onerror=None):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(at, name) for name in sorted(names) if not name.startswith(".")):
            empty = False
            if path.is_file():
                yield from _in_file(path)
            else:
                yield RefusalError(str(path), "not-a-file", "not a regular file")
    if empty:
        yield RefusalError(str(folder), "no-text", "no files in this folder")


def _in_file(path: Path) -> Iterator[Given | RefusalError]:
    try:
        with path.open("rb") as stream:
            yield from _in_stream(stream, str(path))
    except (OSError, ValueError) as error:
        yield _unreadable(str(path), error)


def _safely(stream: BinaryIO, where: str) -> Iterator[Given | RefusalError]:
    try:
        yield from _in_stream(stream, where)
    except (OSError, ValueError) as error:
        yield _unreadable(where, error)


def _unreadable(where: str, error: Exception) -> RefusalError:
    reason = error.strerror if isinstance(error, OSError) else None
    return RefusalError(where, "unreadable", f"cannot be read: {(reason or str(error)).lower()}")


def _in_stream(stream: BinaryIO, where: str) -> Iterator[Given | RefusalError]:
    blank, first = b"", stream.readline(REPORT_BYTES + 1)
    while first and not first.strip() and len(blank) <= REPORT_BYTES:
        blank, first = blank + first, stream.readline(REPORT_BYTES + 1)
    first = (
        first.removeprefix(codecs.BOM_UTF8) if JSON_LINE.match(first.removeprefix(codecs.BOM_UTF8)) else first
    )
    if JSON_LINE.match(first) and (first.rstrip().endswith(b"}") or len(first) > REPORT_BYTES):
        from klaim.cli.json_reports import from_lines  # noqa: PLC0415 - texts need no JSON

        yield from from_lines(_lines(first, stream), where, above=blank.count(b"\n"))
    else:
        head = blank + first
        yield from _whole(head + stream.read(max(0, REPORT_BYTES + 1 - len(head))), where)


def _lines(first: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """All lines; of one that is too long, its beginning alone, which is then refused for its length."""
    line = first
    while line:
        yield line
        while len(line) > REPORT_BYTES and not line.endswith(b"\n"):
            line = stream.readline(REPORT_BYTES + 1)
        line = stream.readline(REPORT_BYTES + 1)


def _whole(content: bytes, where: str) -> Iterator[Given | RefusalError]:
    """A file that is one text, or one value of JSON."""
    try:
        text = _decoded(content, where)
    except RefusalError as refusal:
        yield refusal
        return
    if JSON_FILE.match(text):
        from klaim.cli.json_reports import from_value  # noqa: PLC0415 - texts need no JSON

        yield from from_value(text, where)
    elif MARKUP.match(text):
        yield RefusalError(
            where, "markup", "a page of markup, not plain text", "save the text of the page and give that"
        )
    else:
        yield Given(id=where, text=text)


def _decoded(content: bytes, where: str) -> str:
    encoding = next((name for bom, name in BOMS.items() if content.startswith(bom)), "utf-8")
    if encoding != "utf-16" and b"\0" in content:
        raise RefusalError(where, "binary", "binary, not text")
    if len(content) > REPORT_BYTES:
        raise RefusalError(
            where, "too-long", f"more than {REPORT_CHARS:,} characters in one report", "split it"
        )
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"not UTF-8 at byte {error.start:,}: binary, or text in another encoding"
        raise RefusalError(
            where, "encoding", what, "convert it, e.g. iconv -f windows-1251 -t utf-8"
        ) from error
