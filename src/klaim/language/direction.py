"""Which way a language is written."""

RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi"}
)
"""Languages whose usual script runs from right to left.

CLDR, layout/orientation; a list, since loading CLDR is slow.
"""


def right_to_left(code: str) -> bool:
    """Whether the language is written from right to left."""
    return code in RIGHT_TO_LEFT
