"""What speaks for and against a name being used as a place: named signs, each read off the words around it.

A sign is a word or two of plain English; `weights.json` tells how much each counts, learned by
`train/place_weights.py`. No sign depends on which place, state or party it is: exchange two names of one kind
and the signs stay the same.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from klaim.gazetteer import Entry
from klaim.gazetteer import Kind as EntryKind
from klaim.mention.place.candidate import Candidate, Namesake
from klaim.mention.place.vocabulary import Kind
from klaim.mention.place.words import Word

_BODY_REACH = 6
_ACT_REACH = 3
_APPOSITION = 4
_SHORT_CHARS = 3
_CLOSE = 1.0
_DATELINE = ("—", "–", "-", ",", "(", ".")
_BREAKS = frozenset(',.;:!?()[]«»„“”"…\n—–')
_MILLION, _TOWN = 500_000, 20_000


@dataclass(frozen=True, slots=True)
class View:
    """A candidate in its report: words and kinds, the place it would mean, what the report says elsewhere."""

    words: Sequence[Word]
    kinds: Sequence[int]
    candidate: Candidate
    chosen: Namesake | None
    states: frozenset[str]
    lower: frozenset[str]
    placed: frozenset[str]
    called: frozenset[str]
    neighbours: tuple[bool, bool]
    near: float
    plurals: tuple[str, ...]
    adjectives: tuple[str, ...]
    head: "View | None" = None
    tail: "View | None" = None

    @property
    def first(self) -> Word:
        """The first word of the name."""
        return self.words[self.candidate.first]

    @property
    def previous(self) -> int:
        """The kinds of the word before, where only a space parts it from the name."""
        return (
            self.kinds[self.candidate.first - 1] if self.candidate.first and self.first.joined else Kind.NONE
        )

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
    (Kind.MISSION, "mission"),
    (Kind.TITLE, "title"),
    (Kind.FACILITY, "facility"),
    (Kind.BODY, "body"),
    (Kind.GROUND, "ground"),
    (Kind.ACT, "act"),
    (Kind.ARTICLE, "article"),
)


_HEADS = Kind.BODY | Kind.TITLE | Kind.FACILITY | Kind.MISSION
_FAR = {1: "at one", 2: "at two"}


def before(view: View) -> Iterator[str]:
    """The word before."""
    if view.first.opens:
        yield "opens line" if view.first.gap.startswith("\n") else "opens sentence"
    elif not view.first.joined:
        yield (
            "after comma"
            if view.first.gap.strip() == ","
            else "after bracket"
            if "(" in view.first.gap
            else "after mark"
        )
    else:
        yield from _before(view, view.candidate.first - 1)


def _before(view: View, index: int) -> Iterator[str]:
    kinds, word = view.kinds[index], view.words[index]
    known = [name for kind, name in _KINDS_BEFORE if kinds & kind]
    yield from (f"before {name}" for name in known)
    if kinds & Kind.ARTICLE and index and word.joined:
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
        known = [
            name
            for kind, name in (*_KINDS_BEFORE, (Kind.REGION_AFTER, "region noun"))
            if view.kinds[index] & kind
        ]
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
        mark = word.gap.strip()[:1]
        yield {
            ",": "then comma",
            "—": "then dash",
            "–": "then dash",
            "-": "then dash",
            ":": "then colon",
        }.get(mark, "then mark")
    if view.first.upper and view.first.gap.startswith("\n") and word.gap.strip()[:1] in _DATELINE:
        yield "dateline"
    yield from _acts(view, index)


def _acts(view: View, index: int) -> Iterator[str]:
    """A verb of saying, deciding or fighting soon after, within the clause.

    Or one in the plural that has no subject.
    """
    for later in range(index, min(index + _ACT_REACH, len(view.words))):
        if not view.words[later].joined:
            return
        if not view.words[later].capital and view.words[later].key.endswith(view.plurals):
            yield "plural soon"
        if view.kinds[later] & Kind.ACT:
            yield "act soon"
            return


def noun(view: View) -> Iterator[str]:
    """A generic word soon after ("Druzhba and Krymske, two villages"), or a noun that the name describes."""
    after_it = view.candidate.last + 1
    for later in range(after_it, min(after_it + _APPOSITION, len(view.words))):
        if view.words[later].opens:
            break
        if view.kinds[later] & Kind.SETTLEMENT and not view.words[later].capital:
            yield "settlement soon"
            break
    following = view.following
    if following and not following.capital and view.words[view.candidate.last].key.endswith(view.adjectives):
        yield "adjective of region" if view.kinds[after_it] & Kind.REGION_AFTER else "adjective of noun"


def body(view: View) -> Iterator[str]:
    """A body or an office whose name this would end or, with a preposition between, whose seat."""
    index, crossed = view.candidate.first, ""
    for distance in range(1, _BODY_REACH + 1):
        if index == 0 or not view.words[index].joined:
            return
        index -= 1
        kinds = view.kinds[index]
        if kinds & (Kind.LOCATED | Kind.HEADED | Kind.LINKED) and not kinds & _HEADS:
            if crossed:
                return
            crossed = " across"
        elif kinds & _HEADS:
            name = next(name for kind, name in _KINDS_BEFORE if kinds & kind & _HEADS)
            yield f"{name} {_FAR.get(distance, 'near')}{crossed}"
            return
        elif kinds & (Kind.GROUND | Kind.SETTLEMENT):
            yield "ground near" + crossed
            return
        elif kinds & Kind.ACT:
            return


def own(view: View) -> Iterator[str]:
    """A body's name: one with a noun for a body in it. A plural verb before the preposition."""
    inside = range(view.candidate.first, min(view.candidate.last + 2, len(view.words)))
    if any(view.kinds[index] & _HEADS for index in inside[:-1] or inside):
        yield "body inside"
    before_it = view.candidate.first - 2
    if (
        before_it >= 0
        and view.words[before_it].key.endswith(view.plurals)
        and not view.words[before_it].capital
    ):
        yield "plural verb before"


