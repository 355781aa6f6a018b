"""Stances that a cue's own words leave no doubt about.

The network weighs all that it sees, and now and then takes "denied" for an assertion because what follows
reads like one. Where a language file knows the cue, the cue decides; everywhere else the network does.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from klaim import limits
from klaim.errors import LanguageFileError
from klaim.language.pack import Language
from klaim.language.pattern import Filled, Patterns, Phrases
from klaim.language.stance import StanceWords
from klaim.language.token import Token, key, tokens
from klaim.model.span import Span
from klaim.model.statement import Attribution, Stance


def with_plain_stance(attribution: Attribution, language: Language) -> Attribution:
    """The attribution with the stance that its cue tells, or as it was where the cue tells none.

    Raises `LanguageFileError` where the language's patterns are not well formed.
    """
    cue = attribution.cue
    stance = plain_stance(cue, language) if cue else None
    return replace(attribution, stance=stance) if stance else attribution


def plain_stance(cue: Span, language: Language) -> Stance | None:
    """The stance of the longest pattern around the cue; None where none is, or two of a length differ."""
    return _lexicon(language.stance, language.code).stance(cue)


class StanceLexicon:
    """The compiled words of a language. Raises `ValueError` for a pattern that is not well formed."""

    def __init__(self, words: StanceWords) -> None:
        self._patterns = Patterns(words.cues, {name: Forms(forms) for name, forms in words.words.items()})
        self._negations = Phrases((phrase, 0) for phrase in words.negations)

    def stance(self, cue: Span) -> Stance | None:
        """As in `plain_stance`."""
        found = list(self._around(cue))
        longest = max((length for length, _ in found), default=0)
        meant = {meaning for length, meaning in found if length == longest}
        return Stance(meant.pop()) if len(meant) == 1 else None

    def _around(self, cue: Span) -> Iterator[tuple[int, str]]:
        """The patterns that take a word of the cue, each as its length in tokens and its stance."""
        row = _row_around(cue)
        for at, token in enumerate(row):
            match = self._patterns.match(row, at) if token.start < cue.end else None
            if match and row[match.end - 1].end > cue.start and not self._negated(row, at):
                yield match.end - at, match.meaning

    def _negated(self, row: Sequence[Token], at: int) -> bool:
        """Whether a negation stands before index `at`, a word between at most ("never once denied")."""
        return any(self._negations.before(row, end) is not None for end in (at, at - 1) if end > 0)


class Forms:
    """A slot for one word in any of its forms: phrases as they stand, and beginnings of words."""

    def __init__(self, forms: Iterable[str]) -> None:
        forms = tuple(forms)
        self._beginnings = tuple(key(form[:-1]) for form in forms if form.endswith("-"))
        self._whole = Phrases((form, 0) for form in forms if not form.endswith("-"))

    def opens(self, token: Token) -> bool:
        """As in `Slot`."""
        return self._whole.opens(token) or token.key.startswith(self._beginnings)

    def __call__(self, row: Sequence[Token], at: int) -> Filled | None:
        """As in `Slot`."""
        begun = at < len(row) and row[at].key.startswith(self._beginnings)
        return self._whole(row, at) or (Filled(0, at + 1) if begun else None)


def _row_around(cue: Span) -> list[Token]:
    """The tokens of the cue and of what stands on its line within `STANCE_CONTEXT_CHARS` of it."""
    text, reach = cue.text, limits.STANCE_CONTEXT_CHARS
    start, end = max(0, cue.start - reach), min(len(text), cue.end + reach)
    start = max(start, text.rfind("\n", start, cue.start) + 1)
    line_end = text.find("\n", cue.end, end)
    row = tokens(text, start, end if line_end < 0 else line_end)
    cut = start > 0 and not text[start - 1].isspace() and row[0].end <= cue.start
    return row[1:] if cut else row


@lru_cache(maxsize=limits.COMPILED_LANGUAGES)
def _lexicon(words: StanceWords, code: str) -> StanceLexicon:
    file = f"{code}.toml"
    unknown = sorted(set(words.cues) - set(Stance))
    if unknown:
        raise LanguageFileError(file, "stance.cues." + unknown[0], "no such stance")
    try:
        return StanceLexicon(words)
    except ValueError as error:
        raise LanguageFileError(file, "stance", str(error)) from error
