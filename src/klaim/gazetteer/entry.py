"""What the gazetteer knows of one place."""

from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    """What sort of place an entry is; the numbers stand in the compiled file."""

    SETTLEMENT = 0
    STATE = 1
    REGION = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A place: its number in the gazetteer, and what is known of it.

    `geonameid` is None where GeoNames' lists at hand have none (every region); `country` is ISO 3166-1
    alpha-2, None for a region that no one state holds. `latitude` and `longitude` are degrees, WGS 84.
    `population` is in persons, 0 where unknown. `capital` tells the seat of a state's government.
    `region` numbers the first-level unit that holds it, 0 where unknown. `codifier` is the place's id in
    Ukraine's codifier, whose leading digits name the oblast, raion and community that hold it.
    """

    number: int
    kind: Kind
    name: str
    geonameid: int | None
    country: str | None
    latitude: float | None
    longitude: float | None
    population: int
    capital: bool
    region: int
    codifier: str | None