def run(view: View) -> Iterator[str]:
    """Capitalised words on either side: a part of a longer name."""
    if view.previous == Kind.NONE and view.first.joined and view.candidate.first:
        word = view.words[view.candidate.first - 1]
        if word.capital and not word.opens:
            yield "run before"
    if view.following is not None and view.following.capital:
        yield "run after"


def place(view: View) -> Iterator[str]:
    """What the place is, first of all its sort."""
    yield _sort(view)
    if view.chosen is not None:
        yield f"form {view.chosen.form}"
        if view.chosen.entry.country in view.states:
            yield "state named"
        if not view.chosen.own:
            yield "other name"
    if view.candidate.last > view.candidate.first:
        yield "several words"
    if view.first.upper:
        yield "upper case"
    if len(view.first.key) <= _SHORT_CHARS and view.candidate.last == view.candidate.first:
        yield "short"


def _sort(view: View) -> str:
    if view.chosen is None:
        return f"is unknown {view.candidate.shape.value}"
    entry = view.chosen.entry
    return _size(entry) if entry.kind is EntryKind.SETTLEMENT else f"is {entry.kind.name.lower()}"


def _size(entry: Entry) -> str:
    if entry.capital:
        return "is capital"
    return (
        "is large" if entry.population >= _MILLION else "is town" if entry.population >= _TOWN else "is small"
    )


def report(view: View) -> Iterator[str]:
    """What the report says elsewhere."""
    if view.first.key in view.lower:
        yield "also lower"
    if view.first.key in view.placed:
        yield "placed elsewhere"
    if view.first.key in view.called:
        yield "in a longer name elsewhere"
    if view.near > 0:
        yield "close to another" if view.near >= _CLOSE else "near another"
    if view.neighbours[0]:
        yield "place beside before"
    if view.neighbours[1]:
        yield "place beside after"


def listed(view: View) -> Iterator[str]:
    """What stands before the first name of the list that this one is in: it holds for all of them."""
    if view.head is not None:
        yield "in list"
        yield from before(view.head)
        yield from body(view.head)
    if view.tail is not None:
        yield from (f"tail {sign}" for sign in after(view.tail))


GROUPS: tuple[Callable[[View], Iterator[str]], ...] = (before, after, body, run, report, listed, own, noun)
_GOVERNING = frozenset(("is capital", "is state"))


def signs(view: View) -> tuple[str, ...]:
    """All the signs of a candidate, and those pairs of them that mean more together than apart."""
    sort, *rest = place(view)
    groups = [tuple(group(view)) for group in GROUPS]
    around = [sign for group in groups for sign in group] + rest
    pairs = [f"{sort} & {sign}" for sign in around]
    pairs += [f"{one} & {other}" for one in groups[2] for other in groups[0]]
    if sort in _GOVERNING:
        pairs += [f"{sort} & {one} & {other}" for one in groups[0] for other in groups[1]]
    return (sort, *around, *pairs)
