"""The actor words of a language, compiled so that the longest phrase at a token is found at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from klaim.language import cldr
from klaim.language.actor import ActorWords
from klaim.language.pack import Language
from klaim.language.token import Token, tokens
from klaim.limits import COMPILED_LANGUAGES
from klaim.mention.actor.phrase import PhraseIndex, compiled

CONCEPTS = ("compounds", "organs", "bodies", "firms", "offices", "roles", "fields")
GRAMMAR = ("pointing", "introducing", "other", "former", "relative", "located", "linked", "ignored", "titles")
_DATE_LETTERS = 4
"""Letters of a month that is no name: Jan, May and Mai are people too."""
_ORDER = {table: place for place, table in enumerate((*CONCEPTS, *GRAMMAR))}
"""Of two phrases equally long, that of the earlier table holds."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase says: its `table` of the section, `concepts`, and the index after its last token."""

    table: str
    concepts: tuple[str, ...]
    end: int
    human: bool = False
    """Whether a person is meant, and never the body."""
    field: str | None = None
    """What the same words say of a body that they stand beside: "nurses" in "nurses' union"."""


class Lexicon:
    """The actor words of one language; `endings` are the case endings of names, longest first."""

    def __init__(self, words: ActorWords, dates: Iterable[str] = ()) -> None:
        self.endings = words.name_endings
        concepts = (
            phrase
            for table in CONCEPTS
            for concept, phrases in getattr(words, table).items()
            for phrase in compiled(phrases, table, tuple(concept.split()))
        )
        grammar = (phrase for table in GRAMMAR for phrase in compiled(getattr(words, table), table))
        # A day or a month is no name, though English writes it like one.
        self._phrases = PhraseIndex((*concepts, *grammar, *compiled(dates, "ignored")))
        self._humans = PhraseIndex(compiled(words.humans, "humans"))
        self._genders = PhraseIndex((*compiled(words.women, "women"), *compiled(words.men, "men")))
        self.pronouns = {
            tuple(token.key for token in tokens(phrase)): which
            for which, phrases in words.pronouns.items()
            for phrase in phrases
        }

    def gender(self, row: Sequence[Token], at: int, text: str) -> str | None:
        """The table of a word that tells a woman or a man at index `at`: "women" or "men"."""
        return next((phrase.table for phrase, _ in self._genders.starting(row, at, text)), None)

    def match(self, row: Sequence[Token], at: int, text: str) -> Sense | None:
        """The longest phrase that starts at index `at`; of two equally long, that of the earlier table."""
        found = list(self._phrases.starting(row, at, text))
        if not found:
            return None
        best, _ = max(found, key=lambda match: (match[1], -_ORDER[match[0].table]))
        human = any(True for _ in self._humans.starting(row, at, text))
        field = next((phrase.concepts[0] for phrase, _ in found if phrase.table == "fields"), None)
        return Sense(best.table, best.concepts, at + len(best.words), human, field)


def _dates(code: str) -> Iterator[str]:
    for name, _ in (*cldr.months(code), *cldr.weekdays(code)):
        if len(name) >= _DATE_LETTERS:
            yield name.casefold()


def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language, compiled once."""
    found = _LEXICONS.get(id(language))
    if found is None or found[0] is not language:
        if len(_LEXICONS) >= COMPILED_LANGUAGES:
            _LEXICONS.clear()
        found = _LEXICONS[id(language)] = (language, Lexicon(language.actor, _dates(language.code)))
    return found[1]


_LEXICONS: dict[int, tuple[Language, Lexicon]] = {}
"""By identity: hashing a language's words would cost more than compiling them."""
