import pytest

from klaim.language.load import load
from klaim.mention.actor import kinds
from klaim.mention.actor.lexicon import CONCEPTS
from klaim.mention.actor.marks import marks
from klaim.mention.actor.spelling import spelt

LANGUAGES = ("en", "id", "vi", "ru", "uk")


def concepts(code: str, table: str) -> set[str]:
    return set(getattr(load(code).actor, table))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("table", [table for table in CONCEPTS if table != "compounds"])
def test_every_language_has_words_for_the_concepts_that_english_has(code: str, table: str) -> None:
    assert concepts(code, table) == concepts("en", table)


@pytest.mark.parametrize("code", LANGUAGES)
def test_compounds_are_made_of_concepts_that_exist(code: str) -> None:
    known = concepts("en", "bodies") | concepts("en", "fields")
    parts = {part for compound in load(code).actor.compounds for part in compound.split()}
    assert all(part in known or (part.isupper() and len(part) == 2) for part in parts), parts - known


def test_what_is_known_of_concepts_is_of_concepts_that_exist() -> None:
    known = set().union(*(concepts("en", table) for table in CONCEPTS))
    told = (
        kinds.STATE_BODIES | kinds.OF_THEMSELVES | kinds.JOINED | kinds.MEDIA | kinds.GROUPS | kinds.UMBRELLAS
    )
    assert told.union(*kinds.GENERAL) <= known


def test_a_surname_is_listed_under_one_id_only() -> None:
    keys = [key for others in marks().surnames.values() for key in others]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("words", "code", "surname"),
    [
        ("Zakharova", "en", "zakharova"),
        ("Захаровой", "ru", "zakharova"),
        ("Захарову", "uk", "zakharova"),
        ("Zelenskyy", "id", "zelensky"),
        ("Зеленському", "uk", "zelensky"),
        ("Рютте", "ru", "rutte"),
    ],
)
def test_who_is_known_has_an_id_that_a_reader_would_type(words: str, code: str, surname: str) -> None:
    key = spelt(words, load(code).actor.name_endings)
    assert marks().surname(key) == surname
