"""Time grows with the length of the text and no faster, whatever the text."""

from collections.abc import Callable
from time import process_time

import pytest

from klaim.language.load import load
from klaim.mention.time import times
from klaim.model.report import Layout

SMALL, FACTOR, ALLOWED = 1_000, 10, 25


@pytest.mark.parametrize(
    "unit", ["1.1.", "а-", '"', "1 ", "7/2 ", "3 мая ", "Senin (", "May 3, ", "thứ ", "hôm qua ", "9"]
)
def test_ten_times_the_text_takes_about_ten_times_as_long(lay_out: Callable[..., Layout], unit: str) -> None:
    def taken(chars: int, code: str) -> float:
        layout, language = lay_out((unit * chars)[:chars], code), load(code)
        start = process_time()
        times(layout, language)
        return process_time() - start

    taken(SMALL, "vi")
    long = min(taken(SMALL * FACTOR, "vi") for _ in range(2))
    assert long < ALLOWED * max(taken(SMALL, "vi"), taken(SMALL, "vi"), 0.004)
