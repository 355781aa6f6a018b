"""A report's words, and the pieces that the encoder knows them by."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from klaim import limits
from klaim.model.span import Span

WORD = re.compile(r"\w(?:\w|[\u0300-\u036f\u200b-\u200d\u2060])*|[^\w\s]")
"""A word with its combining marks and joiners, or one other visible character."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark, with the encoder's pieces: none where the word before owns the piece over it."""

    span: Span
    pieces: tuple[int, ...]


def words_of(line: Span, tokenizer: Tokenizer) -> list[Word]:
    """The words of a line, in order."""
    return [word for chunk in _chunks(line) for word in _words(chunk, tokenizer)]


def _chunks(line: Span) -> Iterator[Span]:
    """The line in parts short enough that no search over the pieces of one is felt."""
    for start in range(line.start, line.end, limits.CHUNK_CHARS):
        yield Span(line.text, start, min(start + limits.CHUNK_CHARS, line.end))


def _words(chunk: Span, tokenizer: Tokenizer) -> list[Word]:
    spans = [
        Span(chunk.text, chunk.start + m.start(), chunk.start + m.end()) for m in WORD.finditer(chunk.words)
    ]
    return [Word(span, pieces) for span, pieces in zip(spans, _pieces(chunk, spans, tokenizer), strict=True)]


def _pieces(chunk: Span, spans: Sequence[Span], tokenizer: Tokenizer) -> list[tuple[int, ...]]:
    """Each word's pieces. A piece belongs to the first word that ends after the piece begins."""
    owned: list[list[int]] = [[] for _ in spans]
    encoding, at = tokenizer.encode(chunk.words, add_special_tokens=False), 0
    for piece, (start, _) in zip(encoding.ids, encoding.offsets, strict=True):
        while at + 1 < len(spans) and spans[at].end - chunk.start <= start:
            at += 1
        if spans and len(owned[at]) < limits.WORD_PIECES:
            owned[at].append(piece)
    return [tuple(pieces) for pieces in owned]
