"""Reports in JSON: a report a line, or one value that holds reports."""

from collections.abc import Iterable, Iterator

import msgspec

from klaim.cli.inputs import Given
from klaim.errors import RefusalError
from klaim.limits import REPORT_BYTES


class _Report(msgspec.Struct):
    text: str
    id: str | int | None = None
    published: str | None = None
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None


class _Story(msgspec.Struct):
    """A gold story: reports of one event."""

    reports: list[_Report]


def from_lines(lines: Iterable[bytes], where: str, above: int = 0) -> Iterator[Given | RefusalError]:
    """A report, or a refusal, for each line that is not blank.

    `above` is how many lines stand before them.
    """
    for number, line in enumerate(lines, start=above + 1):
        if not line.strip():
            continue
        at = f"{where}:{number}"
        if len(line) > REPORT_BYTES:
            yield RefusalError(
                at, "too-long", f"a line of more than {REPORT_BYTES:,} bytes", "one report a line"
            )
            continue
        try:
            yield _given(msgspec.json.decode(line, type=_Report), at)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield _broken(at, error, line)


def from_value(text: str, where: str) -> Iterator[Given | RefusalError]:
    """The reports of a file that is one value: a report, a list of reports, or a story with `reports`.

    A file that is none, but has lines that could be reports, is read by its lines.
    """
    try:
        value = msgspec.json.decode(text)
        story = isinstance(value, dict) and "reports" in value
        wanted = _Story if story else list[_Report] if isinstance(value, list) else _Report
        found = msgspec.convert(value, wanted)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        lines = [line.encode("utf-8", "replace") for line in text.split("\n")]
        if any(line.startswith(b'{"') for line in lines[1:]) and not isinstance(
            error, msgspec.ValidationError
        ):
            yield from from_lines(lines, where)
        else:
            yield _broken(where, error, lines[0])
        return
    reports = found.reports if isinstance(found, _Story) else found if isinstance(found, list) else [found]
    yield from (_given(report, f"{where}:{number}") for number, report in enumerate(reports, start=1))


def _given(report: _Report, at: str) -> Given:
    return Given(
        id=str(report.id) if report.id not in (None, "") else at,
        text=report.text,
        published=report.published,
        language=report.language,
        title=report.title,
        outlet=report.outlet,
        url=report.url,
    )


def _broken(at: str, error: Exception, line: bytes) -> RefusalError:
    if isinstance(error, msgspec.ValidationError):
        return RefusalError(at, "not-a-report", f"not a report: {error}", 'a report is {"id": …, "text": …}')
    reason = "too deeply nested" if isinstance(error, RecursionError) else str(error)
    start = line[:40].decode("utf-8", "replace").strip()
    return RefusalError(at, "json", f"broken JSON ({reason}): {start}…")
