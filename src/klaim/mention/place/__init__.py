"""Places: names in any form and language, led to the place that the report means."""

from klaim.mention.place.reader import places

__all__ = ["places"]
