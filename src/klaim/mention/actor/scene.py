"""All that a rule may look at besides a description: who was named before, and what the report is about."""

from collections.abc import Callable
from dataclasses import dataclass, field

from klaim.mention.actor.cast import Actor, Cast
from klaim.mention.actor.description import Description
from klaim.mention.actor.kinds import DOCUMENT
from klaim.mention.actor.names import Names
from klaim.mention.actor.setting import Setting

UNNAMED = "unnamed"


@dataclass(slots=True)
class Scene:
    """One report, as far as it has been gone through.

    `spoke` are those who were sources, `named` those and all others; `aliases` are acronyms that were told;
    `people` are the descriptions of people without a name, by the id that they share.
    """

    names: Names
    setting: Setting
    spoke: Cast = field(default_factory=Cast)
    named: Cast = field(default_factory=Cast)
    aliases: dict[str, str] = field(default_factory=dict)
    people: dict[str, list[frozenset[str]]] = field(default_factory=dict)


Rule = Callable[[Description, Scene], Actor | None]


def person(found: Description, id_: str) -> Actor:
    """Somebody with a name."""
    return _actor(found, id_, is_person=True)


def body(found: Description, *parts: str | None) -> Actor:
    """A body, its id made of the parts that there are."""
    return _actor(found, ".".join(filter(None, parts)), is_body=True)


def firm(found: Description, id_: str) -> Actor:
    """A body with a name of its own."""
    return _actor(found, id_, is_body=True, is_firm=True)


def someone(found: Description, id_: str) -> Actor:
    """People, or a paper, without a name."""
    return _actor(found, id_)


def again(found: Description, earlier: Actor) -> Actor:
    """Somebody named before, in new words."""
    return _actor(
        found, earlier.id, is_person=earlier.is_person, is_body=earlier.is_body, is_firm=earlier.is_firm
    )


def _actor(
    found: Description, id_: str, *, is_person: bool = False, is_body: bool = False, is_firm: bool = False
) -> Actor:
    tells_a_human = found.human or found.roles or found.titled or set(found.offices) - {DOCUMENT}
    return Actor(
        id_ or UNNAMED,
        found.span.words,
        set(found.concepts),
        is_person=is_person,
        is_body=is_body,
        is_firm=is_firm,
        speaks_as_person=is_person or bool(tells_a_human),
        gender=found.gender,
    )
