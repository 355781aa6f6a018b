import pytest

from klaim.language.pack import Language
from klaim.model.report import Report
from klaim.reading import lay_out


def quoted(text: str) -> list[tuple[str, int]]:
    layout = lay_out(Report("x", text, "xx"), Language(code="xx", name="xx"))
    for quotation in layout.quotations:
        assert quotation.span.covers(quotation.words)
    return [(quotation.words.words, quotation.depth) for quotation in layout.quotations]


@pytest.mark.parametrize(
    "text",
    [
        "“It fell,” she said.".replace("It fell,", "{}"),
        'She said "{}".',
        "Вона сказала: «{}».",
        "Вона сказала: „{}“.",
        "Sie sagte: »{}«.",
        "Hon sade: ”{}”.",
        "Elle a dit « {} ».",
        "She said ‘{}’.",
        "She said '{}'.",
        "彼女は「{}」と言った。",
        "‹{}›, sagte sie.",
        '"{}"',
        '("{}")',
    ],
)
def test_every_pair_of_marks_is_known(text: str) -> None:
    words = "It fell, all of it"
    found = quoted(text.format(words))
    assert [(inside.strip(), depth) for inside, depth in found] == [(words, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "It's Ann's, isn't it.",
        "П'ятеро об’єктів і в’язниця.",
        "The workers’ union and the workers' club.",
        "Rock 'n' roll of the '90s, the girls' choir.",
        'A 5" pipe and a 6" pipe.'.replace('6" pipe', "pipe"),
        'Об"єкт закрито.',
    ],
)
def test_an_apostrophe_or_an_inch_quotes_nothing(text: str) -> None:
    assert not [words for words, _ in quoted(text) if words != "n"]


def test_quotations_nest() -> None:
    assert quoted("“He said ‘no’ and left,” she said.") == [("He said ‘no’ and left,", 0), ("no", 1)]
    assert quoted("«Он сказал „нет“ и ушёл», — сказала она.") == [("Он сказал „нет“ и ушёл", 0), ("нет", 1)]
    assert quoted('"Dia di "zona" itu," katanya.') == [('Dia di "zona" itu,', 0), ("zona", 1)]


def test_one_mark_may_close_two_as_russian_usage_has_it() -> None:
    assert quoted("АО «Торговый дом «Ромашка» закрыто.") == [("Торговый дом «Ромашка", 0), ("Ромашка", 1)]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert quoted("She said: “It fell.\nNobody moved.") == [("It fell.", 0)]


def test_a_quotation_that_each_paragraph_opens_anew_is_one() -> None:
    text = "“It fell.\n“All of it.\n“Nobody moved,” she said. “Nobody.”"
    assert quoted(text) == [("It fell.\n“All of it.\n“Nobody moved,", 0), ("Nobody.", 0)]


def test_furniture_breaks_a_quotation_that_runs_over_paragraphs() -> None:
    text = "“It fell down.\nTen bridges that you can still cross\n“Nobody moved,” she said."
    assert quoted(text) == [("It fell down.", 0), ("Nobody moved,", 0)]


def test_a_mark_that_closes_nothing_is_passed_over() -> None:
    assert quoted("It fell.” «Nobody» moved») .") == [("Nobody", 0)]


def test_empty_marks_hold_no_quotation() -> None:
    assert not quoted('“” and «» and "".')


def test_marks_with_spaces_on_both_sides_take_turns() -> None:
    assert [words.strip() for words, _ in quoted('She said " it fell " and " nobody moved " .')] == [
        "it fell",
        "nobody moved",
    ]


def test_an_unpaired_mark_does_not_swallow_the_quotation_around_it() -> None:
    assert quoted("“He said ‘no and left,” she said.") == [("He said ‘no and left,", 0)]
