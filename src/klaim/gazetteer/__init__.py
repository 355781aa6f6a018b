"""Names to places and states, compiled ahead of time from GeoNames, CLDR and Ukraine's codifier, opened in milliseconds."""

from klaim.gazetteer.entry import Entry, Kind
from klaim.gazetteer.opened import Gazetteer, open_gazetteer

__all__ = ["Entry", "Gazetteer", "Kind", "open_gazetteer"]
