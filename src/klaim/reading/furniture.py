"""Rules that tell furniture by its words or its signs, line by line; each looks at one thing and may abstain.

A rule answers True where it is sure that a line is not the report's own prose, and False where it has nothing to say. Lines that only their
neighbours give away (headlines of other stories between paragraphs) are told in `klaim.reading.dangling`.
"""

from collections.abc import Callable

from klaim.language.layout import LayoutWords
from klaim.reading.lines import STOPS, Shape

LABEL_CHARS = 40
CREDIT_CHARS = 80


def told_by_its_words(line: Shape, words: LayoutWords) -> bool:
    """Whether any rule knows the line for furniture."""
    return not line.long and any(rule(line, words) for rule in RULES)


def _has_no_letters(line: Shape, _words: LayoutWords) -> bool:
    """Reactions, counters, rows of asterisks, a bare date."""
    return not any(character.isalpha() for character in line.bare)


def _is_an_address(line: Shape, _words: LayoutWords) -> bool:
    """A line that is mostly the address of a page."""
    addresses = [word for word in line.words if "://" in word or word.startswith("www.")]
    return 2 * sum(map(len, addresses)) > len(line.bare)


def _is_bracketed(line: Shape, _words: LayoutWords) -> bool:
    """A slot that was never filled: [ad_2], {{widget}}."""
    return line.bare[0] in "[{" and line.bare[-1] in "]}" and " " not in line.bare


def _is_a_stamp(line: Shape, _words: LayoutWords) -> bool:
    """The day and hour of publication: a third of its words bear digits, one is a clock time or a whole date."""
    numbers = [word for word in line.words if any(character.isdigit() for character in word)]
    return (
        not line.stopped
        and len(line.words) <= 12
        and 3 * len(numbers) >= len(line.words)
        and len(numbers) > 1
        and any(_is_clock_or_date(word) for word in numbers)
    )


def _is_clock_or_date(word: str) -> bool:
    digits, _, rest = word.strip("()[],|").partition(":")
    parts = word.strip("()[],|").replace("/", ".").replace("-", ".").split(".")
    return (digits.isdigit() and rest[:2].isdigit()) or (len(parts) == 3 and all(map(str.isdigit, parts)))


def _opens_with_a_label(line: Shape, words: LayoutWords) -> bool:
    """Photo: …, Source: …"""
    label, colon, _ = line.folded[: LABEL_CHARS + 1].partition(":")
    label = label.strip()
    return bool(colon) and (label in words.labels or (label in words.bylines and not line.stopped))


def _ends_with_a_credit(line: Shape, words: LayoutWords) -> bool:
    """A caption: its last sentence, or a bracket at its end, is a label and who made the picture."""
    head, colon, maker = line.bare.rpartition(":")
    if (
        not colon
        or len(maker) > CREDIT_CHARS
        or any(stop in maker.rstrip("".join(STOPS) + ")] ") for stop in "!?")
    ):
        return False
    edge = max(head.rfind(mark) for mark in (*STOPS, "(", "[", "/", "|", ","))
    return head[edge + 1 :].strip().casefold() in words.labels


def _leads_elsewhere(line: Shape, words: LayoutWords) -> bool:
    """Read also: …"""
    for opening in words.read_also:
        if line.folded.startswith(opening):
            rest = line.folded[len(opening) :].lstrip()
            return rest[:1] in {"", ":", "…", "»", ">", "-", "—"} or (
                not line.stopped and not line.folded[len(opening)].isalnum()
            )
    return False


def _points_elsewhere(line: Shape, words: LayoutWords) -> bool:
    """… read in our article "…"."""
    return any(pointer in line.folded for pointer in words.pointers) and not any(
        f"{stop} " in line.bare for stop in STOPS
    )


def _is_an_advertisement(line: Shape, words: LayoutWords) -> bool:
    return line.folded.strip(" .:[](){}|-–—_0123456789") in words.advertisements


def _invites(line: Shape, words: LayoutWords) -> bool:
    """Subscribe to …, share …"""
    return any(
        line.folded.startswith(f"{invitation} ") or line.folded == invitation
        for invitation in words.invitations
    )


def _is_buttons(line: Shape, words: LayoutWords) -> bool:
    """Like (1,204) | Comment (86) | Share: every part holds a word on a button, or nothing but a number."""
    parts = [
        part.strip(" ():.0123456789,") for part in line.folded.replace("·", "|").replace("/", "|").split("|")
    ]
    named = [part for part in parts if part]
    return not line.stopped and bool(named) and all(part in words.buttons for part in named)


RULES: tuple[Callable[[Shape, LayoutWords], bool], ...] = (
    _has_no_letters,
    _is_an_address,
    _is_bracketed,
    _is_a_stamp,
    _opens_with_a_label,
    _ends_with_a_credit,
    _leads_elsewhere,
    _points_elsewhere,
    _is_an_advertisement,
    _invites,
    _is_buttons,
)
