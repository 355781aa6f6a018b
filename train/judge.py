"""Read reports with a network in training, as the package will, to see how well it does."""

from collections.abc import Sequence
from typing import Any

import torch
from tokenizers import Tokenizer

from klaim.attribution.decode import Anchor, Scores, attributions_in
from klaim.attribution.window import Window, windows_of
from klaim.attribution.words import words_of
from klaim.model.span import Span
from train.corpus import Annotated
from train.network import Network


@torch.no_grad()
def reading(
    network: Network, report: Annotated, tokenizer: Tokenizer, device: str, threshold: float, style: float = 0.0
) -> dict[str, Any]:
    """The report read, in the shape of a reading's JSON (statements only)."""
    own = [line for line in lines_of(report.text) if (line.start, line.end) not in report.furniture]
    found = [
        a
        for window in windows_of([words_of(line, tokenizer) for line in own])
        for a in _read(network, window, device, threshold, style)
    ]
    return {"id": report.id, "text": report.text, "statements": [statement_json(a) for a in found]}


def lines_of(text: str) -> list[Span]:
    """The lines of a text that are not blank."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Span(text, start, start + len(line)))
        start += len(line) + 1
    return lines


def statement_json(a: Any) -> dict[str, Any]:  # noqa: ANN401 - an Attribution, of either Python
    """An attribution in the shape of a reading's JSON."""
    return {
        "content": [[s.start, s.end] for s in a.content],
        "cue": [a.cue.start, a.cue.end] if a.cue else None,
        "sources": [{"span": [s.span.start, s.span.end], "role": str(s.role)} for s in a.sources],
        "stance": str(a.stance),
        "form": str(a.form),
        "probability": a.probability,
    }


def _read(network: Network, window: Window, device: str, threshold: float, style: float) -> Sequence[Any]:
    pieces = torch.tensor([window.pieces], device=device)
    first = torch.tensor([window.first], device=device)
    words, anchors = network.finder(pieces, torch.ones_like(pieces).bool(), first, torch.full((1, 1), style, device=device))

    def look(at: Sequence[Anchor]) -> Scores:
        start, end = (torch.tensor([getattr(a, side) for a in at], device=device) for side in ("start", "end"))
        rows = words.expand(len(at), -1, -1)
        mask = torch.ones(rows.shape[:2], dtype=torch.bool, device=device)
        return Scores(*(x.float().cpu().numpy() for x in network.reader(rows, mask, start, end)))

    return attributions_in(window, anchors[0].float().cpu().numpy(), look, threshold)
