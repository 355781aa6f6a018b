"""What the words of one source say of who it is."""

from dataclasses import dataclass, field

from klaim.mention.actor.kinds import (
    AGENCY,
    ANY_BODY,
    GENERAL,
    INDIVIDUALS,
    NATIONAL,
    OF_THEMSELVES,
    SERVICES,
    TELLING,
)
from klaim.mention.actor.states import Town
from klaim.model.span import Span
from klaim.model.statement import Role


@dataclass(slots=True)
class Description:
    """A source's words, sorted: concepts by table of the language file, states, and names that no table has.

    `pronoun` is set where the source is nothing but one. `places` are the states and names after a word of
    place, `outer` the concepts there ("a source in the ministry"). `human` tells a word for a person,
    `human_segment` between which commas it stands. `grammar` are the tables of words of grammar that occur,
    `other` the words that no table has. `after_located` tells a preposition of place before all, `among`
    a word for "them".
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
    abroad: list[str] = field(default_factory=list)
    towns: list[str] = field(default_factory=list)
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
        """The classes of the body, without those that say less than another ("a police agency")."""
        for general in GENERAL:
            if any(body not in general for body in self.bodies):
                return tuple(sorted({body for body in self.bodies if body not in general}))
        return tuple(sorted(set(self.bodies)))

    @property
    def names_body(self) -> bool:
        """Whether a body is meant, and not somebody who is only described by one."""
        return bool(self.bodies) and (self.human or not INDIVIDUALS & set(self.roles))

    @property
    def bag(self) -> tuple[str, ...]:
        """What the body is about and its classes, in one order, whatever the language."""
        kinds = self.kinds
        served = {SERVICES[role][0] for role in self.roles if role in SERVICES}
        fields = () if OF_THEMSELVES & set(kinds) else tuple(sorted({*self.fields, *served}))
        if NATIONAL & set(fields) and ANY_BODY & set(kinds):
            kinds = (AGENCY,)
            fields = next(((field,) for field in TELLING if field in fields), fields)
        return (*fields, *kinds)

    @property
    def acronym(self) -> str | None:
        """What stands in brackets after a body's name and is short for it, or is all the name there is."""
        is_only = len(self.names) == 1 and not self.states
        return next(
            (name.keys[0] for name in self.names if name.is_acronym and (name.bracketed or is_only)), None
        )

    def is_apposed(self, name: "Name") -> bool:
        """Whether the name and what its bearer is stand apart, with a comma between."""
        return self.human_segment is not None and self.human_segment != name.segment

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
    native: bool = False
    town: Town | None = None
    possessive: bool = False
    bracketed: bool = False
    tail: int = 0
    """Words at its end that name a state."""

    @property
    def is_acronym(self) -> bool:
        """Whether it is one word of capitals."""
        return len(self.keys) == 1 and self.words.isupper() and len(self.words) > 1
