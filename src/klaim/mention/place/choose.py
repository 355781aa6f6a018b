"""Choose among places of one name by what stands around: states named, other places, hierarchy, population."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import asin, cos, log10, radians, sin, sqrt

from klaim.gazetteer import Entry, Kind
from klaim.limits import PLACE_ANCHORS
from klaim.mention.place.candidate import Namesake

_EARTH_KM = 6371.0
_NEAR_KM = 150.0
_RAION, _COMMUNITY = 6, 9  # leading characters of a codifier that its district and its community share
_FORMS = (0.0, -0.3, -1.0)
_OWN_NAME = 0.7
_HOME = 0.5


class Chooser:
    """Weighs namesakes for one report. Points are powers of ten of population; the rest is set against them.

    `states` counts how often each state is pointed at; `anchors` are the places that other names of the report mean, by name;
    `home` are the states where the report's language is at home.
    """

    def __init__(self, states: Mapping[str, int], anchors: Mapping[str, Entry], home: Sequence[str]) -> None:
        self._states = states
        self._most = max(states.values(), default=0)
        self._anchors = tuple(anchors.items())[:PLACE_ANCHORS]
        self._countries = Counter(one.country for _, one in self._anchors if one.country)
        self._home = frozenset(home)
        self._chosen: dict[str, Namesake | None] = {}

    def choose(self, name: str, namesakes: Sequence[Namesake]) -> Namesake | None:
        """The place meant, None where the name is unknown."""
        if name not in self._chosen:
            others = [anchor for other, anchor in self._anchors if other != name]
            self._chosen[name] = max(namesakes, key=lambda one: self._points(one, others), default=None)
        return self._chosen[name]

    def _points(self, one: Namesake, anchors: Sequence[Entry]) -> float:
        entry = one.entry
        alone = _size(entry) + _FORMS[one.form] + (_OWN_NAME if one.own else 0.0)
        alone += _HOME if entry.country in self._home else 0.0
        return alone + self._state(entry) + self._company(entry) + _hierarchy(entry, anchors) + _nearness(entry, anchors)

    def _state(self, entry: Entry) -> float:
        named = self._states.get(entry.country or "", 0)
        return 1.0 + 1.5 * named / self._most if named else 0.0

    def _company(self, entry: Entry) -> float:
        """The share of the report's other places that lie in the same state."""
        return 1.5 * self._countries[entry.country] / self._countries.total() if entry.country in self._countries else 0.0


def _size(entry: Entry) -> float:
    if entry.kind is Kind.STATE:
        return 8.0
    return 5.0 if entry.kind is Kind.REGION else log10(entry.population + 30)


def _hierarchy(entry: Entry, anchors: Sequence[Entry]) -> float:
    """How near in the tree of administration the nearest other place is: community, district, first-level unit."""
    return max((_common_unit(entry, anchor) for anchor in anchors if anchor.region and anchor.region == entry.region), default=0.0)


def _common_unit(entry: Entry, anchor: Entry) -> float:
    if anchor.kind is Kind.REGION:
        return 2.0
    if not (anchor.codifier and entry.codifier) or anchor.codifier[:_RAION] != entry.codifier[:_RAION]:
        return 1.0
    return 3.5 if anchor.codifier[:_COMMUNITY] == entry.codifier[:_COMMUNITY] else 2.0


def _nearness(entry: Entry, anchors: Sequence[Entry]) -> float:
    nearest = min((kilometres(entry, anchor) for anchor in anchors if anchor.kind is Kind.SETTLEMENT), default=_NEAR_KM)
    return 1.5 * max(0.0, 1 - nearest / _NEAR_KM)


def kilometres(one: Entry, other: Entry) -> float:
    """Great-circle distance by the haversine formula, in kilometres; infinite where either's place is unknown."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return float("inf")
    south, north = radians(one.latitude), radians(other.latitude)
    half = sin((north - south) / 2) ** 2
    half += cos(south) * cos(north) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))
