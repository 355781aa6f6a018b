import pytest

from klaim.show.visible import visible


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\r", "\x9b", "\u202e", "\u2066", "\u200f", "\ufeff", "\U000e0041"]
)
def test_controls_and_directional_marks_are_named(character: str) -> None:
    assert visible(f"a{character}b") == f"a⟨U+{ord(character):04X}⟩b"


@pytest.mark.parametrize(
    "text", ["tab\tand\nline", "می\u200cخواهم", "👩\u200d🚒", "Торецьк", "tiếng Việt".encode().decode()]
)
def test_what_people_write_with_is_left_alone(text: str) -> None:
    assert visible(text) == text
