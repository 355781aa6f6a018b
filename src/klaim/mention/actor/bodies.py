"""Bodies of states and places: the id is the state or place, what the body is about, and its class."""

from klaim.mention.actor.anchors import anchor
from klaim.mention.actor.cast import Actor
from klaim.mention.actor.description import Description
from klaim.mention.actor.kinds import AGENCY, GOVERNMENT, OF_THEMSELVES, SERVICES, STATE_BODIES, UMBRELLAS
from klaim.mention.actor.marks import marks
from klaim.mention.actor.scene import Scene, again, body

_NO_PART = frozenset({"agency", "association", "commission"})


def organ(found: Description, scene: Scene) -> Actor | None:  # noqa: ARG001 - a rule
    """A body known all over the world, or a part of one that has parts."""
    if not found.organs:
        return None
    part = sorted(set(found.fields)) or sorted(set(found.kinds) - _NO_PART)
    return body(found, found.organs[0], "_".join(part) if found.organs[0] in UMBRELLAS else None)


def anchored_body(found: Description, scene: Scene) -> Actor | None:
    """A body with the state, place or acronym that tells which."""
    if not found.names_body:
        return None
    if found.acronym is not None and not (STATE_BODIES & set(found.bag) and found.states):
        return body(found, marks().body(found.acronym))
    where = anchor(found, scene.names)
    if where is None:
        return None
    actor = _body_of(found, where, scene.setting.bag(found.bag))
    if found.acronym is not None:
        scene.aliases[found.acronym] = actor.id
    return actor


def _body_of(found: Description, where: str | None, bag: tuple[str, ...]) -> Actor:
    if where in found.states and bag == ("prosecutors",):
        bag = ("prosecutor_general",)
    return body(found, where) if where and bag == (GOVERNMENT,) else body(found, where, "_".join(bag))


def known_body(found: Description, scene: Scene) -> Actor | None:
    """A body of the same kind that was named before, or the holder of the same office."""
    if not found.names_body:
        return None
    bag = set(found.bag)
    earlier = scene.named.last(lambda a: (a.is_body or (a.is_person and found.human)) and bag <= a.concepts)
    if earlier is None and bag == {AGENCY}:
        earlier = scene.spoke.last(lambda a: a.is_body and not a.is_firm and not OF_THEMSELVES & a.concepts)
    return None if earlier is None else again(found, earlier)


def bare_body(found: Description, scene: Scene) -> Actor | None:
    """A body that nothing tells apart: that of the state that the report is about, where states have such."""
    if not found.names_body:
        return None
    bag = scene.setting.bag(found.bag)
    return _body_of(found, scene.setting.anchor(bag, is_states=bool(STATE_BODIES & set(bag))), bag)


def service(found: Description, scene: Scene) -> Actor | None:
    """People who speak for a body that a state has one of: forecasters."""
    bag = next((SERVICES[role] for role in found.roles if role in SERVICES), None)
    if bag is None or found.bodies or found.firms:
        return None
    where = next(iter(found.states), None) or scene.setting.anchor(bag, is_states=False)
    return _body_of(found, where, bag)


def state(found: Description, scene: Scene) -> Actor | None:  # noqa: ARG001 - a rule
    """A state, by its name, capital or adjective: Moscow, the Russian side."""
    if not found.states or found.roles:
        return None
    return body(found, found.states[0], "_".join(sorted(set(found.fields))))
