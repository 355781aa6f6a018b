from klaim.attribution.clitic import with_clitic_apart
from klaim.language.load import load
from klaim.model.span import Span
from klaim.model.statement import Attribution, Form, Role, Source, Stance

TEXT = "“Aman,” ujarnya. Rina berkata."


def attribution(cue: str, source: str) -> Attribution:
    spans = [Span(TEXT, TEXT.index(w), TEXT.index(w) + len(w)) for w in ("Aman", cue, source)]
    return Attribution(
        (spans[0],), spans[1], (Source(spans[2], Role.SPEAKER),), Stance.ASSERTS, Form.DIRECT, 0.9
    )  # fmt: skip


def test_a_source_written_with_its_cue_is_the_ending_alone() -> None:
    found = with_clitic_apart(attribution("ujarnya", "ujarnya"), load("id"))
    assert found.cue is not None
    assert (found.cue.words, found.sources[0].span.words) == ("ujar", "nya")


def test_a_source_of_its_own_stays_whole() -> None:
    assert with_clitic_apart(attribution("berkata", "Rina"), load("id")) == attribution("berkata", "Rina")


def test_a_language_without_clitics_changes_nothing() -> None:
    assert with_clitic_apart(attribution("ujarnya", "ujarnya"), load("en")) == attribution(
        "ujarnya", "ujarnya"
    )
