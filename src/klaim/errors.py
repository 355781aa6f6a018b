"""Everything that klaim refuses, and why.

    KlaimError
    ├── SpanError        a span that does not slice to its own words: a fault of the program, not of the input
    ├── RefusalError     an input that klaim would not take
    └── LanguageFileError  a language file that does not hold what it must

Each error has a code that stays the same for ever, and says what is wrong, where, the limit, and the way out.
"""


class KlaimError(Exception):
    """What all of klaim's errors are; `code` names the kind for programs."""

    code = "klaim"


class SpanError(KlaimError):
    """A span that is empty or reaches outside its text."""

    code = "span"

    def __init__(self, start: int, end: int, length: int) -> None:
        super().__init__(f"no span [{start}, {end}) in a text of {length} code points")


class RefusalError(KlaimError):
    """An input that klaim would not take: `where` it came from, `what` is wrong, and the `way_out`."""

    def __init__(self, where: str, code: str, what: str, way_out: str = "") -> None:
        super().__init__(f"{where}: {what}" + (f" ({way_out})" if way_out else ""))
        self.code, self.where, self.what, self.way_out = code, where, what, way_out


class LanguageFileError(KlaimError):
    """A language file that is not valid: `file`, `key` and `reason`."""

    code = "language-file"

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.file, self.key, self.reason = file, key, reason
