"""The words of a language for amounts, bounds and what is counted."""

from klaim.language.section import Section


class QuantityWords(Section, frozen=True, eq=False):
    """How a language counts things.

    `least`, `most` and `about` are qualifiers before a number, `least_after` and `most_after` after it. `between` opens a range whose
    ends `to` joins; `either` joins two exact numbers ("one or two"). `units` holds, by unit, words of what is counted: forms, and stems to which any of `endings` may be added.
    `adjectives` are endings of words passed over on the way to the noun; `stops` are words at which the noun phrase ends. `ages`
    are words that make a number an age, before or after it; `never_before` and `never_after` are words next to which a number is
    none (an article of a law, a clock). `fractions` are parts of a hundred. `dead` words tell that people are counted. `ones` are number words which alone, without a noun that is known, are an article or
    a pronoun.
    """

    least: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    least_after: tuple[str, ...] = ()
    most_after: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    units: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    endings: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    ages_before: tuple[str, ...] = ()
    ages_after: tuple[str, ...] = ()
    never_before: tuple[str, ...] = ()
    never_after: tuple[str, ...] = ()
    fractions: dict[str, tuple[str, ...]] = {}
    dead: tuple[str, ...] = ()
    ones: tuple[str, ...] = ()
    currencies: dict[str, tuple[str, ...]] = {}
