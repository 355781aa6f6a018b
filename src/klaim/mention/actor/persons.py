"""People with a name: the surname is the id."""

from klaim.mention.actor.cast import Actor
from klaim.mention.actor.description import Description, Name
from klaim.mention.actor.marks import marks
from klaim.mention.actor.names import Keys, Names
from klaim.mention.actor.scene import Scene, person
from klaim.model.statement import Role

_TOWN_WORDS = 2
"""Words of a town's name, at most: more after an office are a person."""
_SHORTEST = 3
"""Letters of the shortest surname that is told apart by itself."""
_HONOURS = frozenset({"ir", "phd", "cbe", "obe"})
"""What may follow a surname, as spelt: Jr, PhD."""


def named_person(found: Description, scene: Scene) -> Actor | None:
    """Somebody with a name: the surname is the id."""
    name = bearer(found, scene)
    return None if name is None else person(found, surname(scene.names.whole(name)), name.words)


def bearer(found: Description, scene: Scene) -> Name | None:
    """The first of the names that a person bears."""
    for name in sorted(found.names, key=lambda name: len(name.keys) == 1):
        if (
            _can_be_person(found, name)
            and not _is_place(found, name, scene.names)
            and _is_person(found, name, scene.names)
        ):
            return name
    return None


def _can_be_person(found: Description, name: Name) -> bool:
    """False for what is written as names of bodies are."""
    is_relay = found.role is Role.RELAY and not found.titled
    in_brackets = name.bracketed or (found.acronym is not None and bool(found.bodies))
    return not (name.quoted or name.foreign or name.is_acronym or name.possessive or is_relay or in_brackets)


def _is_place(found: Description, name: Name, names: Names) -> bool:
    """Whether it is where an office is held ("mayor of X") and not who holds it."""
    if len(name.keys) > _TOWN_WORDS or (found.titled and not found.bodies):
        return False
    return bool(names.place(names.whole(name)[0])) or (bool(name.town) and name.after_human)


def _is_person(found: Description, name: Name, names: Names) -> bool:
    keys = names.whole(name)
    is_body = names.is_body(keys)
    if not found.firms and (name.after_human or (name.after_speaker and len(name.keys) > 1)):
        return not is_body
    if found.is_apposed(name) and len(keys) > 1 and not is_body:
        return True
    if name.native and len(keys) > 1 and found.human_segment is not None and not is_body:
        return True
    if is_body or found.firms:
        return found.titled and not found.firms and not found.bodies
    if found.bodies:
        return len(name.keys) > 1 and names.is_person(keys)
    return names.is_person(keys) or found.titled or (len(keys) > 1 and found.role is not None)


def surname(keys: Keys) -> str:
    """The last word of a person's name; with the one before where it is a syllable that many share."""
    keys = keys[:-1] if len(keys) > 1 and keys[-1] in _HONOURS else keys
    last = keys[-1] if len(keys[-1]) >= _SHORTEST else "_".join(keys[-2:])
    return marks().surname(last)
