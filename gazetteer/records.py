"""What the compiler gathers of a place before it is written."""

from dataclasses import dataclass, field

from klaim.gazetteer.entry import Kind


@dataclass(slots=True)
class Record:
    """One place and all the names it goes by.

    `tagged` names hold in one language only, as (language, name).
    """

    kind: Kind
    name: str
    country: str
    geonameid: int = 0
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    region: str = ""
    codifier: str = ""
    capital: bool = False
    names: set[str] = field(default_factory=set)
    tagged: set[tuple[str, str]] = field(default_factory=set)
    # What points at a state without naming it: demonyms, and the names of its capital; as `tagged`, ""
    # for any language.
    hints: set[tuple[str, str]] = field(default_factory=set)
