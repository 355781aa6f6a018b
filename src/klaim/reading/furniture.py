"""Rules that tell furniture by its words or its signs, line by line; each looks at one thing and may abstain.

A rule answers True where it is sure that a line is not the report's own prose, and False where it has nothing
to say. Lines that only their neighbours give away (headlines of other stories between paragraphs) are told in
`klaim.reading.dangling`.
"""

from collections.abc import Callable

from klaim.language.layout import LayoutWords
from klaim.reading.lines import STOPS, Shape

LABEL_CHARS = 40
CREDIT_CHARS = 80
RUN_ON_CHARS = 240
STAMP_WORDS = 12
PARTS_OF_A_DATE = 3


def told_by_its_words(line: Shape, words: LayoutWords) -> bool:
    """Whether any rule knows the line for furniture."""
    return not line.long and any(rule(line, words) for rule in RULES)


def _has_no_letters(line: Shape, _words: LayoutWords) -> bool:
    """Reactions, counters, a row of asterisks, a bare date."""
    return not any(character.isalpha() for character in line.bare)


def _is_an_address(line: Shape, _words: LayoutWords) -> bool:
    """A line that is mostly the address of a page."""
    addresses = [word for word in line.words if "://" in word or word.startswith("www.")]
    return 2 * sum(map(len, addresses)) > len(line.bare)


def _is_a_slot(line: Shape, _words: LayoutWords) -> bool:
    """A slot of the page's template that was never filled: [ad_2], {{widget}}."""
    return line.bare[0] in "[{" and line.bare[-1] in "]}" and len(line.words) == 1


def _is_a_stamp(line: Shape, _words: LayoutWords) -> bool:
    """The hour of publication: a third of the words bear digits, and one is a clock time or a whole date."""
    numbers = [word for word in line.words if any(character.isdigit() for character in word)]
    return (
        not line.stopped
        and len(line.words) <= STAMP_WORDS
        and len(numbers) > 1
        and len(line.words) <= 3 * len(numbers)
        and any(_is_clock_or_date(word.strip("()[],|")) for word in numbers)
    )


def _is_clock_or_date(word: str) -> bool:
    """Whether the word looks like 14:20 or 25.01.2027, with any of the usual signs between."""
    hours, _, minutes = word.partition(":")
    parts = word.replace("/", ".").replace("-", ".").split(".")
    return (hours.isdigit() and minutes[:2].isdigit()) or (
        len(parts) == PARTS_OF_A_DATE and all(map(str.isdigit, parts))
    )


def _opens_with_a_label(line: Shape, words: LayoutWords) -> bool:
    """A label and a colon ("Photo: …", "Source: …")."""
    label = _label(line.folded)
    known = label in words.pictures or label in words.labels or (label in words.bylines and not line.stopped)
    return known and not _runs_on(line)


def _ends_with_a_credit(line: Shape, words: LayoutWords) -> bool:
    """A caption: its last sentence, or the bracket at its end, names who made the picture."""
    bare = line.bare.rstrip(" .")
    if bare.endswith((")", "]")):
        credit = bare[max(bare.rfind("("), bare.rfind("[")) + 1 : -1]
        known = _names_a_picture(credit, words)
    else:
        caption, _, credit = bare.rpartition(":")
        known = caption[max(map(caption.rfind, STOPS)) + 1 :].strip().casefold() in words.pictures
    return known and len(credit) <= CREDIT_CHARS and not _runs_on(line)


def _names_a_picture(credit: str, words: LayoutWords) -> bool:
    """Whether what a bracket holds is a credit ("Photo: Ann Lee", "AP Photo/Ann Lee", "Source: AP")."""
    label = _label(credit)
    if label in words.pictures or (label in words.labels and credit[0].isupper()):
        return True
    parts = credit.replace("/", " ").replace(".", " ").split()
    makers = [part for part in parts if part.casefold() not in words.pictures]
    return len(makers) < len(parts) and any(maker[0].isupper() for maker in makers)


def _leads_elsewhere(line: Shape, words: LayoutWords) -> bool:
    """An opening that leads to another story ("Read also: …")."""
    return (
        line.folded.startswith(words.read_also)
        and any(_opens(line, opening) for opening in words.read_also)
        and not _runs_on(line)
    )


def _opens(line: Shape, opening: str) -> bool:
    """Whether the line opens with these words, and they are more than the beginning of a sentence."""
    if not line.folded.startswith(opening):
        return False
    rest = line.folded[len(opening) :]
    return rest.lstrip()[:1] in {"", ":", "…", "»", ">", "-", "—"} or (rest[0].isspace() and not line.stopped)


def _points_elsewhere(line: Shape, words: LayoutWords) -> bool:
    """One sentence that ends by pointing to another page ("… read in our article …")."""
    return any(pointer in line.folded for pointer in words.pointers) and not line.has_stop_inside


def _is_an_advertisement(line: Shape, words: LayoutWords) -> bool:
    """The mark of an advertisement, alone on its line."""
    return line.folded.strip(" .:[](){}|-–—_0123456789") in words.advertisements


def _invites(line: Shape, words: LayoutWords) -> bool:
    """An invitation ("Subscribe to …", "Share this …")."""
    return line.folded.startswith(words.invitations) and any(
        f"{line.folded} ".startswith(f"{invitation} ") for invitation in words.invitations
    )


def _is_buttons(line: Shape, words: LayoutWords) -> bool:
    """What can be pressed or is counted: every part of "Like (1,204) | Comment (86) | Share" is known."""
    parts = line.folded.replace("·", "|").replace("/", "|").split("|")
    named = [name for part in parts if (name := part.strip(" ():.,0123456789"))]
    return not line.stopped and bool(named) and all(name in words.buttons for name in named)


def _runs_on(line: Shape) -> bool:
    """Whether the line is a paragraph of several sentences, however it opens or ends."""
    return len(line.bare) > RUN_ON_CHARS and line.has_stop_inside


def _label(words: str) -> str:
    """What stands before the first colon, folded; empty where no colon stands near the beginning."""
    label, colon, _ = words[: LABEL_CHARS + 1].partition(":")
    return label.strip().casefold() if colon else ""


RULES: tuple[Callable[[Shape, LayoutWords], bool], ...] = (
    _has_no_letters,
    _is_an_address,
    _is_a_slot,
    _is_a_stamp,
    _opens_with_a_label,
    _ends_with_a_credit,
    _leads_elsewhere,
    _points_elsewhere,
    _is_an_advertisement,
    _invites,
    _is_buttons,
)
