import pytest

from klaim.mention.actor.quoting import is_quoted_name, opens_speech


@pytest.mark.parametrize(
    "text",
    [
        "«Балто» молчит",
        "“Balto Ferries” said",
        '"Balto" said',
        "«Голоси моря» мовчать",
        "@balto_ferries wrote",
    ],
)
def test_a_few_words_between_marks_are_a_name(text: str) -> None:
    assert is_quoted_name(text, 1)
    assert not opens_speech(text, 1)


@pytest.mark.parametrize(
    "text", ["“We left,” she said", "«Мы ушли. Все», — сказала она", '"We left and then', "“We\n”"]
)
def test_words_with_a_pause_and_words_that_never_end_are_speech(text: str) -> None:
    assert opens_speech(text, 1)
    assert not is_quoted_name(text, 1)


def test_words_without_marks_are_neither() -> None:
    assert not is_quoted_name("Balto said", 0)
    assert not opens_speech("a Balto said", 2)


def test_an_apostrophe_within_a_name_does_not_end_it() -> None:
    assert is_quoted_name("‘O’Brien Lines’ said", 1)
