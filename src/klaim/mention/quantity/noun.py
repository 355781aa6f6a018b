"""What an amount counts: a measure, money, or a noun beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from klaim.language.token import Kind, Token
from klaim.mention.quantity.amount import Amount
from klaim.mention.quantity.lexicon import QuantityLexicon, Unit

ITEM = Unit("item")
PERSON = Unit("person")
SHORTEST_NOUN = 2
UNCOUNTED = 10**9
"""From so many on, what is not listed is not counted: "300 billion" is money, whatever word follows."""
HYPHENS = 3
"""Most hyphens in a word that is looked over whole."""
PART_REACH = 4
"""How many words after "of" the whole may stand: "two of her three children"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: no unit where the number stands alone. `end` is the index after its last token.

    `listed` tells that the language's words know it; `partly` that a whole follows which is not told here
    ("11 of the 36 pumps").
    """

    unit: Unit | None
    end: int
    listed: bool = False
    partly: bool = False


def counted(row: Sequence[Token], amount: Amount, words: QuantityLexicon) -> Counted:
    """What an amount counts."""
    at = amount.end
    if amount.money is not None:
        return Counted(amount.money, at, listed=True)
    measures = (words.unit(words.measured, row, at), words.sign(row, at), _hyphened(row, at, words))
    known = max((one for one in measures if one is not None), key=lambda one: one[1], default=None)
    noun = _noun(row, amount, words)
    if known is not None and known[1] >= (noun.end if noun.listed else 0):
        return Counted(known[0], known[1], listed=True)
    return noun if noun.unit is not None else _beside(row, amount, words)


def _hyphened(row: Sequence[Token], at: int, words: QuantityLexicon) -> tuple[Unit, int] | None:
    """A measure after a hyphen: "a 500-billion-rupiah buyback"."""
    is_hyphen = at < len(row) and row[at].key == "-" and row[at].glued
    return words.unit(words.measured, row, at + 1) if is_hyphen else None


def _noun(row: Sequence[Token], amount: Amount, words: QuantityLexicon) -> Counted:
    end = _phrase_end(row, amount.end, words)
    for at in range(amount.end, end):
        noun = words.noun(row, at)
        if noun is not None:
            return Counted(noun[0], max(noun[1], at + 1), listed=True)
    if amount.number.people:
        return Counted(PERSON, amount.end, listed=True)
    if amount.number.scaled and amount.number.value >= UNCOUNTED:
        return Counted(None, amount.end)
    end = _plural_end(row, amount.end, end, words)
    return Counted(ITEM, end) if end > amount.end else Counted(None, end)


def _phrase_end(row: Sequence[Token], at: int, words: QuantityLexicon) -> int:
    """The index after the noun phrase that starts at `at`, as far as the language lets one look."""
    end = at
    for _ in range(words.words.reach):
        if end >= len(row) or not _goes_on(row, end, words):
            break
        end = _past_hyphens(row, end + 1)
        if words.words.adjectives and not row[end - 1].key.endswith(words.words.adjectives):
            break
    return end


def _past_hyphens(row: Sequence[Token], end: int) -> int:
    """Past the rest of a word that hyphens join ("white-hulled")."""
    for _ in range(HYPHENS):
        if not (end + 1 < len(row) and row[end].key == "-" and row[end].glued and row[end + 1].glued):
            break
        end += 2
    return end


def _goes_on(row: Sequence[Token], at: int, words: QuantityLexicon) -> bool:
    token = row[at]
    if token.kind is not Kind.WORD or len(token.key) < SHORTEST_NOUN or token.key in words.stops:
        return False
    return not (words.words.verbs and token.key.endswith(words.words.verbs))


def _plural_end(row: Sequence[Token], start: int, end: int, words: QuantityLexicon) -> int:
    """The index after the last word that may be a plural, or `start`, where the language's plurals show."""
    plurals = words.words.plurals
    while plurals and end > start and not row[end - 1].key.endswith(plurals):
        end -= 1
    return end


def _beside(row: Sequence[Token], amount: Amount, words: QuantityLexicon) -> Counted:
    """The unit of a number alone: that of its whole, or of a noun right before it ("человека четыре")."""
    of = words.of(row, amount.end)
    if of is not None:
        return _whole(row, amount, of.end, words)
    before = amount.start - 1
    noun = words.noun(row, before) or words.unit(words.measured, row, before) if before >= 0 else None
    return Counted(noun[0] if noun and noun[1] == amount.start else None, amount.end, listed=noun is not None)


def _whole(row: Sequence[Token], amount: Amount, start: int, words: QuantityLexicon) -> Counted:
    for at in range(start, min(len(row), start + PART_REACH)):
        noun = words.noun(row, at)
        if noun is not None:
            return Counted(noun[0], noun[1])
        if row[at].kind is not Kind.WORD:
            break
    return Counted(None, amount.end, partly=True)
