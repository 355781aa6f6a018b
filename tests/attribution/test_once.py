from klaim.attribution.once import said_once
from klaim.model.span import Span
from klaim.model.statement import Attribution, Form, Role, Source, Stance

TEXT = "Lee, who told Radio so, has told us the port is shut, Radio said"


def at(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(TEXT, start, start + len(words))


def attribution(content: str, cue: Span, source: str, probability: float) -> Attribution:
    sources = (Source(at(source), Role.SPEAKER),)
    return Attribution((at(content),), cue, sources, Stance.ASSERTS, Form.INDIRECT, probability)


LIKELY = attribution("the port is shut", at("has told"), "Lee", 0.9)
SHORTER = attribution("port is shut", at("told"), "Lee", 0.6)


def test_the_same_words_of_one_source_under_two_cues_are_the_likelier_ones() -> None:
    assert said_once([SHORTER, LIKELY]) == [LIKELY]


def test_two_sources_may_say_the_same_words() -> None:
    radio = attribution("the port is shut", at("said"), "Radio", 0.5)
    assert said_once([LIKELY, radio]) == [LIKELY, radio]


def test_two_contents_of_one_cue_stay_two() -> None:
    whole, part = (attribution(c, at("told"), "Lee", 0.5) for c in ("the port is shut", "shut"))
    assert len(said_once([whole, part])) == 2


def test_other_words_of_the_same_source_stay() -> None:
    assert len(said_once([LIKELY, attribution("us", at("told"), "Lee", 0.5)])) == 2
