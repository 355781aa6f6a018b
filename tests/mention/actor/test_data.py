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


def test_surnames_are_listed_under_the_keys_that_they_have() -> None:
    for others in marks().surnames.values():
        assert all(spelt(other) == other for other in others)
