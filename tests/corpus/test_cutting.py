"""A recipe cuts the same text from the same file, and can carry no words of its own."""

import bz2
import gzip
import io
import tarfile
import zipfile

import pytest

from corpus.cutting import FOLDS, CuttingError, cut, folded


def recipe(
    *pieces: list[int] | str, folds: tuple[str, ...] = (), member: str | None = None
) -> dict[str, object]:
    return {"folds": list(folds), "pieces": list(pieces), "member": member}


def test_pieces_and_white_space_are_put_together() -> None:
    assert cut("Порт закрито.\n\n<ad>\n\nРух спинено.".encode(), recipe([0, 13], "\n", [21, 33])) == (
        "Порт закрито.\nРух спинено."
    )


def test_offsets_count_code_points_and_not_bytes() -> None:
    assert cut("𝔄 é𠀀".encode(), recipe([2, 4])) == "é𠀀"


def test_words_in_a_recipe_are_refused() -> None:
    with pytest.raises(CuttingError, match="no words"):
        cut(b"a", recipe([0, 1], "and more"))


@pytest.mark.parametrize("piece", [[0, 9], [2, 2], [3, 1], [-1, 2]])
def test_a_piece_outside_the_file_is_refused(piece: list[int]) -> None:
    with pytest.raises(CuttingError, match="is not in the file"):
        cut(b"abc", recipe(piece))


def test_an_unknown_fold_is_refused() -> None:
    with pytest.raises(CuttingError, match="unknown fold"):
        folded("a", ["reverse"])


@pytest.mark.parametrize(
    ("fold", "before", "after"),
    [
        ("lines", "a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("escapes", r"\"a\"\n\u00e9 \ud83d\ude00 it\'s \\n", '"a"\né 😀 it\'s \\n'),
        ("quotes", 'he said ""no""', 'he said "no"'),
        ("tags", "<p>one <b>two</b></p> 3 < 4", "one two 3 < 4"),
        ("entities", "&quot;R&amp;D&quot; &#233;", '"R&D" é'),
        ("blanks", "a\u00a0b", "a b"),
        ("spaces", "a\n\t b  c", "a b c"),
        ("sentences", "# sent_id = 1\r\n# text = It rains.\r\n1\tIt\n# text = So.\n", "It rains.\nSo.\n"),
        ("words", "Port NOUN O\nclosed VERB O\n\n. PUNCT O\n", "Port closed . "),
    ],
)
def test_each_fold_does_what_its_name_says(fold: str, before: str, after: str) -> None:
    assert folded(before, [fold]) == after


def test_every_fold_bears_an_empty_text() -> None:
    assert [folded("", [fold]) for fold in FOLDS] == [""] * len(FOLDS)


def test_half_a_surrogate_pair_does_no_harm() -> None:
    assert folded(r"a\ud83db", ["escapes"])[0] == "a"


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_a_packed_file_is_unpacked(pack: type[bytes]) -> None:
    assert cut(pack(b"The port is closed."), recipe([4, 8])) == "port"


def test_a_packed_file_without_its_end_is_read_as_far_as_it_goes() -> None:
    assert cut(gzip.compress(b"The port is closed.")[:-6], recipe([4, 8])) == "port"


def test_a_member_of_an_archive_is_taken() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("in/a.txt", "The port")
    assert cut(made.getvalue(), recipe([4, 8], member="in/a.txt")) == "port"


def test_a_member_of_a_packed_tar_is_taken() -> None:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:bz2") as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = 8
        archive.addfile(member, io.BytesIO(b"The port"))
    assert cut(made.getvalue(), recipe([4, 8], member="a.txt")) == "port"


@pytest.mark.parametrize("blob", [b"PK no archive", b"no tar", gzip.compress(b"no tar either")])
def test_what_is_no_archive_is_refused(blob: bytes) -> None:
    with pytest.raises(CuttingError, match="cannot be unpacked"):
        cut(blob, recipe([0, 1], member="a.txt"))
