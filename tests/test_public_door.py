"""What `import klaim` gives."""

import subprocess
import sys
from datetime import date

import pytest

import klaim

HEAVY = ("numpy", "onnxruntime", "tokenizers", "babel", "rich", "jinja2", "msgspec", "klaim.pipeline")


def imported_by(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return set(done.stdout.split())


def test_importing_klaim_loads_no_stage_and_nothing_heavy() -> None:
    assert not imported_by("import klaim") & set(HEAVY)


def test_asking_for_help_loads_no_stage_and_nothing_heavy() -> None:
    assert not imported_by("from klaim.cli.main import parser; parser()") & set(HEAVY)


def test_all_public_names_are_there_and_listed() -> None:
    assert set(klaim.__all__) <= set(dir(klaim))
    assert all(getattr(klaim, name) for name in klaim.__all__)


def test_a_name_that_klaim_lacks_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'write'"):
        klaim.write  # noqa: B018 - asking is the test


def test_a_day_may_be_given_as_a_date_or_in_words() -> None:
    text = "The mayor said on Friday that it was over."
    one, other = (klaim.read(text, language="en", published=day) for day in (date(2025, 2, 8), "2025-02-08"))
    assert one == other
    assert [time.value for time in one.times] == ["2025-02-07"]


def test_without_a_day_nothing_relative_is_resolved_and_a_note_says_so() -> None:
    reading = klaim.read("The mayor said on Friday that it was over.", language="en")
    assert [time.value for time in reading.times] == [None]
    assert any("day of publication is unknown" in note for note in reading.notes)


def test_a_language_that_was_told_from_the_text_is_noted() -> None:
    reading = klaim.read("Wali kota mengatakan bahwa jembatan itu sudah aman dilewati oleh warga.")
    assert reading.report.language == "id"
    assert any("told from the text" in note for note in reading.notes)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"text": " \n"}, "no-text"),
        ({"text": "a", "published": "8 Feb"}, "published"),
        ({"text": "a", "language": "xx"}, "language"),
        ({"text": "a \ud800"}, "not-unicode"),
    ],
)
def test_what_cannot_be_read_is_refused_by_code(arguments: dict[str, str], code: str) -> None:
    with pytest.raises(klaim.RefusalError) as refusal:
        klaim.read(**arguments)
    assert refusal.value.code == code
    assert isinstance(refusal.value, klaim.KlaimError)
