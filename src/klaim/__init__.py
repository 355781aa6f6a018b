"""klaim reads news reports and keeps a ledger of who claims what, on whose word.

>>> import klaim >>> reading = klaim.read("Pada 7 Februari, Rusia mengumumkan bahwa kota itu telah dikuasai.",
published="2025-02-08")

What is named here is the public door, and the only part of klaim that keeps its shape between minor versions.
Importing it is cheap: the stages are loaded by the first call of `read`.
"""

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klaim.errors import KlaimError, LanguageFileError, RefusalError, SpanError
    from klaim.model.mention import Place, Quantity, Time
    from klaim.model.reading import Reading
    from klaim.model.report import Report
    from klaim.model.span import Span
    from klaim.model.statement import Form, Holder, Role, Stance, Statement

__version__ = "0.1.0"

__all__ = [
    "Form",
    "Holder",
    "KlaimError",
    "LanguageFileError",
    "Place",
    "Quantity",
    "Reading",
    "RefusalError",
    "Report",
    "Role",
    "Span",
    "SpanError",
    "Stance",
    "Statement",
    "Time",
    "read",
]

_HOMES = {
    "klaim.errors": ("KlaimError", "LanguageFileError", "RefusalError", "SpanError"),
    "klaim.model.mention": ("Place", "Quantity", "Time"),
    "klaim.model.reading": ("Reading",),
    "klaim.model.report": ("Report",),
    "klaim.model.span": ("Span",),
    "klaim.model.statement": ("Form", "Holder", "Role", "Stance", "Statement"),
}


def read(
    text: str,
    *,
    published: date | str | None = None,
    language: str | None = None,
    id: str = "report",  # noqa: A002 - the name that the gold's JSON gives it
) -> "Reading":
    """Who says what in one report, on whose word, with its days, figures, places and furniture.

    `published` is the day of publication, a date or "YYYY-MM-DD": without it nothing relative ("yesterday")
    is resolved. `language` is a BCP 47 code; without it the language is told from the text, and a note says
    so. Raises `RefusalError` for a text that is blank or too long, a language unknown to CLDR, and a day that
    is none.
    """
    from klaim.pipeline import read as read_report  # noqa: PLC0415 - so that `import klaim` stays cheap
    from klaim.taking import take  # noqa: PLC0415 - the same

    return read_report(*take(text, id=id, published=published, language=language))


def __getattr__(name: str) -> object:
    """The model types and errors, each loaded when first asked for."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    message = f"module 'klaim' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
