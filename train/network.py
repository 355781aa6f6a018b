"""An encoder that reads a window once, and a small reader that looks again for each anchor.

The encoder finds anchors (cues, and contents without one). For an anchor, the reader tags every word of
the window as speaker, relay or content *of that anchor*, so that nested and shared attributions need no
linking afterwards; the way of semantic role labelling (He et al. 2017, "Deep Semantic Role Labeling"),
with the predicate as cue.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from klaim.attribution.labels import ANCHOR, FORMS, STANCES, TAG
from train.base import Base, dequantise


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the reader that looks again, and how much of everything is dropped in training."""

    width: int = 256
    heads: int = 4
    inner: int = 512
    depth: int = 2
    dropout: float = 0.1


class Block(nn.Module):
    """A layer of BERT: attention and a feed-forward net, each added and normalised after."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended, self.inner, self.outer = (
            nn.Linear(width, width),
            nn.Linear(width, inner),
            nn.Linear(inner, width),
        )
        self.after_attention, self.after = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """(batch, length, width) to the same; `mask` (batch, length) is true where something is to see."""
        batch, length, width = x.shape
        query, key, value = (
            part(x).view(batch, length, self.heads, width // self.heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        seen = functional.scaled_dot_product_attention(
            query, key, value, None if mask is None else mask[:, None, None, :]
        )
        x = self.after_attention(
            x + self._drop(self.attended(seen.transpose(1, 2).reshape(batch, length, width)))
        )
        out: Tensor = self.after(x + self._drop(self.outer(functional.gelu(self.inner(x)))))
        return out

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.dropout, self.training)


class Encoder(nn.Module):
    """The pretrained encoder over the kept pieces; its word table is not taught, and ships as it came."""

    def __init__(self, base: Base, kept: list[int], dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(len(kept), base.hidden)
        self.words.weight = nn.Parameter(
            torch.from_numpy(dequantise(base.nibbles[kept])), requires_grad=False
        )
        self.positions = nn.Embedding(base.positions, base.hidden)
        self.kind = nn.Parameter(torch.zeros(base.hidden))
        self.norm = nn.LayerNorm(base.hidden, base.epsilon)
        self.blocks = nn.ModuleList(
            Block(base.hidden, base.heads, base.inner, base.epsilon, dropout) for _ in range(base.layers)
        )
        self.dropout = dropout
        self._take(base)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """(batch, pieces) to (batch, pieces, hidden)."""
        return self.from_rows(self.words(pieces), mask)

    def from_rows(self, rows: Tensor, mask: Tensor | None = None) -> Tensor:
        """The same from the word table's rows, (batch, pieces, hidden)."""
        at = torch.arange(rows.shape[1], device=rows.device)
        x: Tensor = self.norm(rows + self.positions(at) + self.kind)
        x = functional.dropout(x, self.dropout, self.training)
        for block in self.blocks:
            x = block(x, mask)
        return x

    def _take(self, base: Base) -> None:
        names = {"q": "query", "k": "key", "v": "value", "ao": "attended", "fi": "inner", "fo": "outer"}
        names |= {"aln": "after_attention", "oln": "after"}
        state = {
            "positions.weight": base.tensors["emb.pos"].reshape(base.positions, -1),
            "kind": base.tensors["emb.type"][: base.hidden],
            "norm.weight": base.tensors["emb.ln.w"],
            "norm.bias": base.tensors["emb.ln.b"],
        }
        for layer in range(base.layers):
            for short, name in names.items():
                state[f"blocks.{layer}.{name}.weight"] = base.tensors[f"l{layer}.{short}.w"]
                state[f"blocks.{layer}.{name}.bias"] = base.tensors[f"l{layer}.{short}.b"]
        loaded = self.load_state_dict({k: torch.from_numpy(v.copy()) for k, v in state.items()}, strict=False)
        if loaded.unexpected_keys or loaded.missing_keys != ["words.weight"]:
            msg = f"the base does not fit: {loaded}"
            raise ValueError(msg)


