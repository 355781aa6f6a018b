"""The section `[place]` of a language file: words that stand around places, and endings of their names."""

from klaim.language.section import Section

Words = tuple[str, ...]


class PlaceWords(Section, frozen=True):
    """Words by what they say of a name beside them; all in lower case, several words where a phrase is meant.

    `endings` pair the ending of an inflected name with that of its base form; `clitics` are what a name
    may carry at its end and is no part of it. A word that ends in a hyphen is the beginning of words, for
    languages that inflect.
    """

    home: Words = ()
    """States (ISO 3166-1 alpha-2) where the language is at home: their towns are a little likelier meant."""
    endings: tuple[tuple[str, str], ...] = ()
    clitics: Words = ()
    articles: Words = ()
    located: Words = ()
    """Prepositions after which a name is where something is: in, near."""
    headed: Words = ()
    """Prepositions after which a name is where something goes or comes from: to, from."""
    linked: Words = ()
    """Prepositions that say nothing of place: of, with, for."""
    joined: Words = ()
    """Conjunctions that coordinate names: and, or."""
    settlements: Words = ()
    """Generic words for a populated place, beside its name: city, village."""
    regions_before: Words = ()
    """Generic words for a region that stand before its name: wilayah, province of."""
    regions_after: Words = ()
    """Generic words for a region that stand after its name: region, область."""
    sides: Words = ()
    """Words for a part of a place, that belong to its name: western, selatan."""
    bodies: Words = ()
    """Nouns for bodies that carry a place's name: ministry, army, police."""
    titles: Words = ()
    """Nouns for persons by office, that do so too: president, mayor."""
    facilities: Words = ()
    """Nouns for works, waters and papers that do so: airport, dam, river."""
    grounds: Words = ()
    """Nouns for ground and people whose complement is a place: territory, residents, border."""
    acts: Words = ()
    """Verbs of saying, deciding and fighting, whose subject is a government or a party."""
    missions: Words = ()
    """Nouns for those who stand for one state in another, which is then no place: embassy, ambassador."""
    plural_endings: Words = ()
    """Endings of verbs in the third person plural: with "in" and a capital, it is a government that says."""
    land_endings: Words = ()
    """Endings of single words that name regions, in all their forms: -щина, -щини."""
    adjective_endings: Words = ()
    """Endings of adjectives that name a region beside its generic word: -ская."""
    never: Words = ()
    """Words that are no place where they stand alone, though a place is called so."""
