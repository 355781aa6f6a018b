import io
from collections.abc import Callable
from datetime import date

from klaim.model.reading import Reading
from klaim.model.report import Report
from klaim.show.terminal import print_reading, terminal


def shown(reading: Reading) -> str:
    stream = io.StringIO()
    print_reading(terminal(stream), reading)
    return stream.getvalue()


def test_statements_stand_under_their_speaker_with_stance_relay_and_offsets(reading: Reading) -> None:
    lines = [" ".join(line.split()) for line in shown(reading).splitlines()]
    mayor, engineer = lines.index("The mayor mayor"), lines.index("the engineer engineer")
    assert mayor < engineer
    told = " ".join(lines[mayor:engineer])
    start = reading.statements[0].content[0].start
    assert f"{start}–{start + 37} says “the bridge, the engineer denied, fell” (via Harbour News)" in told
    assert "would not comment 40 boats near Ulm (as “She”)" in told


def test_a_broken_content_is_joined_by_an_ellipsis(reading: Reading) -> None:
    assert "denies the bridge, … fell" in " ".join(shown(reading).split())


def test_mentions_furniture_and_notes_are_told(reading: Reading) -> None:
    words = " ".join(shown(reading).split())
    assert "Friday → 7 February 2025" in words
    assert "40 boats → 40" in words
    assert "Ulm → Ulm (DE) 48.40, 10.00" in words
    assert "1 of 4 lines" in words
    assert "Note: The language was told" in words


def test_no_control_character_of_the_report_reaches_the_terminal(
    make_reading: Callable[..., Reading],
) -> None:
    output = shown(make_reading("id\x1b[31m\u202e", None))
    assert "\x1b" not in output
    assert "\u202e" not in output
    assert "⟨U+001B⟩" in output


def test_square_brackets_are_words_and_not_markup() -> None:
    text = "[bold]loud[/bold] [/]"
    plain = Reading(Report("a", text, "en", date(2025, 1, 1)), (), (), (), (), (), ("[red]note[/red]",))
    output = shown(plain)
    assert text in output
    assert "[red]note[/red]" in output
    assert "Nobody is quoted" in output
