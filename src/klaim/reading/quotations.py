"""Quotations: marks paired off, nested, left open, and running over paragraphs.

One pass with a stack, so that ten thousand marks cost no more than ten thousand steps. textacy gives a whole
document up over one unclosed mark; here an unclosed quotation ends with its paragraph.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from klaim.model.report import Quotation
from klaim.model.span import Span
from klaim.reading.marks import ALWAYS_OPEN, OPENED_BY, SINGLE, Mark, marks


@dataclass(slots=True)
class _Opened:
    """A mark that waits for its end.

    `shared_end` is the last end, inside it, of a quotation in the same marks.
    """

    mark: Mark
    shared_end: int | None = None


@dataclass(slots=True)
class _Paragraph:
    """What is open while a paragraph is read, and what has been closed, as (start, end) with the marks."""

    opened: list[_Opened] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)
    closed: list[tuple[int, int, int]] = field(default_factory=list)

    def open(self, mark: Mark) -> None:
        self.opened.append(_Opened(mark))
        self.count[mark.character] += 1

    def close(self, mark: Mark) -> bool:
        """End the innermost quotation that the mark can end.

        Those opened inside it and never ended are given up.
        """
        openers = OPENED_BY.get(mark.character, "")
        if not any(self.count[opener] for opener in openers):
            return False
        while True:
            innermost = self.opened.pop()
            self.count[innermost.mark.character] -= 1
            if innermost.mark.character in openers:
                break
        self.closed.append((innermost.mark.at, mark.at + 1, mark.at))
        if self.opened and self.opened[-1].mark.character == innermost.mark.character:
            self.opened[-1].shared_end = mark.at + 1
        return True


def quotations(paragraphs: Sequence[Span]) -> list[Quotation]:
    """The quotations of paragraphs that follow one another, outer before inner."""
    found: list[tuple[int, int, int]] = []
    waiting: _Opened | None = None
    for index, paragraph in enumerate(paragraphs):
        state = _read(paragraph, waiting)
        found += state.closed
        waiting = state.opened[0] if state.opened else None
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if waiting is not None and not _opens_anew(following, waiting.mark.character):
            found.append(_given_up(waiting, paragraph))
            waiting = None
    return _nested(paragraphs[0].text, found) if found else []


def _read(paragraph: Span, waiting: _Opened | None) -> _Paragraph:
    """Pair the marks of one paragraph; `waiting` is a quotation that goes on from the one before."""
    state = _Paragraph()
    run = list(marks(paragraph.text, paragraph.start, paragraph.end))
    last_single = max((mark.at for mark in run if mark.character in SINGLE and mark.may_close), default=-1)
    if waiting is not None:
        state.opened.append(_Opened(waiting.mark))
        state.count[waiting.mark.character] += 1
        run = run[1:]
    for mark in run:
        _take(state, mark, last_single)
    return state


def _take(state: _Paragraph, mark: Mark, last_single: int) -> None:
    """Let the mark close what it can, else open, else be an apostrophe, an inch, or nothing."""
    if mark.may_close and state.close(mark):
        return
    ends_later = mark.character not in SINGLE or mark.at < last_single
    if mark.may_open and mark.character != "’" and ends_later:
        state.open(mark)


def _opens_anew(paragraph: Span | None, character: str) -> bool:
    return paragraph is not None and paragraph.words.lstrip().startswith(character)


def _given_up(opened: _Opened, paragraph: Span) -> tuple[int, int, int]:
    """Where an unclosed quotation ends.

    At a mark that it shares with one inside it (as Russian usage has it), else with its paragraph.
    """
    if opened.shared_end is not None and opened.mark.character in ALWAYS_OPEN:
        return opened.mark.at, opened.shared_end, opened.shared_end - 1
    end = paragraph.start + len(paragraph.words.rstrip())
    return opened.mark.at, end, end


def _nested(text: str, found: Iterable[tuple[int, int, int]]) -> list[Quotation]:
    """The quotations with words in them, in order, each knowing how many it lies in."""
    result: list[Quotation] = []
    ends: list[int] = []
    for start, end, words_end in sorted(found, key=lambda quotation: (quotation[0], -quotation[1])):
        words = Span(text, start + 1, words_end).trimmed() if start + 1 < words_end else None
        while ends and ends[-1] <= start:
            ends.pop()
        if words is not None:
            result.append(
                Quotation(Span(text, start, end), Span(text, start + 1, words_end), depth=len(ends))
            )
            ends.append(end)
    return result
