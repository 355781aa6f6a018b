"""What the encoder sees at once: some lines' words, with a mark where each line ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klaim import limits
from klaim.attribution.words import Word
from klaim.model.span import Span

START, LINE_END = 0, 2
"""The encoder's own pieces for the start of a text and the end of a segment."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces for the encoder and the words that they stand for.

    `first[i]` is the place in `pieces` of the i-th word's first piece. Words from `own` on, up to
    `own_end`, are this window's to decide on; those around them are there to be seen.
    """

    pieces: tuple[int, ...]
    words: tuple[Span, ...]
    first: tuple[int, ...]
    own: int
    own_end: int


def windows_of(
    lines: Sequence[Sequence[Word]],
    capacity: int = limits.WINDOW_PIECES,
    shared: int = limits.WINDOW_SHARED_PIECES,
) -> Iterator[Window]:
    """Cover the lines' words with windows of at most `capacity` pieces, neighbours sharing about `shared`."""
    words = [(word, at + 1 == len(line)) for line in lines for at, word in enumerate(line)]
    start = own = 0
    while own < len(words):
        end = _end(words, start, capacity)
        following = len(words) if end == len(words) else _back(words, end, start, shared)
        own_end = len(words) if end == len(words) else (following + end + 1) // 2
        yield _window(words[start:end], own - start, own_end - start)
        start, own = following, own_end


def _cost(word: Word, ends_line: bool) -> int:  # noqa: FBT001 - a pair of the sequence, unpacked
    return len(word.pieces) + ends_line


def _end(words: Sequence[tuple[Word, bool]], start: int, capacity: int) -> int:
    """The first word that no longer fits after `start`; always at least one fits."""
    room, at = capacity - 1, start
    while at < len(words) and (room := room - _cost(*words[at])) >= 0:
        at += 1
    return max(at, start + 1)


def _back(words: Sequence[tuple[Word, bool]], end: int, start: int, shared: int) -> int:
    """Where the next window begins: `shared` pieces before this one's end, but after its start."""
    at = end
    while at > start + 1 and (shared := shared - _cost(*words[at - 1])) >= 0:
        at -= 1
    return at


def _window(words: Sequence[tuple[Word, bool]], own: int, own_end: int) -> Window:
    pieces, first = [START], []
    for word, ends_line in words:
        first.append(len(pieces) if word.pieces else len(pieces) - 1)
        pieces += word.pieces
        if ends_line:
            pieces.append(LINE_END)
    return Window(tuple(pieces), tuple(word.span for word, _ in words), tuple(first), own, own_end)
