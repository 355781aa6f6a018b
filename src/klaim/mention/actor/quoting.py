"""Tell a name between quotation marks from speech."""

from klaim.limits import ACTOR_NAME_CHARS

OPENING = '«“„"‘‹@'
_CLOSING = frozenset('»”“"’›')
_PAUSES = frozenset(",.!?;:…—–\n")
_MOST = 5
"""Words between quotation marks that make a name, at most: more are speech."""


def is_quoted_name(text: str, start: int) -> bool:
    """Whether quotation marks that open before `start` hold a name; the sign of an account does, too."""
    if not _follows_mark(text, start):
        return False
    return text[start - 1] == "@" or _closes_soon(text, start)


def opens_speech(text: str, start: int) -> bool:
    """Whether quotation marks that open before `start` hold speech, whose first capital tells nothing."""
    return _follows_mark(text, start) and not is_quoted_name(text, start)


def _follows_mark(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in OPENING


def _closes_soon(text: str, start: int) -> bool:
    words = 1
    for at in range(start, min(len(text), start + ACTOR_NAME_CHARS)):
        if text[at] in _CLOSING and not text[at + 1 : at + 2].isalnum():
            return words <= _MOST
        if text[at] in _PAUSES:
            return False
        words += text[at] == " "
    return False
