"""What speaks for and against a name being used as a place: named signs, each read off the words around it.

A sign is a word or two of plain English; `weights.json` tells how much each counts, learned by `train/place_weights.py`.
No sign depends on which place, state or party it is: exchange two names of one kind and the signs stay the same.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from klaim.gazetteer import Kind as EntryKind
from klaim.mention.place.candidate import Candidate, Namesake
from klaim.mention.place.vocabulary import Kind
from klaim.mention.place.words import Word

_BODY_REACH = 6
_BREAKS = frozenset(",.;:!?()[]«»„“”\"…\n—–")
_MILLION, _TOWN = 500_000, 20_000


@dataclass(frozen=True, slots=True)
class View:
    """A candidate in its report: all the words and their kinds, the place it would mean, and what the report says elsewhere."""

    words: Sequence[Word]
    kinds: Sequence[Kind]
    candidate: Candidate
    chosen: Namesake | None
    states: frozenset[str]
    lower: frozenset[str]
    placed: frozenset[str]
    neighbours: tuple[bool, bool]

    @property
    def first(self) -> Word:
        """The first word of the name."""
        return self.words[self.candidate.first]

    @property
    def previous(self) -> Kind:
        """The kinds of the word before, where only a space parts it from the name."""
        return self.kinds[self.candidate.first - 1] if self.candidate.first and self.first.joined else Kind.NONE

    @property
    def following(self) -> Word | None:
        """The word after, where only a space parts it from the name."""
        after = self.candidate.last + 1
        return self.words[after] if after < len(self.words) and self.words[after].joined else None


_KINDS_BEFORE = (
    (Kind.LOCATED, "located"),
    (Kind.HEADED, "headed"),
    (Kind.LINKED, "linked"),
    (Kind.JOINED, "joined"),
    (Kind.SETTLEMENT, "settlement"),
    (Kind.REGION_BEFORE, "region"),
    (Kind.SIDE, "side"),
    (Kind.BODY, "body"),
    (Kind.GROUND, "ground"),
    (Kind.ACT, "act"),
    (Kind.ARTICLE, "article"),
)


def before(view: View) -> Iterator[str]:
    """The word before."""
    if view.first.opens:
        yield "opens line" if view.first.gap.startswith("\n") else "opens sentence"
    elif not view.first.joined:
        yield "after comma" if view.first.gap.strip() == "," else "after bracket" if "(" in view.first.gap else "after mark"
    else:
        yield from _before(view, view.candidate.first - 1)


def _before(view: View, index: int) -> Iterator[str]:
    kinds, word = view.kinds[index], view.words[index]
    known = [name for kind, name in _KINDS_BEFORE if kinds & kind]
    yield from (f"before {name}" for name in known)
    if Kind.ARTICLE in kinds and index and word.joined:
        yield from (f"before article {name}" for kind, name in _KINDS_BEFORE if view.kinds[index - 1] & kind)
    if not known:
        plain = not word.capital or word.opens
        yield "before other word" if plain else "before capital"
    elif word.capital and not word.opens:
        yield "before known capital"


def after(view: View) -> Iterator[str]:
    """The word after."""
    index = view.candidate.last + 1
    if index >= len(view.words):
        yield "after end"
        return
    word = view.words[index]
    if word.joined:
        known = [name for kind, name in _KINDS_BEFORE + ((Kind.REGION_AFTER, "region noun"),) if view.kinds[index] & kind]
        yield from (f"then {name}" for name in known)
        if word.capital:
            yield "then capital"
        elif not known:
            yield "then other word"
    elif word.gap.startswith(("'s", "’s")):
        yield "then possessive"
    elif word.gap.startswith("\n"):
        yield "then end"
    else:
        yield "then comma" if word.gap.strip() == "," else "then dash" if word.gap.strip() in "—–-" else "then mark"


def body(view: View) -> Iterator[str]:
    """A body or an office whose name this would end, with no preposition between."""
    index = view.candidate.first
    for distance in range(1, _BODY_REACH + 1):
        if index == 0 or not view.words[index].joined or view.kinds[index - 1] & (Kind.LOCATED | Kind.HEADED):
            return
        index -= 1
        if view.kinds[index] & Kind.BODY:
            yield "body at one" if distance == 1 else "body at two" if distance == 2 else "body near"
            return
        if view.kinds[index] & (Kind.GROUND | Kind.SETTLEMENT):
            yield "ground near"
            return


def run(view: View) -> Iterator[str]:
    """Capitalised words on either side: a part of a longer name."""
    if view.previous == Kind.NONE and view.first.joined and view.candidate.first:
        word = view.words[view.candidate.first - 1]
        if word.capital and not word.opens:
            yield "run before"
    if view.following is not None and view.following.capital:
        yield "run after"


def place(view: View) -> Iterator[str]:
    """What the place is."""
    if view.candidate.adjective:
        yield "is adjective"
    elif view.chosen is None:
        yield "is unknown"
    else:
        entry = view.chosen.entry
        yield f"is {entry.kind.name.lower()}"
        yield f"form {view.chosen.form}"
        if entry.kind is EntryKind.SETTLEMENT:
            yield "is large" if entry.population >= _MILLION else "is town" if entry.population >= _TOWN else "is small"
            if entry.country in view.states:
                yield "state named"
    if view.candidate.last > view.candidate.first:
        yield "several words"
    if view.first.upper:
        yield "upper case"


def report(view: View) -> Iterator[str]:
    """What the report says elsewhere."""
    if view.first.key in view.lower:
        yield "also lower"
    if view.first.key in view.placed:
        yield "placed elsewhere"
    if view.neighbours[0]:
        yield "place beside before"
    if view.neighbours[1]:
        yield "place beside after"


GROUPS: tuple[Callable[[View], Iterator[str]], ...] = (before, after, body, run, place, report)
_TOGETHER = ("is ", "opens ", "after ", "before ", "body ")


def signs(view: View) -> tuple[str, ...]:
    """All the signs of a candidate, and those pairs of them that mean more together than apart."""
    groups = [tuple(group(view)) for group in GROUPS]
    alone = [sign for group in groups for sign in group]
    sort = next((sign for sign in groups[4] if sign.startswith("is ")), "")
    size = next((sign for sign in groups[4] if sign in {"is large", "is town", "is small"}), sort)
    pairs = [f"{size} & {sign}" for sign in (*groups[0], *groups[1], *groups[2], *groups[3], *groups[5])]
    return tuple(alone + pairs)
