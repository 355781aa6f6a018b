"""Samples of like length together, as tensors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from random import Random

import torch
from torch import Tensor

from train.samples import IGNORED, Anchored, Sample

PAD = 1


@dataclass(frozen=True, slots=True)
class Looks:
    """Anchors to look at again: the row of each, its words [start, end), and what to find, by word."""

    rows: Tensor
    start: Tensor
    end: Tensor
    tags: Tensor
    stances: Tensor
    forms: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows: pieces with their mask, words' first pieces with theirs, anchor labels, style and anchors."""

    pieces: Tensor
    mask: Tensor
    first: Tensor
    words: Tensor
    anchors: Tensor
    style: Tensor
    looks: Looks

    def to(self, device: str) -> "Batch":
        """The same on another device."""
        return _moved(self, device)


def batches(samples: Sequence[Sample], size: int, random: Random | None = None) -> Iterator[Batch]:
    """Batches of about `size` pieces; with `random`, in a fresh order."""
    order = sorted(samples, key=lambda s: len(s.pieces) + (random.random() * 30 if random else 0))
    groups: list[list[Sample]] = [[]]
    for sample in order:
        if groups[-1] and (len(groups[-1]) + 1) * len(sample.pieces) > size:
            groups.append([])
        groups[-1].append(sample)
    if random:
        random.shuffle(groups)
    yield from (_batch(group) for group in groups if group)


def blank(batch: Batch, places: Sequence[tuple[int, int]]) -> Looks:
    """Looks at words (row, word) on which nothing hangs."""
    rows = torch.tensor([row for row, _ in places], device=batch.words.device)
    start = torch.tensor([at for _, at in places], device=batch.words.device)
    tags = torch.where(batch.words[rows], 0, IGNORED)
    unknown = torch.full_like(tags, IGNORED)
    return Looks(rows, start, start + 1, tags, unknown, unknown)


def joined(first: Looks, second: Looks) -> Looks:
    """All looks of both."""
    return Looks(*(torch.cat([getattr(first, f.name), getattr(second, f.name)]) for f in fields(Looks)))


def _batch(samples: Sequence[Sample]) -> Batch:
    pieces = _padded([s.pieces for s in samples], PAD)
    first = _padded([s.first for s in samples], 0)
    words = _padded([[1] * len(s.first) for s in samples], 0).bool()
    anchors = _padded([s.anchors for s in samples], IGNORED)
    style = torch.tensor([[float(s.guidelines != "klaim")] for s in samples])
    looks = _looks([(row, a) for row, s in enumerate(samples) for a in s.anchored], first.shape[1])
    return Batch(pieces, pieces != PAD, first, words, anchors, style, looks)


def _looks(chosen: Sequence[tuple[int, Anchored]], width: int) -> Looks:
    tags, stances, forms = (torch.full((len(chosen), width), IGNORED) for _ in range(3))
    for at, (_, anchored) in enumerate(chosen):
        tags[at, : len(anchored.tags)] = torch.tensor(anchored.tags)
        for labels, known in ((stances, anchored.stances), (forms, anchored.forms)):
            for word, label in known.items():
                labels[at, word] = label
    rows, start, end = (
        torch.tensor(column, dtype=torch.long)
        for column in ([row for row, _ in chosen], [a.start for _, a in chosen], [a.end for _, a in chosen])
    )
    return Looks(rows, start, end, tags, stances, forms)


def _padded(rows: Sequence[Sequence[int]], filling: int) -> Tensor:
    out = torch.full((len(rows), max(map(len, rows))), filling)
    for at, row in enumerate(rows):
        out[at, : len(row)] = torch.tensor(row)
    return out


def _moved(batch: Batch, device: str) -> Batch:
    looks = Looks(*(getattr(batch.looks, f.name).to(device) for f in fields(Looks)))
    tensors = {f.name: getattr(batch, f.name).to(device) for f in fields(Batch) if f.name != "looks"}
    return Batch(**tensors, looks=looks)
