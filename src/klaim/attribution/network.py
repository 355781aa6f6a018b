"""The trained network, opened once and run by onnxruntime."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions
from tokenizers import Tokenizer

from klaim.attribution.certainty import Certainty
from klaim.attribution.decode import Anchor, Scores
from klaim.attribution.tags import Floats
from klaim.attribution.window import Window
from klaim.errors import RefusalError

BLOCK_BYTES, SCALE_BYTES = 18, 2
"""The word table is in blocks of 32 values (llama.cpp's Q4_0): a half-precision scale, nibbles less 8."""


@dataclass(frozen=True, slots=True)
class Network:
    """The two graphs, the word table that they read from, and the tokenizer over it."""

    finder: InferenceSession
    reader: InferenceSession
    table: NDArray[np.uint8]
    tokenizer: Tokenizer
    certainty: Certainty

    def find(self, window: Window) -> tuple[Floats, Floats]:
        """The window's words as the encoder sees them, (1, words, width), and as anchors, (words, labels)."""
        first = np.array([window.first], np.int64)
        words, anchors = self.finder.run(None, {"rows": self._rows(window.pieces)[None], "first": first})
        return words, anchors[0]

    def look(self, words: Floats, anchors: Sequence[Anchor]) -> Scores:
        """What each word is to each of the anchors."""
        start = np.array([anchor.start for anchor in anchors], np.int64)
        end = np.array([anchor.end for anchor in anchors], np.int64)
        return Scores(*self.reader.run(None, {"words": words, "start": start, "end": end}))

    def _rows(self, pieces: Sequence[int]) -> Floats:
        blocks = self.table[list(pieces)].reshape(len(pieces), -1, BLOCK_BYTES)
        scale = blocks[:, :, :SCALE_BYTES].copy().view(np.float16).astype(np.float32)
        nibbles = blocks[:, :, SCALE_BYTES:]
        values = np.concatenate([nibbles & 15, nibbles >> 4], axis=2).astype(np.float32) - 8
        return (values * scale).reshape(len(pieces), -1)


THREADS = 2
"""A fixed number, so that a text reads the same on every machine."""


@cache
def open_network() -> Network:
    """The network that ships with klaim; raises `RefusalError` where its files are missing."""
    with as_file(files("klaim.attribution") / "data") as folder:
        if not (folder / "finder.onnx").is_file():
            raise RefusalError(
                str(folder), "no-model", "the trained network is missing", "reinstall klaim, or `make train`"
            )
        return open_from(folder)


def open_from(folder: Path) -> Network:
    """A network from the folder that `make train` filled."""
    options = SessionOptions()
    options.log_severity_level = 3
    # Two threads that sleep while they wait take a fifth off a page; that spin, they keep the mentions from
    # their core. What onnxruntime would optimise at each start, for a quarter of a second, was not won back.
    options.intra_op_num_threads = THREADS
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.graph_optimization_level = GraphOptimizationLevel.ORT_DISABLE_ALL
    finder, reader = (
        InferenceSession(str(folder / name), options, providers=["CPUExecutionProvider"])
        for name in ("finder.onnx", "reader.onnx")
    )
    table = np.load(folder / "words.npy", mmap_mode="r")
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    return Network(
        finder,
        reader,
        table,
        Tokenizer.from_file(str(folder / "tokenizer.json")),
        Certainty(**card["certainty"]),
    )
