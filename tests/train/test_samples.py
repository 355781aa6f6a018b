"""The labels taught are the labels read: decoding them gives the annotated statements back."""

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from klaim.attribution.certainty import Certainty
from klaim.attribution.decode import Scores, attributions_in
from klaim.attribution.labels import ANCHOR, FORMS, STANCES, TAG
from klaim.attribution.window import windows_of
from klaim.attribution.words import words_of
from klaim.model.span import Span
from klaim.model.statement import Attribution
from train.corpus import Annotated, Example, Range
from train.samples import Sample, samples_of

TEXT = "Port closed.\n“We shut it,” Ann Lee told Radio One, adding “tonight”, and denied a leak."
SURE = 9.0


def at(words: str) -> Range:
    return TEXT.index(words), TEXT.index(words) + len(words)


LEE, RADIO = (at("Ann Lee"), "speaker"), (at("Radio One"), "relay")
REPORT = Annotated(
    "r", "en", TEXT, (),
    (
        Example((at("We shut it"), at("tonight")), at("told"), (LEE, RADIO), "asserts", "direct"),
        Example((at("a leak"),), at("denied"), (LEE,), "denies", "indirect"),
        Example((at("Port closed"),), None, (LEE,), "asserts", "indirect"),
    ),
    "klaim",
)  # fmt: skip


def tokenizer() -> Tokenizer:
    letters = ["<s>", "<pad>", "</s>", "<unk>", "▁", *sorted(set(TEXT) - {" ", "\n"})]
    made = Tokenizer(models.Unigram([(letter, -1.0) for letter in letters], 3, byte_fallback=False))
    made.normalizer = normalizers.NFKC()
    made.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return made


def one_hot(labels: NDArray[np.int64], number: int) -> NDArray[np.float32]:
    return np.eye(number, dtype=np.float32)[labels] * SURE


def decoded(sample: Sample) -> list[Attribution]:
    lines = [Span(TEXT, 0, 12), Span(TEXT, 13, len(TEXT))]
    (window,) = windows_of([words_of(line, tokenizer()) for line in lines])
    tags = one_hot(np.array([a.tags for a in sample.anchored]), len(TAG))
    stances, forms = (np.zeros((*tags.shape[:2], len(names)), np.float32) for names in (STANCES, FORMS))
    for row, anchored in enumerate(sample.anchored):
        for word, stance in anchored.stances.items():
            stances[row, word, stance] = SURE
        for word, form in anchored.forms.items():
            forms[row, word, form] = SURE
    order = {(a.start, a.end): row for row, a in enumerate(sample.anchored)}

    def read(anchors: object) -> Scores:
        rows = [order[a.start, a.end] for a in anchors]  # type: ignore[attr-defined] # a sequence of anchors
        return Scores(tags[rows], stances[rows], forms[rows])

    return attributions_in(window, one_hot(np.array(sample.anchors), len(ANCHOR)), read, Certainty(0.5))


def test_decoding_the_labels_gives_the_annotated_statements_back() -> None:
    (sample,) = samples_of(REPORT, tokenizer())
    found = {
        (
            tuple((piece.start, piece.end) for piece in a.content),
            (a.cue.start, a.cue.end) if a.cue else None,
            tuple(((s.span.start, s.span.end), s.role.value) for s in a.sources),
            a.stance.value,
            a.form.value,
        )
        for a in decoded(sample)
    }
    assert found == {(s.content, s.cue, s.sources, s.stance, s.form) for s in REPORT.statements}


def test_a_statement_over_the_edge_of_a_window_is_neither_taught_nor_called_wrong() -> None:
    first, *_ = samples_of(REPORT, tokenizer(), capacity=40)
    assert not first.anchored or all(anchored.end <= len(first.first) for anchored in first.anchored)
    assert all(len(sample.pieces) <= 41 for sample in samples_of(REPORT, tokenizer(), capacity=40))
