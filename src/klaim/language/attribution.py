"""The section `[attribution]` of a language file: how cues and sources are written together."""

from klaim.language.section import Section


class AttributionWords(Section, frozen=True):
    """What the network, which knows only whole words, cannot take apart."""

    clitic_sources: tuple[str, ...] = ()
    """Endings of a cue that are its source: Indonesian "ujarnya" is "ujar", said, and "nya", he or she."""
