"""Whom a pronoun points back to."""

from klaim.mention.actor.cast import Actor, Test
from klaim.mention.actor.description import Description
from klaim.mention.actor.kinds import GROUPS, OUTLET
from klaim.mention.actor.scene import UNNAMED, Scene, again

_HUMAN = frozenset({"he", "she", "person", "speaker"})
_OTHER_GENDER = {"he": "women", "she": "men"}


def pronoun(found: Description, scene: Scene) -> Actor | None:
    """The one named last whom the pronoun fits; those who spoke before those who did not."""
    which = "they" if found.among and not found.concepts else found.pronoun
    if which is None:
        return None
    tests: tuple[Test, ...]
    match which:
        case "it" | "there":
            tests = (_is_party, _is_body)
        case "they":
            tests = (_is_party, _is_body, _is_anyone)
        case _:
            tests = (_human(_OTHER_GENDER.get(which)),)
    # "He" is mostly one who spoke before; "it" may be whoever was named, and "there" the same.
    first = scene.spoke if which in _HUMAN else scene.named
    earlier = first.last(*tests) or scene.named.last(*tests) or scene.named.last(_is_anyone)
    return earlier or Actor(UNNAMED, found.span.words)


def title(found: Description, scene: Scene) -> Actor | None:
    """The human being named last, for a title or a pointing word that stands alone: "the general"."""
    if not found.titled and not ("pointing" in found.grammar and not found.other):
        return None
    earlier = scene.spoke.last(_human(None))
    return None if earlier is None else again(found, earlier)


def _human(other_gender: str | None) -> Test:
    def fits(actor: Actor) -> bool:
        is_one = actor.is_person or (actor.speaks_as_person and not GROUPS & actor.concepts)
        return is_one and (other_gender is None or actor.gender != other_gender)

    return fits


def _is_party(actor: Actor) -> bool:
    """False for a relay, too: "AFP said that the bank … It …"."""
    return not actor.is_person and OUTLET not in actor.concepts


def _is_body(actor: Actor) -> bool:
    return not actor.is_person


def _is_anyone(actor: Actor) -> bool:
    return bool(actor.id)
