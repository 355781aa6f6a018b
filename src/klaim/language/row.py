"""Write out a pattern of a language file as the rows of words and slots that it stands for."""

import re
from typing import NoReturn

from klaim.language.token import tokens
from klaim.limits import PATTERN_ROWS

PIECE = re.compile(r"\{\w+\}|[()|?]|[^\s(){}|?]+")

MEANT = re.compile(r"[{}()|?]")

Row = tuple[str, ...]


def rows(pattern: str) -> tuple[Row, ...]:
    """All rows of a pattern, none of them empty.

    Raises `ValueError` where it is not well formed or stands for too many.
    """
    if not MEANT.search(pattern):
        row = _keys(pattern)
        return (row,) if row else _refuse(pattern)
    pieces = PIECE.findall(pattern)
    found, end = _alternatives(pieces, 0)
    if end != len(pieces) or () in found or not found:
        return _refuse(pattern)
    return tuple(dict.fromkeys(found))


def _refuse(pattern: str) -> NoReturn:
    message = f"not a pattern: {pattern!r}"
    raise ValueError(message)


def _keys(written: str) -> Row:
    return tuple(token.key for token in tokens(written.replace("[", "(").replace("]", ")")))


def _alternatives(pieces: list[str], at: int) -> tuple[list[Row], int]:
    found, at = _sequence(pieces, at)
    while at < len(pieces) and pieces[at] == "|":
        more, at = _sequence(pieces, at + 1)
        found = found + more
    return found, at


def _sequence(pieces: list[str], at: int) -> tuple[list[Row], int]:
    found: list[Row] = [()]
    while at < len(pieces) and pieces[at] not in "|)":
        item, at = _item(pieces, at)
        if at < len(pieces) and pieces[at] == "?":
            item, at = [*item, ()], at + 1
        found = [(*row, *more) for row in found for more in item]
        if len(found) > PATTERN_ROWS:
            message = f"a pattern stands for more than {PATTERN_ROWS} rows: {' '.join(pieces)!r}"
            raise ValueError(message)
    return found, at


def _item(pieces: list[str], at: int) -> tuple[list[Row], int]:
    piece = pieces[at]
    if piece == "(":
        found, end = _alternatives(pieces, at + 1)
        if end == len(pieces):
            message = f"a bracket is not closed: {' '.join(pieces)!r}"
            raise ValueError(message)
        return found, end + 1
    if piece.startswith("{"):
        return [(piece,)], at + 1
    return [_keys(piece)], at + 1
