"""The words of a language for amounts, bounds and what is counted."""

from msgspec import field

from klaim.language.section import Section


class QuantityWords(Section, frozen=True, eq=False):
    """How a language counts things.

    `least`, `most` and `about` are qualifiers before a number, `more_after` words after it that leave it
    open above ("or more", "с лишним"). `to` joins the ends of a range, `between` may open one, `either`
    joins two neighbours ("one or two").

    `units` holds words of what is counted, by unit; `stems` the same for words to which one of `endings`
    may be added; `measures` are units with a factor ("day 7" for weeks), `currencies` names of money by
    ISO 4217 code, `signs` its signs. On the way to the noun, up to `reach` words are passed over; where
    `adjectives` are given, only words that end so. Where `plurals` are given, a noun that is not listed
    must end so. `stops` are words that no noun phrase goes on over, `verbs` endings of such words.

    `joined` joins the ends of a range only after `between`. `of` stands between a part and what it is a
    part of. `idioms` look like counts and are none ("hai bên", both sides). `ages_before` and
    `ages_after` make a number an age; `never_before` and `never_after` make it none (an article of a law,
    a clock). `fractions` are parts of a hundred, `times` adverbs that count ("twice"), `dead` words that
    tell that people are counted, `ones` number words that are mostly an article or a pronoun, `pronouns`
    those that are so only alone, `doubtful` those that are mostly another word and count only what is
    listed ("năm", five or year). `alone` is the unit of a number alone where nothing tells what it counts.
    """

    least: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    more_after: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    units: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stems: dict[str, tuple[str, ...]] = field(default_factory=dict)
    measures: dict[str, tuple[str, ...]] = field(default_factory=dict)
    currencies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    signs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    endings: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    reach: int = 1
    stops: tuple[str, ...] = ()
    ages_before: tuple[str, ...] = ()
    ages_after: tuple[str, ...] = ()
    never_before: tuple[str, ...] = ()
    never_after: tuple[str, ...] = ()
    fractions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    times: dict[str, tuple[str, ...]] = field(default_factory=dict)
    dead: tuple[str, ...] = ()
    ones: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    alone: str = "item"
    doubtful: tuple[str, ...] = ()
