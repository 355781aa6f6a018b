"""All that a rule may look at besides a description: who was named before, and what the report is about."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from klaim.mention.actor.cast import Actor, Cast
from klaim.mention.actor.description import Description
from klaim.mention.actor.kinds import DOCUMENT
from klaim.mention.actor.names import Names
from klaim.mention.actor.setting import Setting

UNNAMED = "unnamed"


@dataclass(slots=True)
class Scene:
    """One report, as far as it has been gone through.

    `spoke` are those who were sources, `named` those and all others; `aliases` are acronyms that were told,
    `mouths` the bodies that people speak for, by surname;
    `people` are the descriptions of people without a name, by the id that they share.
    """

    names: Names
    setting: Setting
    spoke: Cast = field(default_factory=Cast)
    named: Cast = field(default_factory=Cast)
    aliases: dict[str, str] = field(default_factory=dict)
    mouths: dict[str, Actor] = field(default_factory=dict)
    people: dict[str, list[frozenset[str]]] = field(default_factory=dict)


Rule = Callable[[Description, Scene], Actor | None]


def person(found: Description, id_: str, name: str) -> Actor:
    """Somebody with a name."""
    return replace(_actor(found, id_, name), is_person=True, speaks_as_person=True)


def body(found: Description, *parts: str | None) -> Actor:
    """A body, its id made of the parts that there are."""
    return replace(someone(found, ".".join(filter(None, parts))), is_body=True)


def firm(found: Description, id_: str, name: str) -> Actor:
    """A body with a name of its own."""
    return replace(_actor(found, id_, name), is_body=True, is_firm=True)


def someone(found: Description, id_: str) -> Actor:
    """People, or a paper, without a name."""
    return _actor(found, id_, found.span.words)


def again(found: Description, earlier: Actor) -> Actor:
    """Somebody named before, in new words."""
    new = _actor(found, earlier.id, earlier.name)
    speaks = earlier.is_person or new.speaks_as_person
    return replace(earlier, concepts=new.concepts, speaks_as_person=speaks, gender=new.gender)


def _actor(found: Description, id_: str, name: str) -> Actor:
    tells_a_human = found.human or found.roles or found.titled or set(found.offices) - {DOCUMENT}
    return Actor(
        id_ or UNNAMED, name, set(found.concepts), speaks_as_person=bool(tells_a_human), gender=found.gender
    )
