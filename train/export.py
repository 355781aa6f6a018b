"""Write a network as the package runs it: two graphs in 8 bits, the word table in 4, the tokenizer."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

from train.network import Finder, Network, Reader

OPSET = 21


class Found(nn.Module):
    """The finder from the word table's rows on: the table itself is not part of the graph."""

    def __init__(self, finder: Finder) -> None:
        super().__init__()
        self.finder = finder

    def forward(self, rows: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        """(1, pieces, hidden) and (1, words) to words and anchors' scores."""
        encoder = self.finder.encoder
        x = encoder.from_rows(rows)
        words = torch.gather(x, 1, first[..., None].expand(-1, -1, x.shape[-1]))
        return self.finder.narrow(words), self.finder.anchor(words)


class Looked(nn.Module):
    """The reader over one window: its words are the same for every anchor."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, words: Tensor, start: Tensor, end: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(1, words, width), (anchors,), (anchors,) to tags, stances, forms."""
        rows = words.expand(start.shape[0], -1, -1)
        return self.reader(rows, None, start, end)  # type: ignore[no-any-return] # a module's call is untyped


def export(
    network: Network,
    nibbles: np.ndarray[tuple[int, int], np.dtype[np.uint8]],
    tokenizer: Tokenizer,
    out: Path,
) -> None:
    """Fill the folder `out` with all that the package needs to run the network."""
    out.mkdir(parents=True, exist_ok=True)
    network = network.to("cpu").float().eval()
    hidden, width = network.finder.narrow.in_features, network.finder.narrow.out_features
    _graph(
        Found(network.finder), (torch.randn(1, 20, hidden), torch.arange(1, 13)[None]), ["rows", "first"],
        ["words", "anchors"], {"rows": {1: "pieces"}, "first": {1: "words"}}, out / "finder.onnx",
    )  # fmt: skip
    _graph(
        Looked(network.reader), (torch.randn(1, 12, width), torch.tensor([1, 3]), torch.tensor([2, 5])),
        ["words", "start", "end"], ["tags", "stances", "forms"],
        {"words": {1: "words"}, "start": {0: "anchors"}, "end": {0: "anchors"}}, out / "reader.onnx",
    )  # fmt: skip
    np.save(out / "words.npy", nibbles)
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)


def _graph(  # noqa: PLR0913, PLR0917 - a graph, its example, and names for both
    module: nn.Module, example: tuple[Tensor, ...], inputs: list[str], outputs: list[str],
    sizes: dict[str, dict[int, str]], path: Path,
) -> None:  # fmt: skip
    whole = path.with_suffix(".fp32.onnx")
    torch.onnx.export(
        module.eval(), example, str(whole), input_names=inputs, output_names=outputs, dynamic_axes=sizes,
        opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(
        whole, path, weight_type=QuantType.QUInt8, per_channel=True, extra_options={"MatMulConstBOnly": True}
    )
    whole.unlink()
    onnx.checker.check_model(str(path))
