"""Strings that break programs: each is read, and all that is read of it slices to its own words."""

from datetime import date

import pytest

from klaim.model.reading import Reading
from klaim.model.report import Report
from klaim.model.span import Span
from klaim.pipeline import read

STRINGS = {
    "empty": "",
    "only spaces": " \u00a0\u2009\u3000" * 500,
    "only line breaks": "\r\n" * 500,
    "bidirectional controls": "\u202eKyiv\u202c said \u2066on 7 February\u2069 that 40 people died.",
    "controls never closed": "\u202e\u2067\u2066" * 500 + "Kyiv",
    "zero width": "Ky\u200biv, 4\u200b0 people, 7\u200b Feb\u200druary\ufeff.",
    "carriage returns": "One.\rTwo in Kyiv.\r\nThree: 40 people.\r",
    "line separators": "In Kyiv\u2028on 7 February\u2029“40 people\u2028died”.",
    "decomposed": "Ha\u0301rkiv, Ки\u0438\u0306в, 7 thang 2 na\u0306m 2025, Đa\u0309o.",
    "astral": "𝔎𝔶𝔦𝔳 on 𝟟 February: 𝟜𝟘 people 👩\u200d🚒.",
    "lone marks": "\u0301\u0306\u0323" * 500,
    "half of a pair": "Kyiv \ud83d on 7 February",
    "quotation marks": "“" * 100_000,
    "straight marks": '"' * 100_000,
    "number of 10,000 digits": "Kyiv lost " + "9" * 10_000 + " people and 1" + ",000" * 2_500 + " dollars.",
    "Arabic digits": "٧ February ٢٠٢٥, ٤٠ people",
    "superscripts": "² people, ½ of 10³ people, Ⅳ, ①",
    "null": "Kyiv\x00, 7\x00February, 40\x00people",
    "brackets": "([{" * 10_000,
    "no such day": "31 June 2024, 0/0/0000, 99.99.9999, 2024-13-45, 1 January 0001, 9999-12-31",
}


def spans(reading: Reading) -> list[Span]:
    found = [*reading.furniture, *(time.span for time in reading.times)]
    found += [quantity.span for quantity in reading.quantities]
    return found + [place.span for place in reading.places]


@pytest.mark.usefixtures("without_network")
@pytest.mark.parametrize("language", ["id", "en", "vi", "ru", "uk", "fr"])
@pytest.mark.parametrize("name", STRINGS)
def test_a_hostile_string_is_read(name: str, language: str) -> None:
    text = STRINGS[name]
    reading = read(Report("hostile", text, language, date(2025, 2, 8)))
    assert all(span.words == text[span.start : span.end] and span.words for span in spans(reading))
