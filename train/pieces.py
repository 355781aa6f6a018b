"""Which of the encoder's 250,000 pieces to keep, and the tokenizer over those alone."""

from collections import Counter
from collections.abc import Iterable

import numpy as np
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from train.base import Base

SPECIAL = 4
"""The first pieces: start, padding, end of a segment, unknown."""

COMMON = 30_000
"""Pieces kept for their frequency in the encoder's hundred languages, seen in our texts or not."""


def tokenizer_over(base: Base, kept: Iterable[int]) -> Tokenizer:
    """The best segmentation over the kept pieces: a dropped one makes longer rows, never unknown words."""
    vocabulary = [(base.pieces[i], float(base.scores[i])) for i in kept]
    tokenizer = Tokenizer(models.Unigram(vocabulary, base.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Replace(Regex(r"[\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return tokenizer


def kept(base: Base, texts: Iterable[str], common: int = COMMON, least: int = 1) -> list[int]:
    """The special pieces, the most common ones, all single letters, and what `texts` use `least` times."""
    everything = range(len(base.pieces) - 1)
    tokenizer = tokenizer_over(base, everything)
    seen: Counter[int] = Counter()
    for text in texts:
        seen.update(tokenizer.encode(text, add_special_tokens=False).ids)
    frequent = np.argsort(-base.scores[SPECIAL : len(everything)], kind="stable")[:common] + SPECIAL
    letters = (i for i in everything if len(base.pieces[i]) == 1)
    used = (i for i, number in seen.items() if number >= least)
    return sorted({*range(SPECIAL), *map(int, frequent), *letters, *used})
