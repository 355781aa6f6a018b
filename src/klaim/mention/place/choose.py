"""Choose among places of one name by what stands around: states, other places, hierarchy, population."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from math import asin, cos, log10, radians, sin, sqrt

from klaim.gazetteer import Entry, Kind
from klaim.limits import PLACE_ANCHORS
from klaim.mention.place.candidate import Namesake

_EARTH_KM = 6371.0
_NEAR_KM = 150.0
_DEGREE_KM = 111.0  # of latitude, a little less than any
_NEAREST = 3
_RAION, _COMMUNITY = 6, 9  # leading characters of a codifier that its district and its community share
_FORMS = (0.0, -0.3, -1.0)
_OWN_NAME = 1.0
_HOME = 0.3
_TWO_NAMES = 1.5  # a report that has two names of one place means that place
_BEGINNING = 3  # letters that tell two names from two spellings of one
_CAPITAL = 1.0
_STATE, _REGION = 8.0, 5.0
_COMPANY = 0.6
_VILLAGE = 300  # persons, at least: the codifier gives no numbers


class Chooser:
    """Weighs namesakes for one report. Points are powers of ten of population; the rest is set against them.

    `states` counts how often each state is pointed at; `anchors` are the places that the report's names mean;
    `home` are the states where the report's language is at home, `named` all that any of its names may mean.
    """

    def __init__(
        self,
        states: Mapping[str, int],
        anchors: Sequence[Namesake],
        home: Sequence[str],
        named: Iterable[Namesake],
    ) -> None:
        self._states = states
        self._most = max(states.values(), default=0)
        self._anchors = tuple(dict.fromkeys(anchors))[:PLACE_ANCHORS]
        self._countries = Counter(one.entry.country for one in self._anchors if one.entry.country)
        self._home = frozenset(home)
        self._begins: dict[int, set[str]] = {}
        for one in named:
            self._begins.setdefault(one.entry.number, set()).add(one.spelt[:_BEGINNING])
        self._chosen: dict[str, Namesake | None] = {}

    def choose(self, name: str, namesakes: Sequence[Namesake]) -> Namesake | None:
        """The place meant, None where the name is unknown."""
        if name not in self._chosen:
            own = {one.spelt for one in namesakes}
            others = [anchor.entry for anchor in self._anchors if anchor.spelt not in own]
            self._chosen[name] = max(namesakes, key=lambda one: self._points(one, others), default=None)
        return self._chosen[name]

    def near(self, chosen: Namesake) -> float:
        """How near other places of the report lie, in points: by distance, and by units that they share."""
        others = [anchor.entry for anchor in self._anchors if anchor.spelt != chosen.spelt]
        return _hierarchy(chosen.entry, others) + _nearness(chosen.entry, others)

    def _points(self, one: Namesake, anchors: Sequence[Entry]) -> float:
        entry = one.entry
        alone = _size(entry) + _FORMS[one.form] + (_OWN_NAME if one.own else 0.0)
        alone += _HOME if entry.country in self._home else 0.0
        alone += _TWO_NAMES if len(self._begins.get(entry.number, ())) > 1 else 0.0
        return (
            alone
            + self._state(entry)
            + self._company(entry)
            + _hierarchy(entry, anchors)
            + _nearness(entry, anchors)
        )

    def _state(self, entry: Entry) -> float:
        named = self._states.get(entry.country or "", 0)
        return 1.0 + 0.4 * named / self._most if named else 0.0

    def _company(self, entry: Entry) -> float:
        """The share of the report's other places that lie in the same state."""
        total = self._countries.total()
        return _COMPANY * self._countries[entry.country or ""] / total if total else 0.0


def _size(entry: Entry) -> float:
    if entry.kind is Kind.SETTLEMENT:
        return log10(max(entry.population, _VILLAGE)) + (_CAPITAL if entry.capital else 0.0)
    return _STATE if entry.kind is Kind.STATE else _REGION


def _hierarchy(entry: Entry, anchors: Sequence[Entry]) -> float:
    """How near another place is in the tree of administration: community, district, first-level unit."""
    return max(
        (
            _common_unit(entry, anchor)
            for anchor in anchors
            if anchor.region and anchor.region == entry.region
        ),
        default=0.0,
    )


def _common_unit(entry: Entry, anchor: Entry) -> float:
    if anchor.kind is Kind.REGION:
        return 2.0
    if not (anchor.codifier and entry.codifier) or anchor.codifier[:_RAION] != entry.codifier[:_RAION]:
        return 0.7
    return 3.5 if anchor.codifier[:_COMMUNITY] == entry.codifier[:_COMMUNITY] else 1.7


def _nearness(entry: Entry, anchors: Sequence[Entry]) -> float:
    """A point for each of the nearest places that is at hand, and less the farther it is."""
    distances = nsmallest(
        _NEAREST, (kilometres(entry, anchor) for anchor in anchors if _in_reach(entry, anchor))
    )
    return sum(max(0.0, 1 - distance / _NEAR_KM) for distance in distances)


def _in_reach(entry: Entry, anchor: Entry) -> bool:
    """Whether a settlement's latitude lets it lie near; asked first, since distances take long to compute."""
    if anchor.kind is not Kind.SETTLEMENT or entry.latitude is None or anchor.latitude is None:
        return False
    return abs(entry.latitude - anchor.latitude) * _DEGREE_KM < _NEAR_KM


def kilometres(one: Entry, other: Entry) -> float:
    """Great-circle distance by the haversine formula, in kilometres.

    Infinite where either's place is unknown.
    """
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return float("inf")
    south, north = radians(one.latitude), radians(other.latitude)
    half = sin((north - south) / 2) ** 2
    half += cos(south) * cos(north) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))
