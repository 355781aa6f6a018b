"""What a language file holds: words and closed-vocabulary patterns, section by section.

Each stage has a section of its own, declared here and read by that stage alone. No regular expression is accepted anywhere,
and nothing is executed: klaim compiles the patterns itself, so that linear time is tested once for every language.
"""

import msgspec


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of a language file; an unknown key is an error, so that a misspelt one is never passed over."""


class Language(Section):
    """One language: `code` is its BCP 47 primary subtag, `name` what it calls itself."""

    code: str
    name: str
