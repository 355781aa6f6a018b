"""Stances that an attribution's own words leave no doubt about.

The network weighs all that it sees, and now and then takes "denied" for an assertion because what follows
reads like one. Where a language file knows the cue, the cue decides; where it does not, but knows how the
content opens ("said it could not verify …"), that does. Everywhere else the network does.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from klaim import limits
from klaim.errors import LanguageFileError
from klaim.language.pack import Language
from klaim.language.pattern import Filled, Patterns, Phrases
from klaim.language.stance import StanceWords
from klaim.language.token import Kind, Token, key, tokens
from klaim.model.span import Span
from klaim.model.statement import Attribution, Stance

Found = tuple[int, str]
"""A pattern that matched: its length in tokens and the stance that it tells."""


def with_plain_stance(attribution: Attribution, language: Language) -> Attribution:
    """The attribution with the stance that its words tell, or as it was where they tell none.

    Raises `LanguageFileError` where the language's patterns are not well formed.
    """
    stance = plain_stance(attribution.cue, attribution.content[0], language)
    return replace(attribution, stance=stance) if stance else attribution


def plain_stance(cue: Span | None, content: Span, language: Language) -> Stance | None:
    """The stance told by the cue, or else by the first words of the content; None where neither tells one."""
    words = _lexicon(language.stance, language.code)
    return (words.of_cue(cue) if cue else None) or words.of_content(content)


class StanceLexicon:
    """The compiled words of a language. Raises `ValueError` for a pattern that is not well formed."""

    def __init__(self, words: StanceWords) -> None:
        slots = {name: Forms(forms) for name, forms in words.words.items()}
        self._cues, self._contents = Patterns(words.cues, slots), Patterns(words.contents, slots)
        self._negations = Phrases((phrase, 0) for phrase in words.negations)

    def of_cue(self, cue: Span) -> Stance | None:
        """The stance of the longest pattern that takes a word of the cue."""
        row = _row_around(cue)
        starts = [at for at, token in enumerate(row) if token.start < cue.end]
        return _longest(
            (length, meaning)
            for at in starts
            for length, meaning in self._at(self._cues, row, at)
            if row[at + length - 1].end > cue.start
        )

    def of_content(self, content: Span) -> Stance | None:
        """The stance of the longest pattern before the content's first mark."""
        row = _opening(content)
        return _longest(found for at in range(len(row)) for found in self._at(self._contents, row, at))

    def _at(self, patterns: Patterns, row: Sequence[Token], at: int) -> list[Found]:
        """The pattern at index `at`, unless a negation takes its stance away."""
        match = patterns.match(row, at)
        return [(match.end - at, match.meaning)] if match and not self._negated(row, at) else []

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


def _longest(found: Iterable[Found]) -> Stance | None:
    """The stance of the longest; None where nothing was found, or two of a length differ."""
    by_length: dict[int, set[str]] = {}
    for length, meaning in found:
        by_length.setdefault(length, set()).add(meaning)
    meant = by_length[max(by_length)] if by_length else set()
    return Stance(next(iter(meant))) if len(meant) == 1 else None


def _row_around(cue: Span) -> list[Token]:
    """The tokens of the cue and of what stands on its line within `STANCE_CONTEXT_CHARS` of it."""
    text, reach = cue.text, limits.STANCE_CONTEXT_CHARS
    start, end = max(0, cue.start - reach), min(len(text), cue.end + reach)
    start = max(start, text.rfind("\n", start, cue.start) + 1)
    line_end = text.find("\n", cue.end, end)
    row = tokens(text, start, end if line_end < 0 else line_end)
    cut = start > 0 and not text[start - 1].isspace()
    return row[1:] if cut and row and row[0].end <= cue.start else row


def _opening(content: Span) -> list[Token]:
    """The first `STANCE_CONTENT_TOKENS` tokens of a content, up to its first mark."""
    end = min(content.end, content.start + limits.STANCE_CONTENT_CHARS)
    row = tokens(content.text, content.start, end)[: limits.STANCE_CONTENT_TOKENS]
    marks = (at for at, token in enumerate(row) if token.kind is Kind.MARK)
    return row[: next(marks, None)]


@lru_cache(maxsize=limits.COMPILED_LANGUAGES)
def _lexicon(words: StanceWords, code: str) -> StanceLexicon:
    file = f"{code}.toml"
    _check(file, "cues", words.cues)
    _check(file, "contents", words.contents)
    try:
        return StanceLexicon(words)
    except ValueError as error:
        raise LanguageFileError(file, "stance", str(error)) from error


def _check(file: str, table: str, patterns: Mapping[str, Sequence[str]]) -> None:
    for meaning in sorted(set(patterns) - set(Stance)):
        raise LanguageFileError(file, f"stance.{table}.{meaning}", "no such stance")
