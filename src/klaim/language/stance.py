"""The section `[stance]` of a language file: words by which an attribution tells its stance."""

from msgspec import field

from klaim.language.section import Section

Words = tuple[str, ...]


class StanceWords(Section, frozen=True, eq=False):
    """Cues that leave no doubt of a stance; what is in none of these tables is left to the network.

    A cue belongs here where nearly all that it introduces has that stance, whatever is said and whoever says
    it: "denied", but neither "insisted" nor "said".
    """

    words: dict[str, Words] = field(default_factory=dict)
    """Slots of the patterns: the forms of a word, and of those that mean the same.

    A word that ends in "-" is the beginning of words, for languages that inflect.
    """
    cues: dict[str, Words] = field(default_factory=dict)
    """Patterns by stance. One must take a word of the cue; the others may stand just before or after it."""
    contents: dict[str, Words] = field(default_factory=dict)
    """Patterns by stance, looked for among the first words of what a cue of no table introduces."""
    negations: Words = ()
    """Words just before a pattern that take its stance away; a negated pattern has them in it."""
