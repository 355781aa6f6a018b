"""What an amount counts: a measure, money, or the noun that follows."""

from collections.abc import Sequence

from klaim.language.token import Kind, Token
from klaim.mention.quantity.amount import Amount
from klaim.mention.quantity.lexicon import QuantityLexicon, Unit

ITEM = Unit("item")
PERSON = Unit("person")
SHORTEST_NOUN = 2


def counted(row: Sequence[Token], amount: Amount, words: QuantityLexicon) -> tuple[Unit | None, int]:
    """The unit of an amount and the index after its last word; no unit where the number stands alone."""
    at = amount.end
    if amount.money is not None:
        return amount.money, at
    for measured in (words.unit(words.measured, row, at), words.unit(words.signs, row, at), _hyphened(row, at, words)):
        if measured is not None:
            return measured
    return _noun(row, amount, words)


def _hyphened(row: Sequence[Token], at: int, words: QuantityLexicon) -> tuple[Unit, int] | None:
    """A measure after a hyphen: "a 500-billion-rupiah buyback"."""
    is_hyphen = at < len(row) and row[at].key == "-" and row[at].glued
    return words.unit(words.measured, row, at + 1) if is_hyphen else None


def _noun(row: Sequence[Token], amount: Amount, words: QuantityLexicon) -> tuple[Unit | None, int]:
    end = _phrase_end(row, amount.end, words)
    for at in range(amount.end, end):
        noun = words.noun(row, at)
        if noun is not None:
            return noun[0], max(noun[1], at + 1)
    if amount.number.people:
        return PERSON, end
    is_noun = end > amount.end and _is_plural(row, amount.end, end, words)
    return (ITEM, end) if is_noun else (None, amount.end)


def _phrase_end(row: Sequence[Token], at: int, words: QuantityLexicon) -> int:
    """The index after the noun phrase that starts at `at`, as far as the language lets one look."""
    end = at
    while end < min(len(row), at + words.words.reach) and _goes_on(row, end, words):
        end += 1
        if words.words.adjectives and not row[end - 1].key.endswith(words.words.adjectives):
            break
    return end


def _goes_on(row: Sequence[Token], at: int, words: QuantityLexicon) -> bool:
    token = row[at]
    return token.kind is Kind.WORD and token.key not in words.stops and len(token.key) >= SHORTEST_NOUN


def _is_plural(row: Sequence[Token], start: int, end: int, words: QuantityLexicon) -> bool:
    endings = words.words.plurals
    return not endings or any(row[at].key.endswith(endings) for at in range(start, end))
