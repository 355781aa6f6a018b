"""Other faces of the same text, as long to the letter, so that annotations still point to the same words."""

from random import Random

QUOTES = '“”„«»"‟'
PAIRS = ("“”", "«»", '""', "„“", "  ")
"""Quotation marks that the world's news uses, and none: scraped pages lose them."""

OTHER_QUOTES, LOWER_CASE = 0.5, 0.06
"""How often a text gets other quotation marks, and how often it loses its capitals."""


def vary(text: str, random: Random) -> str:
    """The text, sometimes with other quotation marks, sometimes in lower case."""
    if random.random() < OTHER_QUOTES:
        text = _quotes(text, random.choices(PAIRS, (4, 3, 4, 2, 2))[0])
    if random.random() < LOWER_CASE and len(lowered := text.lower()) == len(text):
        text = lowered
    return text


def _quotes(text: str, pair: str) -> str:
    letters = list(text)
    inside = False
    for at, letter in enumerate(letters):
        if letter == "\n":
            inside = False
        elif letter in QUOTES:
            opens = letter in "„«" or (letter == "“" and not inside) or (letter == '"' and not inside)
            letters[at] = pair[0] if opens else pair[1]
            inside = opens
    return "".join(letters)
