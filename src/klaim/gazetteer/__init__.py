"""Names to places and states, from GeoNames, CLDR and Ukraine's codifier, compiled ahead of time."""

from klaim.gazetteer.entry import Entry, Kind
from klaim.gazetteer.opened import Gazetteer, open_gazetteer

__all__ = ["Entry", "Gazetteer", "Kind", "open_gazetteer"]
