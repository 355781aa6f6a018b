"""Read numbers written in digits: separators, groups of thousands, fractions."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from klaim.language.token import Kind, Token
from klaim.limits import NUMERAL_DIGITS

GROUP = 3
SPACES = frozenset(" \xa0\u202f\u2009")
SEPARATORS = frozenset(".,")


class Number(msgspec.Struct, frozen=True):
    """A number read from tokens: its value, and the index after its last token.

    `in_digits` tells that it was not spelled out; `vague` that it is a least number ("dozens"); `people`
    that it counts people by its form alone ("двое"); `scaled` that it ended with a word of a power of
    ten.
    """

    value: Decimal
    end: int
    in_digits: bool = False
    vague: bool = False
    people: bool = False
    scaled: bool = False


def numeral(row: Sequence[Token], at: int, text: str, group: str, decimal: str) -> Number | None:
    """The number in digits that starts with the token at index `at`.

    None for what is no number though made of digits: versions, dates and addresses ("1.1.1", "4.5.2024"),
    and what has more than `NUMERAL_DIGITS` digits. `group` and `decimal` are the language's; where a text
    goes against them and only one reading makes sense ("2,000" with a decimal comma, "1.500.000" in
    English), the sense wins.
    """
    if row[at].kind is not Kind.DIGITS or _goes_on(row, at):
        return None
    parts, marks, end = _parts(row, at)
    if len(parts) == 1 and group in SPACES:
        parts, end = _spaced(row, at, text)
        marks = [group] * (len(parts) - 1)
        if end < len(row) and row[end].key in SEPARATORS and _glued_digits(row, end + 1) and row[end].glued:
            parts, marks, end = [*parts, row[end + 1].key], [*marks, row[end].key], end + 2
    if sum(map(len, parts)) > NUMERAL_DIGITS:
        return None
    value = _value(parts, marks, decimal)
    return None if value is None else Number(value, end, in_digits=True)


def _parts(row: Sequence[Token], at: int) -> tuple[list[str], list[str], int]:
    parts, marks = [row[at].key], []
    while (
        at + 2 < len(row)
        and len(parts) <= NUMERAL_DIGITS
        and row[at + 1].key in SEPARATORS
        and row[at + 1].glued
        and _glued_digits(row, at + 2)
    ):
        marks.append(row[at + 1].key)
        parts.append(row[at + 2].key)
        at += 2
    return parts, marks, at + 1


def _goes_on(row: Sequence[Token], at: int) -> bool:
    """Whether the digits stand inside a number that started before."""
    is_inside = at > 1 and row[at].glued and row[at - 1].key in SEPARATORS and row[at - 1].glued
    return is_inside and row[at - 2].kind is Kind.DIGITS


def _glued_digits(row: Sequence[Token], at: int) -> bool:
    return at < len(row) and row[at].kind is Kind.DIGITS and row[at].glued


def _spaced(row: Sequence[Token], at: int, text: str) -> tuple[list[str], int]:
    parts = [row[at].key]
    while (
        len(parts[0]) <= GROUP
        and len(parts) <= NUMERAL_DIGITS
        and at + 1 < len(row)
        and row[at + 1].kind is Kind.DIGITS
        and len(row[at + 1].key) == GROUP
        and text[row[at].end : row[at + 1].start] in SPACES
    ):
        parts.append(row[at + 1].key)
        at += 1
    return parts, at + 1


def _value(parts: list[str], marks: list[str], decimal: str) -> Decimal | None:
    whole = parts[0] if parts[0].isascii() else "".join(str(int(digit)) for digit in parts[0])
    if not marks:
        return Decimal(whole)
    groups, fraction = parts[1:], ""
    if _is_fraction(parts, marks, decimal):
        groups, fraction = parts[1:-1], parts[-1]
        marks = marks[:-1]
    if (
        len(set(marks)) > 1
        or any(len(part) != GROUP for part in groups)
        or (groups and len(parts[0]) > GROUP)
    ):
        return None
    return Decimal(whole + "".join(groups) + ("." + fraction if fraction else ""))


def _is_fraction(parts: list[str], marks: list[str], decimal: str) -> bool:
    """Whether the last part is a fraction.

    It is one where it cannot be a group, or stands after the decimal mark and is not all noughts.
    """
    if len(marks) > 1:
        return marks[-1] != marks[-2]
    if len(parts[-1]) != GROUP or len(parts[0]) > GROUP or parts[0] == "0":
        return True
    return marks[-1] == decimal and parts[-1] != "0" * GROUP
