"""Attributions, as the tagger finds them, and statements, as klaim reads them."""

from dataclasses import dataclass
from enum import StrEnum

from klaim.model.span import Span


class Stance(StrEnum):
    """How a source stands to the content. Declining and not being able to verify move no status."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOUBTS = "doubts"
    UNVERIFIED = "unverified"
    DECLINES = "declines"
    PLEDGES = "pledges"
    DEMANDS = "demands"
    PROPOSES = "proposes"
    REJECTS = "rejects"
    PREDICTS = "predicts"


class Form(StrEnum):
    """Whether the content is in quotation marks, wholly, in part or not at all."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Role(StrEnum):
    """A speaker is the one whose claim it is; a relay is one through whom it came."""

    SPEAKER = "speaker"
    RELAY = "relay"


@dataclass(frozen=True, slots=True)
class Source:
    """A holder named for an attribution, before anyone has asked who it is."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content (the three terms of the PARC and PolNeAR corpora).

    `sources` stand in order from the speaker outward; there are none where the text names nobody. `content`
    has more than one piece where it is broken up. `cue` is None where only punctuation links the two.
    `probability` is the reader's own estimate, in [0, 1], that the attribution is one and is rightly bounded.
    """

    content: tuple[Span, ...]
    cue: Span | None
    sources: tuple[Source, ...]
    stance: Stance
    form: Form
    probability: float


@dataclass(frozen=True, slots=True)
class Holder:
    """A source whose actor is known: `actor` is the same in every language ("russia.defence_ministry").

    `name` is what a person would call the actor, in the report's words where klaim knows no better.
    """

    span: Span
    role: Role
    actor: str
    name: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution, read: as `Attribution`, with its sources' actors known."""

    content: tuple[Span, ...]
    cue: Span | None
    sources: tuple[Holder, ...]
    stance: Stance
    form: Form
    probability: float
