"""Sources that are written together with their cue."""

from collections.abc import Iterable
from dataclasses import replace

from klaim.language.pack import Language
from klaim.model.span import Span
from klaim.model.statement import Attribution


def with_clitic_apart(attribution: Attribution, language: Language) -> Attribution:
    """The attribution with a source that is one word with its cue narrowed to the word's ending."""
    cue = attribution.cue
    if cue is None or all(source.span != cue for source in attribution.sources):
        return attribution
    clitic = _clitic(cue, language.attribution.clitic_sources)
    if clitic is None:
        return attribution
    sources = (replace(s, span=clitic) if s.span == cue else s for s in attribution.sources)
    return replace(attribution, cue=Span(cue.text, cue.start, clitic.start), sources=tuple(sources))


def _clitic(word: Span, endings: Iterable[str]) -> Span | None:
    """The longest of the endings that the word has beside a stem."""
    fitting = [end for end in endings if word.words.lower().endswith(end) and len(word) > len(end)]
    return Span(word.text, word.end - max(map(len, fitting)), word.end) if fitting else None
