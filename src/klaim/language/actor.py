"""The section `[actor]` of a language file: words for bodies and people, and those that point back."""

from msgspec import field

from klaim.language.section import Section

Words = tuple[str, ...]
Concepts = dict[str, Words]


class ActorWords(Section, frozen=True):
    """Words by the concept that they name: the key is the same in every language, and becomes part of an id.

    All in lower case, but for those that count only in capitals (MIA); several words where a phrase is meant;
    a word that ends in "-" is the beginning of one, since words inflect.
    """

    bodies: Concepts = field(default_factory=dict)
    """Bodies of a state or a place, and those who hold them: "ministry", minister and ministry alike."""
    firms: Concepts = field(default_factory=dict)
    """Bodies that have a name of their own: company, airline, newspaper."""
    offices: Concepts = field(default_factory=dict)
    """Those who, and that which, speaks for a body: spokesman, head, statement."""
    roles: Concepts = field(default_factory=dict)
    """People who speak for themselves: resident, lawyer, analyst."""
    fields: Concepts = field(default_factory=dict)
    """What a body is about: defence, health."""
    organs: Concepts = field(default_factory=dict)
    """Bodies and outlets known all over the world; the key is the actor's id."""
    compounds: Concepts = field(default_factory=dict)
    """Words that say several things at once: the key is a row of concepts, and a state's code in capitals."""
    pronouns: Concepts = field(default_factory=dict)
    """Keys: he, she, person (either), it, they, there (a body last named), speaker (I, we)."""
    humans: Words = ()
    """Words, of those above, that name a person and never the body: minister, governor."""
    titles: Words = ()
    """Words before a person's name that say nothing of the office: Mr, general."""
    pointing: Words = ()
    """Words that make a description point back: the, this, that."""
    introducing: Words = ()
    """Words that bring somebody new: a, one, several."""
    other: Words = ()
    """Words that tell somebody from one of the same description: another."""
    former: Words = ()
    """Words for one who holds an office no more."""
    relative: Words = ()
    """Words that open a clause about what was named; nothing after them is looked at."""
    located: Words = ()
    """Prepositions before the place where somebody is or comes from."""
    linked: Words = ()
    """Prepositions between an office and its body: of, milik, của."""
    women: Words = ()
    """Words, in any table or none, that tell that a woman is spoken of; `men` likewise."""
    men: Words = ()
    ignored: Words = ()
    """Words that tell nobody apart: of, senior, deputy, national."""
    name_endings: Words = ()
    """Case endings of names; what is left when the longest is taken away is compared."""
