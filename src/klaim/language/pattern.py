"""Closed-vocabulary patterns: what a language file may say about the order of words.

A pattern is a row of words and marks as they stand in text, of slots in braces, of alternatives in round
brackets, and of `?` after what may be missing; a bracket that is itself meant is written `[` or `]`:

    {part}? ngày {day} / {m} (/ {year})?

There is no repetition, so a pattern is a finite set of rows, and the rows of a language are held in one tree.
Matching at a place walks that tree no deeper than its longest row: time is linear in the text, whatever the
text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import msgspec

from klaim.language.row import rows
from klaim.language.token import Token


class Filled(msgspec.Struct, frozen=True, gc=False):
    """What a slot took: a `value`, and the index after its last token."""

    value: int
    end: int


class Slot(Protocol):
    """What may stand in a slot."""

    def opens(self, token: Token) -> bool:
        """Whether the slot may start with that token: a quick look before it is read."""

    def __call__(self, row: Sequence[Token], at: int) -> Filled | None:
        """What the slot takes from the tokens from index `at` on."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A slot that a function reads, if its first token passes."""

    passes: Callable[[Token], bool]
    read: Callable[[Sequence[Token], int], Filled | None]

    def opens(self, token: Token) -> bool:
        """As in `Slot`."""
        return self.passes(token)

    def __call__(self, row: Sequence[Token], at: int) -> Filled | None:
        """As in `Slot`."""
        return self.read(row, at) if at < len(row) else None


class Match(msgspec.Struct, frozen=True):
    """A pattern that matched.

    `meaning` is the pattern's, `end` the index after its last token, `slots` are what each slot took.
    """

    meaning: str
    end: int
    slots: tuple[tuple[str, Filled], ...]

    def values(self, slot: str) -> tuple[int, ...]:
        """What all the slots of that name took, in the order of the text."""
        return tuple(filled.value for name, filled in self.slots if name == slot)

    def value(self, slot: str) -> int | None:
        """What the first slot of that name took."""
        return next(iter(self.values(slot)), None)


@dataclass(slots=True)
class _Node:
    words: dict[str, "_Node"] = field(default_factory=dict)
    slots: dict[str, "_Node"] = field(default_factory=dict)
    meaning: str | None = None


class Patterns:
    """The patterns of one language, compiled.

    `meanings` tells the patterns of each, `slots` what may stand in each slot.

    Where two patterns match the same tokens, the first in order holds. Raises `ValueError` for a pattern
    that is not well formed, has a slot unknown, or has more rows than `PATTERN_ROWS`.
    """

    def __init__(self, meanings: Mapping[str, Iterable[str]], slots: Mapping[str, Slot]) -> None:
        self._slots = slots
        self._root = _Node()
        for meaning, patterns in meanings.items():
            for pattern in patterns:
                for row in rows(pattern):
                    self._plant(meaning, row)

    def _plant(self, meaning: str, row: tuple[str, ...]) -> None:
        node = self._root
        for atom in row:
            name = atom[1:-1] if atom.startswith("{") else None
            if name is not None and name not in self._slots:
                message = f"unknown slot {atom} in a pattern of {meaning}"
                raise ValueError(message)
            node = (
                node.words.setdefault(atom, _Node()) if name is None else node.slots.setdefault(name, _Node())
            )
        node.meaning = node.meaning or meaning

    @property
    def first_words(self) -> frozenset[str]:
        """The keys of words that patterns start with; slots may open patterns too."""
        return frozenset(self._root.words)

    def match(self, row: Sequence[Token], at: int) -> Match | None:
        """The longest pattern that matches the tokens from index `at` on."""
        return self._walk(self._root, row, at, ())

    def _walk(
        self, node: _Node, row: Sequence[Token], at: int, taken: tuple[tuple[str, Filled], ...]
    ) -> Match | None:
        best = Match(node.meaning, at, taken) if node.meaning else None
        if at == len(row):
            return best
        following = node.words.get(row[at].key)
        if following is not None:
            best = _longer(best, self._walk(following, row, at + 1, taken))
        for name, after in node.slots.items():
            slot = self._slots[name]
            filled = slot(row, at) if slot.opens(row[at]) else None
            if filled is not None:
                best = _longer(best, self._walk(after, row, filled.end, (*taken, (name, filled))))
        return best


def _longer(one: Match | None, other: Match | None) -> Match | None:
    return other if one is None or (other is not None and other.end > one.end) else one


class Phrases:
    """A slot or a list of words: phrases of one or more tokens, each with its value; the longest wins."""

    def __init__(self, phrases: Iterable[tuple[str, int]]) -> None:
        self._values: dict[tuple[str, ...], int] = {}
        self._longest: dict[str, int] = {}
        for phrase, value in phrases:
            for row in rows(phrase):
                self._values.setdefault(row, value)
                self._longest[row[0]] = max(self._longest.get(row[0], 0), len(row))
        self._reach = max(self._longest.values(), default=0)

    def opens(self, token: Token) -> bool:
        """Whether a phrase starts with that token."""
        return token.key in self._longest

    @property
    def first_words(self) -> frozenset[str]:
        """The keys that phrases start with."""
        return frozenset(self._longest)

    def __call__(self, row: Sequence[Token], at: int) -> Filled | None:
        """The longest phrase that starts with the token at index `at`."""
        longest = self._longest.get(row[at].key) if at < len(row) else None
        if longest is None:
            return None
        if longest == 1:
            return Filled(self._values[(row[at].key,)], at + 1)
        for length in range(min(longest, len(row) - at), 0, -1):
            value = self._values.get(tuple([token.key for token in row[at : at + length]]))
            if value is not None:
                return Filled(value, at + length)
        return None

    def before(self, row: Sequence[Token], at: int) -> int | None:
        """The value of the longest phrase that ends just before index `at`; None where there is none."""
        for start in range(max(0, at - self._reach), at):
            value = self._values.get(tuple(token.key for token in row[start:at]))
            if value is not None:
                return value
        return None
