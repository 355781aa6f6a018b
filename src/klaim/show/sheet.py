"""A reading, cut and counted as the page's template wants it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from klaim.language.direction import right_to_left
from klaim.limits import HEADLINE_CHARS
from klaim.model.reading import Reading
from klaim.model.span import Span
from klaim.show import groups, wording
from klaim.show.headline import headline
from klaim.show.marks import Mark, Piece, marks, pieces
from klaim.show.visible import HIDDEN, name_of


@dataclass(frozen=True, slots=True)
class Badge:
    """The number that stands before a statement's words and leads to its card.

    `first` where its content begins.
    """

    number: int
    first: bool


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece as the template writes it: `parts` alternate text and the name of a hidden character."""

    parts: tuple[tuple[str, bool], ...]
    classes: str
    badges: tuple[Badge, ...]
    anchors: tuple[str, ...]
    leads_to: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the report.

    `kind` is "prose", "headline" for the first of the report's own, "furniture" or "blank".
    """

    bits: tuple[Bit, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Row:
    """Mentions in the list below the statements: `anchors` are their places in the text."""

    words: str
    meaning: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One reading, ready for the template; every anchor in it begins with `prefix`."""

    reading: Reading
    prefix: str
    headline: str
    direction: str
    lines: tuple[Line, ...]
    groups: tuple[groups.Group, ...]
    lists: tuple[tuple[str, tuple[Row, ...]], ...]
    speakers: int
    aside: int


def sheet_of(reading: Reading, prefix: str) -> Sheet:
    """The reading, ready for the template; `prefix` must differ between the readings of one page."""
    found = groups.by_speaker(reading.statements)
    return Sheet(
        reading=reading,
        prefix=prefix,
        headline=wording.one_line(headline(reading)),
        direction="rtl" if right_to_left(reading.report.language) else "ltr",
        lines=tuple(_lines(reading, prefix)),
        groups=found,
        lists=tuple(_lists(reading, prefix)),
        speakers=sum(bool(group.actor) for group in found),
        aside=len(reading.furniture),
    )


def _lines(reading: Reading, prefix: str) -> Iterator[Line]:
    text, waiting = reading.report.text, list(reversed(marks(reading)))
    kinds = _kinds(reading)
    live: list[Mark] = []
    badged: set[int] = set()
    start = 0
    for line, kind in zip(text.split("\n"), kinds, strict=True):
        end = start + len(line.removesuffix("\r"))
        live = [mark for mark in live if mark.end > start]
        while waiting and waiting[-1].start < end:
            live.append(waiting.pop())
        cut = pieces(text, start, end, live) if start < end else ()
        yield Line(tuple(_bit(piece, prefix, badged) for piece in cut), kind)
        start += len(line) + 1


def _kinds(reading: Reading) -> Iterator[str]:
    """What each line is shown as: "blank", "furniture", "prose", or "headline" for a first that is one."""
    furniture = {span.start for span in reading.furniture}
    start, begun = 0, False
    for line in reading.report.text.split("\n"):
        if start in furniture or not line.strip():
            yield "furniture" if start in furniture else "blank"
        else:
            yield "prose" if begun or not _heads(line) else "headline"
            begun = True
        start += len(line) + 1


def _heads(line: str) -> bool:
    """Whether a first line looks like a headline: short, and without a full stop."""
    return len(line) <= HEADLINE_CHARS and not line.rstrip().endswith((".", "。", "।"))


def _bit(piece: Piece, prefix: str, badged: set[int]) -> Bit:
    contents = [mark for mark in piece.marks if mark.kind == "content"]
    kinds = dict.fromkeys(mark.kind for mark in piece.marks)
    numbers = dict.fromkeys(f"{prefix}m{mark.number}" for mark in piece.marks if mark.kind in _OF_STATEMENTS)
    classes = [*kinds, *(["nested"] if len(contents) > 1 else []), *numbers]
    cue = next((mark.number for mark in reversed(piece.marks) if mark.kind == "cue"), None)
    badges = tuple(_badge(mark, badged) for mark in piece.opening if mark.kind == "content")
    anchors = tuple(
        f"{prefix}{mark.kind}{mark.number}" for mark in piece.opening if mark.kind not in _OF_STATEMENTS
    )
    return Bit(tuple(_parts(piece.words)), " ".join(classes), badges, anchors, cue)


_OF_STATEMENTS = frozenset({"content", "cue", "source", "relay"})


def _badge(mark: Mark, badged: set[int]) -> Badge:
    first = mark.number not in badged
    badged.add(mark.number)
    return Badge(mark.number, first)


def _parts(words: str) -> Iterator[tuple[str, bool]]:
    """The words, with each hidden character apart as (its name, True)."""
    at = 0
    for match in HIDDEN.finditer(words):
        if at < match.start():
            yield words[at : match.start()], False
        yield name_of(match.group()), True
        at = match.end()
    if at < len(words):
        yield words[at:], False


def _lists(reading: Reading, prefix: str) -> Iterator[tuple[str, tuple[Row, ...]]]:
    found: list[tuple[str, str, Iterable[tuple[Span, str]]]] = [
        ("Figures", "figure", ((item.span, wording.figure(item)) for item in reading.quantities)),
        ("Days", "day", ((item.span, wording.day(item)) for item in reading.times)),
        ("Places", "place", ((item.span, wording.ground(item)) for item in reading.places)),
    ]
    for title, kind, items in found:
        if rows := _rows(f"{prefix}{kind}", items):
            yield title, rows


def _rows(anchor: str, items: Iterable[tuple[Span, str]]) -> tuple[Row, ...]:
    """One row for all mentions in the same words that mean the same."""
    anchors: dict[tuple[str, str], list[str]] = {}
    for number, (span, meaning) in enumerate(items, start=1):
        anchors.setdefault((wording.one_line(span.words), wording.one_line(meaning)), []).append(
            f"{anchor}{number}"
        )
    return tuple(Row(words, meaning, tuple(found)) for (words, meaning), found in anchors.items())
