"""The patterns of each language, checked and compiled once."""

from functools import lru_cache

from klaim.errors import LanguageFileError
from klaim.language.counting import Counting, counting
from klaim.language.pack import Language
from klaim.language.time import TimeWords
from klaim.limits import COMPILED_LANGUAGES
from klaim.mention.time.lexicon import TimeLexicon
from klaim.mention.time.meaning import RELATIVE

MEANINGS = frozenset(RELATIVE) | {"date", "past_date", "short_date", "year", "interval", "both"}


def lexicon(language: Language) -> TimeLexicon:
    """The compiled patterns of a language.

    Raises `LanguageFileError` for a meaning that nobody knows, and for a pattern that is not well formed.
    """
    return _compiled(language.time, language.code, counting(language.number, language.code))


@lru_cache(maxsize=COMPILED_LANGUAGES)
def _compiled(words: TimeWords, code: str, numbers: Counting) -> TimeLexicon:
    file = f"{code}.toml"
    unknown = sorted(set(words.patterns) - MEANINGS)
    if unknown:
        raise LanguageFileError(file, "time.patterns." + unknown[0], "no such meaning")
    try:
        return TimeLexicon(words, code, numbers)
    except ValueError as error:
        raise LanguageFileError(file, "time", str(error)) from error
