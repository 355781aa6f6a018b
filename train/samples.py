"""Windows with the labels that the network is to give: what `klaim.attribution.decode` reads back."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

from tokenizers import Tokenizer

from klaim.attribution.labels import ANCHOR, FORMS, STANCES, TAG
from klaim.attribution.window import Window, windows_of
from klaim.attribution.words import words_of
from klaim.model.span import Span
from train.augment import vary
from train.corpus import Annotated, Example, Range

IGNORED, KEEP_FURNITURE = -100, 0.3
"""PyTorch's label for what no loss is taken of; how often a face of a report keeps its furniture."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """What hangs on the words [start, end): a tag for each word, stance and form by content start."""

    start: int
    end: int
    tags: list[int]
    stances: dict[int, int] = field(default_factory=dict)
    forms: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sample:
    """A window with its labels."""

    pieces: list[int]
    first: list[int]
    anchors: list[int]
    anchored: list[Anchored]
    guidelines: str
    language: str


def samples_of(
    report: Annotated,
    tokenizer: Tokenizer,
    random: Random | None = None,
    capacity: int = 384,
    shared: int = 0,
) -> Iterator[Sample]:
    """A report's samples; with `random`, in another face, with furniture sometimes left in."""
    text = vary(report.text, random) if random else report.text
    keep = random is not None and random.random() < KEEP_FURNITURE
    lines = [Span(text, a, b) for a, b in _lines(text) if keep or (a, b) not in report.furniture]
    windows = windows_of([words_of(line, tokenizer) for line in lines], capacity, shared)
    yield from (_sample(window, report) for window in windows)


def _lines(text: str) -> Iterator[Range]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _sample(window: Window, report: Annotated) -> Sample:
    anchors = [ANCHOR["outside"]] * len(window.words)
    by_anchor: dict[tuple[int, int], Anchored] = {}
    for statement in sorted(report.statements, key=lambda s: s.content[0]):
        _mark(window, statement, anchors, by_anchor)
    anchored = list(by_anchor.values())
    return Sample(
        list(window.pieces), list(window.first), anchors, anchored, report.guidelines, report.language
    )  # fmt: skip


def _mark(
    window: Window, statement: Example, anchors: list[int], by_anchor: dict[tuple[int, int], Anchored]
) -> None:
    pieces = [_under(window, piece) for piece in statement.content]
    sources = [(_under(window, source), role) for source, role in statement.sources]
    cue = _under(window, statement.cue) if statement.cue else pieces[0][:1]
    ranges = (statement.cue, *statement.content, *(source for source, _ in statement.sources))
    if not all(_inside(window, r) for r in ranges if r):
        for at in cue:
            anchors[at] = IGNORED
        return
    if not cue or not all(pieces) or not all(words for words, _ in sources):
        return
    begin, follow = ("cue", "cue_more") if statement.cue else ("unspoken", "unspoken")
    for at in cue:
        anchors[at] = ANCHOR[begin if at == cue.start else follow]
    anchored = by_anchor.setdefault(
        (cue.start, cue.stop), Anchored(cue.start, cue.stop, [TAG["outside"]] * len(window.words))
    )
    for words, role in sources:
        _tag(anchored, words, role, f"{role}_more")
    for number, words in enumerate(pieces):
        _tag(anchored, words, "content" if number == 0 else "content_again", "content_more")
    if statement.stance and statement.form:
        anchored.stances[pieces[0].start] = STANCES.index(statement.stance)
        anchored.forms[pieces[0].start] = FORMS.index(statement.form)


def _tag(anchored: Anchored, words: range, begin: str, follow: str) -> None:
    for at in words:
        anchored.tags[at] = TAG[begin if at == words.start else follow]


def _under(window: Window, span: Range) -> range:
    """The places of the words that a range of the text touches."""
    start, end = span
    first = bisect_right(window.words, start, key=lambda word: word.end)
    return range(first, bisect_left(window.words, end, key=lambda word: word.start))


def _inside(window: Window, span: Range) -> bool:
    return bool(window.words) and window.words[0].start <= span[0] and span[1] <= window.words[-1].end


def flat(reports: Iterable[Annotated], tokenizer: Tokenizer, random: Random, copies: int) -> list[Sample]:
    """`copies` faces of each report, cut at different places."""
    return [
        sample
        for report in reports
        for _ in range(copies)
        for sample in samples_of(report, tokenizer, random, random.choice((160, 256, 384, 384)))
    ]
