"""What klaim knows of the concepts that language files name, whatever the language."""

GOVERNMENT = "government"
"""Speaks for its state: the two are one actor."""

STATE_BODIES = frozenset(
    {
        "ministry",
        "government",
        "president",
        "prime_minister",
        "parliament",
        "king",
        "general_staff",
        "army",
        "navy",
    }
    | {
        "air_force",
        "coast_guard",
        "border_guard",
        "intelligence",
        "central_bank",
        "delegation",
        "envoy",
        "rescue",
    }
    | {"prosecutor_general", "ombudsman"}
)
"""Bodies that a state has one of: where no state is named, that of the state that the report is about."""

OF_THEMSELVES = frozenset(
    {
        "police",
        "prosecutors",
        "court",
        "hospital",
        "governor",
        "mayor",
        "president",
        "prime_minister",
        "embassy",
    }
    | {"rescue", "parliament", "opposition"}
)
"""Bodies that no field tells apart."""

GENERAL = (
    frozenset({"agency", "headquarters", "government", "province", "district", "association", "army", "team"})
    | {"council", "institute", "party", "parliament"},
    frozenset(
        {"agency", "headquarters", "government", "province", "district", "association", "army", "team"}
    ),
    frozenset({"agency", "government", "district", "team"}),
    frozenset({"agency", "prosecutors"}),
    frozenset({"agency"}),
)
"""Bodies that say less than another named beside them, the longest list first."""

JOINED = frozenset(
    {
        "ministry",
        "agency",
        "commission",
        "council",
        "union",
        "association",
        "institute",
        "fund",
        "cooperative",
    }
    | {"mission", "team", "club"}
)
"""Bodies that are told apart by what they are about: nurses' union, energy ministry."""

ANY_FIRM = frozenset({"company", "group"})
"""Words that any firm is called by."""

MEDIA = frozenset({"newspaper", "telegram"})
"""Firms that are not meant by "the company"."""

ALSO = {"bank": frozenset({"bank", "central_bank"})}
"""Firms that another body is called for short."""

CALLED = frozenset({"company", "group", "telegram", "newspaper", "hackers"})
"""Bodies whose name may come after "which": a group that calls itself X."""

UMBRELLAS = frozenset({"un", "eu"})
"""Organs whose parts speak for themselves."""

GROUPS = frozenset({"family", "record", "many_media", "user"})
"""Roles that are seldom one person, and whom "he" does not point back to."""

INDIVIDUALS = frozenset(
    {"expert", "analyst", "blogger", "journalist", "resident", "witness", "source", "survivor"}
)
"""Roles of people who do not speak for the body that is said beside them: a military expert."""

OUTLET = "newspaper"
"""What a relay may be called afterwards."""
DOCUMENT = "document"
"""What a body has written: it speaks for the body, and is no person."""
LOCAL = frozenset({"governor", "mayor", "province", "district"})
"""Offices that are held in a place, whose name may stand where a person's does."""
NATIONAL = frozenset({"disaster", "weather", "statistics", "space", "anticorruption", "geology", "audit"})
"""What a state has one body for, whatever its class: an agency, a board or a chamber."""
TELLING = ("disaster", "weather", "audit")
"""Of these, what tells alone who is meant."""
ANY_BODY = frozenset({"agency", "commission", "institute", "association"})
"""Classes that translators exchange for one another."""
SERVICES = {"forecaster": ("weather", "agency"), "hydrologist": ("weather", "agency")}
"""Roles of people who speak for a body that a state has one of."""
HEAD = "head"
SPOKESMAN = "spokesman"
LED = frozenset({"union", "association", "cooperative", "aid_group", "group"})
"""Bodies that are known by their own name, and not by that of their head."""
OFFICIAL = "official"
"""Somebody of a state's body, hardly of a firm."""
AGENCY = "agency"
"""The word that any body of a state is called by."""
