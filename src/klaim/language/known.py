"""Which language codes there are."""

from klaim.language.load import codes


def known(code: str) -> bool:
    """Whether the code is of a language that klaim has a file for.

    Or that CLDR has a name for ("fr", not "xx").
    """
    if code in codes():
        return True
    from babel import Locale  # noqa: PLC0415 - a tenth of a second, which languages with a file need not pay

    return code in Locale("en").languages and code not in {"und", "mul", "zxx", "mis"}
