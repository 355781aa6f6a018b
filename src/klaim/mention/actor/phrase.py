"""Phrases of a language file, and an index in which those that start at a token are found at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from klaim.language.token import Token, tokens

_TAIL = 6
"""Most letters that may follow a stem; and never more than one above the stem's own."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row, each with whether it is only the beginning of one; `table` is where the file has them.

    `in_capitals` marks an acronym, which in lower case would be another word (WHO, who).
    """

    words: tuple[tuple[str, bool], ...]
    table: str
    concepts: tuple[str, ...] = ()
    in_capitals: bool = False

    def length(self, row: Sequence[Token], at: int, text: str) -> int:
        """Letters matched from index `at`; 0 where the phrase does not stand there."""
        if at + len(self.words) > len(row):
            return 0
        if self.in_capitals and not text[row[at].start : row[at].end].isupper():
            return 0
        matched = 0
        for (word, is_stem), token in zip(self.words, row[at : at + len(self.words)], strict=True):
            if token.key != word and not (is_stem and _inflects(word, token.key)):
                return 0
            matched += len(word) + 1
        return matched


def _inflects(stem: str, word: str) -> bool:
    return word.startswith(stem) and len(word) - len(stem) <= min(_TAIL, len(stem) + 1)


def compiled(phrases: Iterable[str], table: str, concepts: tuple[str, ...] = ()) -> Iterator[Phrase]:
    """The phrases as a language file writes them: a word that ends in "-" is the beginning of one."""
    for phrase in phrases:
        words: list[tuple[str, bool]] = []
        for piece in phrase.split():
            words.extend((token.key, False) for token in tokens(piece.removesuffix("-")))
            if piece.endswith("-"):
                words[-1] = (words[-1][0], True)
        yield Phrase(tuple(words), table, concepts, phrase.isupper())


class PhraseIndex:
    """Phrases by their first word."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._whole: dict[str, list[Phrase]] = {}
        self._stems: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            word, is_stem = phrase.words[0]
            (self._stems if is_stem else self._whole).setdefault(word, []).append(phrase)
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}, reverse=True))

    def starting(self, row: Sequence[Token], at: int, text: str) -> Iterator[tuple[Phrase, int]]:
        """The phrases that stand at index `at`, with the letters that each matches."""
        word = row[at].key
        for phrase in self._whole.get(word, ()):
            if length := phrase.length(row, at, text):
                yield phrase, length
        for letters in self._lengths:
            for phrase in self._stems.get(word[:letters], ()):
                if length := phrase.length(row, at, text):
                    yield phrase, length