class Finder(nn.Module):
    """The encoder with the head that finds anchors."""

    def __init__(self, encoder: Encoder, hidden: int, shape: Shape) -> None:
        super().__init__()
        self.encoder = encoder
        self.anchor = nn.Linear(hidden, len(ANCHOR))
        self.narrow = nn.Linear(hidden, shape.width)
        self.style = nn.Parameter(torch.zeros(hidden))

    def forward(self, pieces: Tensor, mask: Tensor, first: Tensor, style: Tensor) -> tuple[Tensor, Tensor]:
        """Words as (batch, words, width) and anchors' scores as (batch, words, anchor labels).

        `style` is (batch, 1): 1 where the annotation follows other guidelines than ours, so that they do
        not blur ours.
        """
        x = self.encoder(pieces, mask)
        words = torch.gather(x, 1, first[..., None].expand(-1, -1, x.shape[-1]))
        words = words + style[..., None] * self.style
        return self.narrow(words), self.anchor(words)


NEAR, STEPS, REACH = 8, 16, 400
"""Up to `NEAR` words from an anchor each word is a step; further on, three steps for each doubling."""


def _buckets() -> Tensor:
    """The step of each distance from -REACH to REACH: 0 far before, STEPS inside, 2 * STEPS far after."""
    away = torch.arange(-REACH, REACH + 1)
    size = away.abs()
    wide = NEAR + (3 * (size.clamp(min=NEAR) / NEAR).log2()).floor().long()
    return STEPS + away.sign() * torch.where(size <= NEAR, size, wide).clamp(max=STEPS)


class Reader(nn.Module):
    """Looks at a window's words once more for one anchor."""

    buckets: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.register_buffer("buckets", _buckets())
        self.here = nn.Embedding(2, shape.width)
        self.distance = nn.Embedding(2 * STEPS + 1, shape.width)
        self.about = nn.Linear(shape.width, shape.width)
        self.norm = nn.LayerNorm(shape.width)
        self.blocks = nn.ModuleList(
            Block(shape.width, shape.heads, shape.inner, 1e-5, shape.dropout) for _ in range(shape.depth)
        )
        self.tags = nn.Linear(shape.width, len(TAG))
        self.stances = nn.Sequential(
            nn.Linear(2 * shape.width, shape.width), nn.GELU(), nn.Linear(shape.width, len(STANCES))
        )
        self.forms = nn.Linear(shape.width, len(FORMS))

    def forward(
        self, words: Tensor, mask: Tensor | None, start: Tensor, end: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of tags, stances and forms, each (anchors, words, labels).

        `words` is (anchors, words, width), each row the window that its anchor stands in, on the words
        [start, end).
        """
        at = torch.arange(words.shape[1], device=words.device)[None]
        before, after = at - start[:, None], at - end[:, None] + 1
        inside = ((before >= 0) & (after <= 0)).long()
        away = torch.where(before < 0, before, after.clamp(min=0)).clamp(-REACH, REACH)
        distance = self.buckets[away + REACH]
        weight = inside.to(words.dtype)[..., None]
        anchor = (words * weight).sum(1, keepdim=True) / weight.sum(1, keepdim=True)
        x = self.norm(words + self.about(anchor) + self.here(inside) + self.distance(distance))
        for block in self.blocks:
            x = block(x, mask)
        with_anchor = torch.cat([x, anchor.expand(-1, x.shape[1], -1)], -1)
        return self.tags(x), self.stances(with_anchor), self.forms(x)


class Network(nn.Module):
    """Finder and reader together, as they are trained."""

    def __init__(self, base: Base, kept: list[int], shape: Shape) -> None:
        super().__init__()
        self.finder = Finder(Encoder(base, kept, shape.dropout), base.hidden, shape)
        self.reader = Reader(shape)
