"""What each sign counts: log-odds, learned from annotated news by `train/place_weights.py`."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec

ALWAYS = "always"


@cache
def weights() -> Mapping[str, float]:
    """The weights by sign; signs that learning found to say nothing have none."""
    content = (files("klaim.mention.place") / "weights.json").read_bytes()
    return msgspec.json.decode(content, type=dict[str, float])


def weight(signs: Iterable[str]) -> float:
    """The log-odds that a candidate with these signs is used as a place: above zero, likelier than not."""
    table = weights()
    return table.get(ALWAYS, 0.0) + sum(table.get(sign, 0.0) for sign in signs)
