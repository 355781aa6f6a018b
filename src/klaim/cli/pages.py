"""Write readings as pages: one file that holds them all, or a folder with a page for each."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from klaim.errors import RefusalError
from klaim.limits import PAGE_REPORTS
from klaim.model.reading import Reading
from klaim.show.page import entry, index_page, page


def write_pages(out: str, readings: Iterable[Reading]) -> None:
    """Write to the file `out`, or, where that is a folder, to an index and a page for each in it.

    A name that ends in a slash is a folder to be made.

    A file is put in place when it is whole. Raises `RefusalError` where it cannot be written, and for more
    readings than `PAGE_REPORTS` in one file.
    """
    try:
        if Path(out).is_dir() or out.endswith(("/", os.sep)):
            _write_folder(Path(out), readings)
        else:
            _write_one(Path(out), readings)
    except OSError as error:
        raise RefusalError(
            out, "unwritable", f"cannot be written: {(error.strerror or str(error)).lower()}"
        ) from error


def _write_one(out: Path, readings: Iterable[Reading]) -> None:
    found: list[Reading] = []
    for reading in readings:
        found.append(reading)
        if len(found) > PAGE_REPORTS:
            raise RefusalError(
                str(out), "too-many", f"more than {PAGE_REPORTS:,} reports for one page", "name a folder"
            )
    if found:
        _write(out, page(found))


def _write_folder(out: Path, readings: Iterable[Reading]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    entries = []
    for number, reading in enumerate(readings, start=1):
        name = f"{number:06}.html"
        _write(out / name, page([reading], index="index.html"))
        entries.append(entry(reading, name))
    if entries:
        _write(out / "index.html", index_page(entries))


def _write(path: Path, content: str) -> None:
    """Write beside the path and move there, so that no half page is ever seen."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".klaim-", suffix=".html")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(content)
        os.chmod(beside, 0o644)  # noqa: PTH101 - a page is for others to read; mkstemp makes it private
        os.replace(beside, path)  # noqa: PTH105 - both are names already
    except BaseException:
        os.unlink(beside)  # noqa: PTH108 - the same
        raise
