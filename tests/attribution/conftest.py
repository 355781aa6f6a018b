"""A tokenizer small enough to read: single letters, a few syllables, and the mark that begins a word."""

import pytest
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    """Pieces 0 to 3 are the special ones of the encoder's table."""
    pieces = [
        "<s>",
        "<pad>",
        "</s>",
        "<unk>",
        "▁",
        "▁said",
        "▁the",
        "town",
        '."',
        *'abcdefghijklmnopqrstuvwxyz.,"éйи',
    ]
    tokenizer = Tokenizer(
        models.Unigram([(p, -1.0 - 0.01 * i) for i, p in enumerate(pieces)], 3, byte_fallback=False)
    )
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return tokenizer
