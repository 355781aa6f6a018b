from klaim.language.load import load
from klaim.language.pack import Language
from klaim.model.report import LineKind, Report
from klaim.reading import lay_out

PROSE = "The crane on the north quay stood still all day, and nobody could say why."
NOBODY = Language(code="xx", name="xx")


def kinds(text: str, *, language: Language = NOBODY, title: str | None = None) -> list[LineKind]:
    return [line.kind for line in lay_out(Report("x", text, language.code, title=title), language).lines]


def test_the_first_line_is_the_headline() -> None:
    assert kinds(f"Crane stands still\n{PROSE}") == [LineKind.HEADLINE, LineKind.PROSE]


def test_a_headline_may_ask_or_quote() -> None:
    assert kinds(f"Who stopped the crane?\n{PROSE}")[0] is LineKind.HEADLINE
    assert kinds(f"“Nobody stopped it”\n{PROSE}")[0] is LineKind.HEADLINE


def test_a_first_line_that_ends_like_a_statement_is_prose() -> None:
    assert kinds(f"{PROSE}\n{PROSE}")[0] is LineKind.PROSE


def test_a_line_alone_is_prose() -> None:
    assert kinds("Crane stands still") == [LineKind.PROSE]


def test_the_title_of_the_page_is_the_headline_even_with_a_full_stop() -> None:
    assert kinds(f"Crane stands still.\n{PROSE}", title="Crane stands still.")[0] is LineKind.HEADLINE


def test_what_stands_over_the_headline_can_be_furniture() -> None:
    text = f"12 May 2026, 09:20\nCrane stands still\n{PROSE}"
    assert kinds(text, language=load("en")) == [LineKind.FURNITURE, LineKind.HEADLINE, LineKind.PROSE]


def test_a_headline_dropped_between_paragraphs_is_furniture_in_any_language() -> None:
    assert kinds(f"{PROSE}\nTen bridges that you can still walk across\n{PROSE}")[1] is LineKind.FURNITURE


def test_two_words_before_prose_are_a_heading() -> None:
    assert kinds(f"{PROSE}\nOfficial reasons\n{PROSE}")[1] is LineKind.HEADING


def test_a_heading_cannot_end_the_page() -> None:
    assert kinds(f"{PROSE}\nOfficial reasons")[1] is LineKind.FURNITURE


def test_a_marked_up_heading_is_a_heading() -> None:
    assert kinds(f"{PROSE}\n## What the Harbour Office Says\n{PROSE}")[1] is LineKind.HEADING


def test_a_line_whose_words_the_paragraph_below_takes_up_is_a_heading() -> None:
    below = "The rope of the crane had been replaced twice, says the harbour office."
    text = f"{PROSE}\nA Rope That Was Replaced\n{below}"
    assert kinds(text)[1] is LineKind.HEADING
    assert kinds(text.replace(below, "Nobody was hurt, says the harbour office."))[1] is LineKind.FURNITURE


def test_no_heading_stands_right_under_the_headline() -> None:
    text = f"Crane stands still\nThe crane on the quay\n{PROSE}"
    assert kinds(text) == [LineKind.HEADLINE, LineKind.FURNITURE, LineKind.PROSE]


def test_a_caption_with_its_maker_after_a_slash_is_no_heading() -> None:
    assert kinds(f"{PROSE}\nCrane on the north quay / AP\n{PROSE}")[1] is LineKind.FURNITURE


def test_a_line_in_which_a_sentence_ends_is_prose() -> None:
    line = "The rope was new, the harbour office of Lowell said in a letter. What is known so far about it"
    assert kinds(f"{PROSE}\n{line}\n{PROSE}")[1] is LineKind.PROSE


def test_a_paragraph_run_together_with_a_credit_is_prose() -> None:
    text = f"{PROSE}\nPhoto: AP. {PROSE} {PROSE} {PROSE} {PROSE}\n{PROSE}"
    assert kinds(text, language=load("en"))[1] is LineKind.PROSE


def test_hard_wrapped_text_has_no_furniture() -> None:
    text = "The crane on the north quay\nStood still all day, and\nAnn Lee of the office\nCould not say why."
    assert LineKind.FURNITURE not in kinds(text)


def test_a_sentence_broken_in_two_is_prose() -> None:
    text = f"{PROSE}\nThe harbour office of Lowell\nsays that it was the rope.\n{PROSE}"
    assert kinds(text) == [LineKind.PROSE] * 4


def test_items_of_a_list_are_prose() -> None:
    text = f"{PROSE}\n- a rope\n• a hook\n1. a motor\n{PROSE}"
    assert kinds(text) == [LineKind.PROSE] * 5


def test_a_long_line_without_a_stop_is_prose() -> None:
    assert kinds(f"{PROSE}\n{PROSE[:-1]}, {PROSE[:-1]}, {PROSE[:-1]}\n{PROSE}")[1] is LineKind.PROSE


def test_a_script_without_full_stops_keeps_its_lines() -> None:
    assert kinds("ปั้นจั่นหยุดนิ่งทั้งวัน\nไม่มีใครรู้ว่าทำไม\nท่าเรือไม่ตอบ")[1:] == [LineKind.PROSE] * 2
