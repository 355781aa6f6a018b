"""What the words of one source say of who it is."""

from dataclasses import dataclass, field

from klaim.model.span import Span
from klaim.model.statement import Role

GENERAL = (
    frozenset({"agency", "headquarters", "government", "province", "district", "council", "association", "institute", "party", "army", "parliament", "team"}),
    frozenset({"agency", "headquarters", "government", "province", "district", "association", "army", "team"}),
    frozenset({"agency", "government", "district", "team"}),
    frozenset({"agency"}),
)
"""Classes that say less than another beside them, the longest list first."""
OF_THEMSELVES = frozenset(
    {"police", "prosecutors", "court", "hospital", "governor", "mayor", "president", "prime_minister", "embassy", "rescue", "parliament", "opposition"}
)
"""Classes that no field tells apart."""


@dataclass(slots=True)
class Description:
    """A source's words, sorted: concepts by table of the language file, states, and names that no table has.

    Each name is a run of keys (see `spelling`); `places` are the states and names after a preposition of place. `shown`
    are the names as written. `pronoun` is set where the source is nothing but a pronoun.
    """

    span: Span
    role: Role | None
    pronoun: str | None = None
    bodies: list[str] = field(default_factory=list)
    firms: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    organs: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    names: list["Name"] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    outer: list[str] = field(default_factory=list)
    human: bool = False
    human_segment: int | None = None
    titled: bool = False
    gender: str | None = None
    after_located: bool = False
    among: bool = False
    grammar: set[str] = field(default_factory=set)
    other: list[str] = field(default_factory=list)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The classes of the body, without the general ones that a particular one makes needless ("a police agency")."""
        for general in GENERAL:
            if any(body not in general for body in self.bodies):
                return tuple(sorted({body for body in self.bodies if body not in general}))
        return tuple(sorted(set(self.bodies)))

    @property
    def bag(self) -> tuple[str, ...]:
        """What the body is about and of which class, in one order: what bodies of other names are compared by."""
        kinds = self.kinds
        fields = () if OF_THEMSELVES & set(kinds) else tuple(sorted(set(self.fields)))
        return (*fields, *kinds)

    @property
    def concepts(self) -> frozenset[str]:
        """All concepts."""
        return frozenset((*self.bodies, *self.firms, *self.offices, *self.roles, *self.fields))


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words that make a name: their keys, the words as written, and how it stands."""

    keys: tuple[str, ...]
    words: str
    segment: int = 0
    quoted: bool = False
    after_human: bool = False
    after_speaker: bool = False
    initial: bool = False
    after_body: bool = False
    foreign: bool = False
    place: bool = False
    possessive: bool = False
    bracketed: bool = False

    @property
    def is_acronym(self) -> bool:
        """Whether it is one word of capitals."""
        return len(self.keys) == 1 and self.words.isupper() and len(self.words) > 1
