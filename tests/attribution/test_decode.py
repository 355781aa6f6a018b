import numpy as np
import pytest

from klaim.attribution.certainty import Certainty
from klaim.attribution.decode import Anchor, Scores, anchors_of, attributions_in
from klaim.attribution.labels import ANCHOR, FORMS, STANCES, TAG
from klaim.attribution.tags import Floats
from klaim.attribution.window import Window
from klaim.model.span import Span
from klaim.model.statement import Attribution, Form, Role, Stance

TEXT = "Lee via Ann denied rain and snow"
WORDS = tuple(Span(TEXT, TEXT.index(w), TEXT.index(w) + len(w)) for w in TEXT.split())
SURE = 9.0


def window(own: int = 0, own_end: int = len(WORDS)) -> Window:
    return Window((0,) * len(WORDS), WORDS, tuple(range(len(WORDS))), own, own_end)


def scores(labels: list[int], number: int) -> Floats:
    row = np.zeros((len(labels), number), np.float32)
    row[np.arange(len(labels)), labels] = SURE
    return row


def read(tags: str, cue: str = "...c...", **where: int) -> list[Attribution]:
    """Attributions from tags by letter: s S speaker, r R relay, c C content, p next piece; capitals go on."""
    letters = {".": "outside", "s": "speaker", "S": "speaker_more", "r": "relay", "R": "relay_more"}
    letters |= {"c": "content", "C": "content_more", "p": "content_again"}
    anchors = scores(
        [ANCHOR[{".": "outside", "c": "cue", "m": "cue_more", "u": "unspoken"}[x]] for x in cue], len(ANCHOR)
    )
    stances = np.zeros((1, len(WORDS), len(STANCES)), np.float32)
    stances[:, :, STANCES.index("denies")] = SURE
    forms = np.zeros((1, len(WORDS), len(FORMS)), np.float32)
    forms[:, :, FORMS.index("indirect")] = SURE
    looked = Scores(scores([TAG[letters[x]] for x in tags], len(TAG))[None], stances, forms)
    return attributions_in(window(**where), anchors, lambda _: looked, certainty=Certainty(0.5))


def contents(found: list[Attribution]) -> list[list[str]]:
    return [[piece.words for piece in a.content] for a in found]


def test_a_cue_with_its_speaker_relay_and_content_is_one_attribution() -> None:
    (found,) = read("s.r.cCC")
    assert contents([found]) == [["rain and snow"]]
    assert found.cue is not None
    assert found.cue.words == "denied"
    assert [(s.span.words, s.role) for s in found.sources] == [("Lee", Role.SPEAKER), ("Ann", Role.RELAY)]
    assert (found.stance, found.form) == (Stance.DENIES, Form.INDIRECT)


def test_speakers_come_before_relays_whatever_their_order_in_the_text() -> None:
    (found,) = read("r.s.cCC")
    assert [(s.span.words, s.role) for s in found.sources] == [("Ann", Role.SPEAKER), ("Lee", Role.RELAY)]


def test_two_contents_of_one_cue_are_two_attributions() -> None:
    assert contents(read("s...c.c")) == [["rain"], ["snow"]]


def test_a_broken_content_is_one_attribution_in_pieces() -> None:
    assert contents(read("s...c.p")) == [["rain", "snow"]]


def test_a_next_piece_of_nothing_begins_a_content() -> None:
    assert contents(read("s.....p")) == [["snow"]]


def test_an_anchor_on_which_nothing_hangs_is_dropped() -> None:
    assert read("s......") == []


def test_a_content_without_a_cue_has_none() -> None:
    (found,) = read("s...cCC", cue="....u..")
    assert found.cue is None


def test_a_cue_of_several_words_is_one() -> None:
    (found,) = read("s.....c", cue="..cmm..")
    assert found.cue is not None
    assert found.cue.words == "Ann denied rain"


def test_an_anchor_outside_the_windows_own_words_is_another_windows() -> None:
    assert read("s.r.cCC", own=4) == []
    assert read("s.r.cCC", own_end=3) == []


def test_a_doubtful_anchor_is_found_only_below_its_probability() -> None:
    even = np.zeros((1, len(ANCHOR)), np.float32)
    assert list(anchors_of(even, threshold=0.6)) == []
    (anchor,) = anchors_of(even, threshold=0.4)
    assert anchor == Anchor(0, 1, spoken=True, probability=pytest.approx(0.5))  # type: ignore[arg-type]


def test_an_attribution_always_names_somebody_the_likeliest_if_need_be() -> None:
    (found,) = read("....cCC")
    assert [s.role for s in found.sources] == [Role.SPEAKER]
