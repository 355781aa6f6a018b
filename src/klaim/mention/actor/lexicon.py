"""The words of a language, compiled so that the longest phrase at a token is found at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from klaim.language.actor import ActorWords
from klaim.language.pack import Language
from klaim.language.token import Token, tokens
from klaim.limits import COMPILED_LANGUAGES

CONCEPTS = ("compounds", "organs", "bodies", "firms", "offices", "roles", "fields")
GRAMMAR = ("pointing", "introducing", "other", "former", "relative", "located", "linked", "ignored", "titles")
SORTS = (*CONCEPTS, *GRAMMAR, "humans", "women", "men")
_TAIL = 6
"""Most letters that may follow a stem."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase says: its `sort` (a table of the section), `concepts`, the index after its last token."""

    sort: str
    concepts: tuple[str, ...]
    end: int
    human: bool = False
    field: str | None = None
    """What the same words say of a body that they stand beside: "nurses" in "nurses' union"."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[tuple[str, bool], ...]
    sort: str
    concepts: tuple[str, ...]
    in_capitals: bool = False

    @property
    def order(self) -> int:
        """The place of its table, which decides between two that say different things."""
        return SORTS.index(self.sort)

    def length(self, row: Sequence[Token], at: int, text: str) -> int:
        """Letters matched from index `at`; 0 where the phrase does not stand there."""
        if at + len(self.words) > len(row):
            return 0
        if self.in_capitals and not text[row[at].start : row[at].end].isupper():
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
        for sort in GRAMMAR:
            self._learn(getattr(words, sort), sort, ())
        self._humans: dict[str, list[_Phrase]] = {}
        for phrase in _compiled(words.humans, "humans", ()):
            self._humans.setdefault(phrase.words[0][0], []).append(phrase)
        self._genders: dict[str, list[_Phrase]] = {}
        for gender in ("women", "men"):
            for phrase in _compiled(getattr(words, gender), gender, ()):
                self._genders.setdefault(phrase.words[0][0], []).append(phrase)
        self.pronouns = {
            tuple(token.key for token in tokens(phrase)): sort
            for sort, phrases in words.pronouns.items()
            for phrase in phrases
        }

    def _learn(self, phrases: Iterable[str], sort: str, concepts: tuple[str, ...]) -> None:
        for phrase in _compiled(phrases, sort, concepts):
            self._phrases.setdefault(phrase.words[0][0], []).append(phrase)

    def gender(self, row: Sequence[Token], at: int, text: str) -> str | None:
        """The table of a word that tells a woman or a man at index `at`: "women" or "men"."""
        for phrase in _starting(self._genders, row[at].key):
            if phrase.length(row, at, text):
                return phrase.sort
        return None

    def match(self, row: Sequence[Token], at: int, text: str) -> Sense | None:
        """The longest phrase that starts at index `at`; of two equally long, that of the earlier table."""
        best: _Phrase | None = None
        longest, field = 0, None
        for phrase in _starting(self._phrases, row[at].key):
            length = phrase.length(row, at, text)
            if length > longest or (length and length == longest and best and phrase.order < best.order):
                best, longest = phrase, length
            if length and phrase.sort == "fields":
                field = phrase.concepts[0]
        if best is None:
            return None
        human = any(phrase.length(row, at, text) for phrase in _starting(self._humans, row[at].key))
        return Sense(best.sort, best.concepts, at + len(best.words), human, field)


def _starting(phrases: Mapping[str, list[_Phrase]], word: str) -> Iterator[_Phrase]:
    """The phrases whose first word the word is, or begins with."""
    for length in range(len(word), 0, -1):
        yield from phrases.get(word[:length], ())


def _compiled(phrases: Iterable[str], sort: str, concepts: tuple[str, ...]) -> Iterator[_Phrase]:
    for phrase in phrases:
        words: list[tuple[str, bool]] = []
        for piece in phrase.split():
            found = tokens(piece.removesuffix("-"))
            words.extend((token.key, False) for token in found)
            if piece.endswith("-"):
                words[-1] = (words[-1][0], True)
        yield _Phrase(tuple(words), sort, concepts, phrase.isupper())


def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language, compiled once."""
    found = _LEXICONS.get(id(language))
    if found is None or found[0] is not language:
        if len(_LEXICONS) >= COMPILED_LANGUAGES:
            _LEXICONS.clear()
        found = _LEXICONS[id(language)] = (language, Lexicon(language.actor))
    return found[1]


_LEXICONS: dict[int, tuple[Language, Lexicon]] = {}
