"""People without a name, and those who speak for a body that is not said again."""

from klaim.mention.actor.cast import Actor
from klaim.mention.actor.description import Description
from klaim.mention.actor.kinds import GROUPS, HEAD, OFFICIAL
from klaim.mention.actor.scene import Scene, again, someone
from klaim.mention.actor.spelling import spelt

_WORDS = 3
"""Words of a description that no table has, at most, that make an id."""


def role(found: Description, scene: Scene) -> Actor | None:
    """Residents, experts, sources: the same words are the same people, other words others."""
    if not found.roles:
        return None
    anchors = [*found.states, *found.places, *found.outer][:1]
    said = frozenset((*found.fields, *found.other, *found.places, *found.states))
    is_new = bool(found.grammar & {"introducing", "other"}) or (
        bool(said) and "pointing" not in found.grammar
    )
    earlier = None if anchors or is_new else scene.spoke.last(lambda actor: found.roles[0] in actor.concepts)
    if earlier is not None:
        return again(found, earlier)
    shared = ".".join((*anchors, "_".join((*sorted(set(found.fields)), found.roles[0]))))
    return someone(found, _apart(shared, said, scene, is_another="other" in found.grammar))


def _apart(shared: str, said: frozenset[str], scene: Scene, *, is_another: bool) -> str:
    """An id for each description of people without a name: a number tells the second from the first."""
    known = scene.people.setdefault(shared, [])
    if shared.rpartition(".")[2] in GROUPS:
        return shared
    if said not in known or is_another:
        known.append(said)
    number = len(known) if is_another else known.index(said) + 1
    return shared if number == 1 else f"{shared}_{number}"


def office(found: Description, scene: Scene) -> Actor | None:
    """Who speaks for a body that was named before: "the spokesman", "in a statement"."""
    if not found.offices:
        return None
    if "introducing" not in found.grammar:
        earlier = _holder(found, scene)
        if earlier is not None:
            return again(found, earlier)
    return someone(found, "_".join((*found.places[:1], *sorted(set(found.fields)), found.offices[0])))


def _holder(found: Description, scene: Scene) -> Actor | None:
    which = found.offices[0]
    earlier = scene.spoke.last(
        lambda actor: which == HEAD and which in actor.concepts,
        lambda actor: actor.is_body and not (which == OFFICIAL and actor.is_firm),
    )
    if earlier is None and not found.places:
        earlier = scene.named.last(lambda actor: actor.is_body)
    return earlier


def other(found: Description, scene: Scene) -> Actor | None:
    """Whoever is told by words that no table has."""
    uncertain = (key for name in found.names if not scene.names.is_certain(name) for key in name.keys)
    return someone(found, "_".join(list(filter(None, (*uncertain, *map(spelt, found.other))))[:_WORDS]))
