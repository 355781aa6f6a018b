"""Teach the network; what is kept is the average of its weights along the way."""

import math
import time
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor, nn
from torch.nn import functional

from klaim.attribution.labels import ANCHOR
from train.batches import Batch, blank, joined
from train.network import Network
from train.samples import IGNORED

LIKELY, WRONG_ROW = 0.15, 2
"""When a word looks like an anchor, and how many that are none are looked at for each window."""


@dataclass(frozen=True, slots=True)
class Course:
    """How the network is taught: `rate` for the encoder, `head_rate` for the heads on it.

    The lowest `still` layers are not taught. Stance counts `stance_weight` times as much as a tag: a
    statement has one of it, and many tags.
    """

    epochs: int = 8
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.9
    pieces: int = 8192
    warm_up: float = 0.06
    average: float = 0.995
    seed: int = 7
    weight_decay: float = 0.01
    still: int = 0
    stance_weight: float = 2.0


def fit(
    network: Network,
    epochs: Sequence[Sequence[Batch]],
    course: Course,
    device: str,
    tell: Callable[[str], None] = print,
) -> Network:
    """The network after the course: the running average of its weights, steadier than the last of them.

    `epochs` are faces of the same reports; the course goes through them in turn, as often as it has epochs.
    """
    torch.manual_seed(course.seed)
    random = Random(course.seed)  # noqa: S311 - a course repeats by its seed
    network.to(device).train()
    for block in list(network.finder.encoder.blocks)[: course.still]:
        block.requires_grad_(requires_grad=False)
    steps = sum(len(epochs[at % len(epochs)]) for at in range(course.epochs))
    optimizer = torch.optim.AdamW(
        _groups(network, course), weight_decay=course.weight_decay, fused=device == "cuda"
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step / steps, course.warm_up))
    averaged = deepcopy(network)
    means = _learnt(averaged)
    began, step = time.monotonic(), 0
    for epoch in range(course.epochs):
        total, order = torch.zeros((), device=device), list(epochs[epoch % len(epochs)])
        random.shuffle(order)
        for batch in order:
            step_loss = loss_of(network, batch.to(device), course, random)
            optimizer.zero_grad(set_to_none=True)
            step_loss.backward()  # type: ignore[no-untyped-call] # torch's own
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            _average(means, network, min(course.average, step / (step + 20)))
            total += step_loss.detach()
        loss, seconds = float(total) / len(order), time.monotonic() - began
        tell(f"epoch {epoch + 1}/{course.epochs}  loss {loss:.3f}  {seconds:.0f} s")
    return averaged.eval()


def loss_of(network: Network, batch: Batch, course: Course, random: Random) -> Tensor:
    """The mean negative log-likelihood for each anchor: of finding it, and of all that hangs on it."""
    device = batch.pieces.device.type
    with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
        words, anchors = network.finder(batch.pieces, batch.mask, batch.first, batch.style)
        looks, wrong = batch.looks, _wrong(anchors, batch, random)
        looks = joined(looks, blank(batch, wrong)) if wrong else looks
        loss = _entropy(anchors, batch.anchors)
        if len(looks.rows):
            tags, stances, forms = network.reader(
                words[looks.rows], batch.words[looks.rows], looks.start, looks.end
            )
            loss = (
                loss
                + _entropy(tags, looks.tags)
                + course.stance_weight * _entropy(stances, looks.stances)
                + 0.5 * _entropy(forms, looks.forms)
            )
    return loss / max(1, len(batch.looks.rows))


def _entropy(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(
        scores.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORED, reduction="sum"
    )


def _wrong(anchors: Tensor, batch: Batch, random: Random) -> list[tuple[int, int]]:
    """Some words that look like anchors and are none, so that the reader learns to find nothing there."""
    likely = anchors.detach().float().softmax(-1)
    likely = likely[..., ANCHOR["cue"]] + likely[..., ANCHOR["unspoken"]]
    places = [
        (row, at) for row, at in ((likely > LIKELY) & (batch.anchors == ANCHOR["outside"])).nonzero().tolist()
    ]
    return random.sample(places, min(len(places), WRONG_ROW * len(batch.pieces)))


def _groups(network: Network, course: Course) -> list[dict[str, object]]:
    """Lower layers learn more slowly: they know the language already (Howard & Ruder 2018)."""
    blocks = list(network.finder.encoder.blocks)
    inside = {id(p) for p in network.finder.encoder.parameters()}
    groups = [
        {"params": list(block.parameters()), "lr": course.rate * course.layer_decay ** (len(blocks) - 1 - at)}
        for at, block in enumerate(blocks)
    ]
    in_blocks = {id(p) for block in blocks for p in block.parameters()}
    rest = [p for p in network.finder.encoder.parameters() if id(p) not in in_blocks and p.requires_grad]
    heads = [p for p in network.parameters() if id(p) not in inside]
    lowest = course.rate * course.layer_decay ** len(blocks)
    return [*groups, {"params": rest, "lr": lowest}, {"params": heads, "lr": course.head_rate}]


def _pace(done: float, warm_up: float) -> float:
    """Up in a straight line, then down along a cosine."""
    if done < warm_up:
        return done / warm_up
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (done - warm_up) / (1 - warm_up))))


@torch.no_grad()
def _average(averaged: list[Tensor], network: Network, keep: float) -> None:
    torch._foreach_lerp_(averaged, _learnt(network), 1 - keep)


def _learnt(network: Network) -> list[Tensor]:
    return [p for p in network.parameters() if p.requires_grad]
