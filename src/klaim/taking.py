"""Take a text as a report, or refuse it with a reason."""

import re
from datetime import date

from klaim.errors import RefusalError
from klaim.language.known import known
from klaim.language.load import codes, load
from klaim.limits import REPORT_CHARS
from klaim.model.report import Report

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.ASCII | re.DOTALL)
SURROGATE = re.compile(r"[\ud800-\udfff]")

Notes = tuple[str, ...]


def take(  # noqa: PLR0913 - as many as a report has parts, all but the text by name
    text: str,
    *,
    id: str,  # noqa: A002 - the name that the gold's JSON gives it
    published: date | str | None = None,
    language: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
) -> tuple[Report, Notes]:
    """The text as a report, with notes on what klaim had to tell by itself.

    Raises `RefusalError` (codes "no-text", "not-unicode", "too-long", "published", "language"); nothing is
    altered or cut.
    """
    _check(text, id)
    day = day_of(published, id) if isinstance(published, str) else published
    code = language_code(language, id) if language else _told(text)
    report = Report(id=id, text=text, language=code, published=day, title=title, outlet=outlet, url=url)
    return report, _notes(code, told=not language, dated=day is not None)


def _check(text: str, where: str) -> None:
    if len(text) > REPORT_CHARS:
        raise RefusalError(
            where,
            "too-long",
            f"{len(text):,} characters; one report has at most {REPORT_CHARS:,}",
            "split it",
        )
    if not any(character.isalpha() for character in text):
        raise RefusalError(where, "no-text", "no text in it")
    if lone := SURROGATE.search(text):
        raise RefusalError(
            where, "not-unicode", f"half of a surrogate pair at offset {lone.start()}", "repair its encoding"
        )


def day_of(published: str, where: str) -> date:
    """A day of publication; of a timestamp, the day as it is written, in whatever zone that is.

    Raises `RefusalError`.
    """
    if match := DAY.fullmatch(published.strip()):
        try:
            return date.fromisoformat(match[1])
        except ValueError:
            pass  # a day that the calendar lacks is refused below
    raise RefusalError(
        where, "published", f"not a day of publication: {published!r}", "write it as 2025-02-08"
    )


def language_code(language: str, where: str) -> str:
    """The primary subtag of a BCP 47 code ("uk" of "uk-UA"), in lower case.

    Raises `RefusalError` where nobody knows it.
    """
    code = re.split(r"[-_]", language.strip(), maxsplit=1)[0].lower()
    if not known(code):
        raise RefusalError(
            where, "language", f"unknown language code: {language!r}", "use one like id, en, vi, ru, uk"
        )
    return code


def _told(text: str) -> str:
    from klaim.language.detect import detect  # noqa: PLC0415 - its tables are needed only where no language is given

    return detect(text)


def _notes(code: str, *, told: bool, dated: bool) -> Notes:
    notes = []
    if told:
        name = load(code).name
        called = name if name == code else f"{name} ({code})"
        notes.append(f"The language was told from the text: {called}.")
    if code not in codes():
        notes.append(
            f"There is no language file for {code}: days, figures and places come from CLDR and GeoNames."
        )
    if not dated:
        notes.append("The day of publication is unknown, so days such as “yesterday” are not resolved.")
    return tuple(notes)
