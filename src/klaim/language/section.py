"""The base of every table of a language file.

In a module of its own so that sections and the pack can both import it.
"""

import msgspec


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of a language file; an unknown key is an error, so that a misspelt one is never passed over."""
