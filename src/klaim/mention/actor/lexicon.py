"""The words of a language, compiled so that the longest phrase at a token is found at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from klaim.language.actor import ActorWords
from klaim.language.pack import Language
from klaim.language.token import Token, tokens
from klaim.limits import COMPILED_LANGUAGES

CONCEPTS = ("compounds", "organs", "bodies", "firms", "offices", "roles", "fields")
GRAMMAR = ("pointing", "introducing", "other", "former", "relative", "located", "ignored", "titles")
_HEAD = 2
"""Letters by which phrases are indexed: no stem is shorter."""
_TAIL = 6
"""Most letters that may follow a stem."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase says: its `sort` (a table of the section), its `concepts`, the index after its last token."""

    sort: str
    concepts: tuple[str, ...]
    end: int
    human: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[tuple[str, bool], ...]
    sort: str
    concepts: tuple[str, ...]

    def length(self, row: Sequence[Token], at: int) -> int:
        """Letters matched from index `at`; 0 where the phrase does not stand there."""
        if at + len(self.words) > len(row):
            return 0
        matched = 0
        for (word, is_stem), token in zip(self.words, row[at:], strict=False):
            if token.key != word and not (is_stem and _inflects(word, token.key)):
                return 0
            matched += len(word) + 1
        return matched


def _inflects(stem: str, word: str) -> bool:
    return word.startswith(stem) and len(word) - len(stem) <= min(_TAIL, len(stem) + 1)


class Lexicon:
    """The actor words of one language."""

    def __init__(self, words: ActorWords) -> None:
        self.endings = words.name_endings
        self._phrases: dict[str, list[_Phrase]] = {}
        for sort in CONCEPTS:
            for concept, phrases in getattr(words, sort).items():
                self._learn(phrases, sort, tuple(concept.split()))
        self._humans: dict[str, list[_Phrase]] = {}
        for phrase in _compiled(words.humans, "humans", ()):
            self._humans.setdefault(phrase.words[0][0][:_HEAD], []).append(phrase)
        for sort in GRAMMAR:
            self._learn(getattr(words, sort), sort, ())
        self.pronouns = {
            tuple(token.key for token in tokens(phrase)): sort
            for sort, phrases in words.pronouns.items()
            for phrase in phrases
        }

    def _learn(self, phrases: Iterable[str], sort: str, concepts: tuple[str, ...]) -> None:
        for phrase in _compiled(phrases, sort, concepts):
            self._phrases.setdefault(phrase.words[0][0][:_HEAD], []).append(phrase)

    def match(self, row: Sequence[Token], at: int) -> Sense | None:
        """The longest phrase that starts with the token at index `at`; of two equally long, the one declared first."""
        best = max(
            self._phrases.get(row[at].key[:_HEAD], ()),
            key=lambda phrase: phrase.length(row, at),
            default=None,
        )
        if best is None or not best.length(row, at):
            return None
        human = any(phrase.length(row, at) for phrase in self._humans.get(row[at].key[:_HEAD], ()))
        return Sense(best.sort, best.concepts, at + len(best.words), human)


def _compiled(phrases: Iterable[str], sort: str, concepts: tuple[str, ...]) -> Iterator[_Phrase]:
    for phrase in phrases:
        words: list[tuple[str, bool]] = []
        for piece in phrase.split():
            found = tokens(piece.removesuffix("-"))
            words.extend((token.key, False) for token in found)
            if piece.endswith("-"):
                words[-1] = (words[-1][0], True)
        yield _Phrase(tuple(words), sort, concepts)


def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language, compiled once."""
    found = _LEXICONS.get(id(language))
    if found is None or found[0] is not language:
        if len(_LEXICONS) >= COMPILED_LANGUAGES:
            _LEXICONS.clear()
        found = _LEXICONS[id(language)] = (language, Lexicon(language.actor))
    return found[1]


_LEXICONS: dict[int, tuple[Language, Lexicon]] = {}
