"""People with a name who speak for a body: what they say is on its word, and its id is theirs."""

from dataclasses import replace

from klaim.mention.actor.bodies import anchored_body, bare_body, known_body, organ
from klaim.mention.actor.cast import Actor
from klaim.mention.actor.description import Description, Name
from klaim.mention.actor.firms import known_firm, named_firm
from klaim.mention.actor.kinds import HEAD, LED, SPOKESMAN
from klaim.mention.actor.marks import marks
from klaim.mention.actor.persons import bearer, surname
from klaim.mention.actor.scene import Rule, Scene, again

_NAMED: tuple[Rule, ...] = (organ, anchored_body, named_firm)
_LED: tuple[Rule, ...] = (anchored_body, known_body, bare_body, known_firm)


def mouthpiece(found: Description, scene: Scene) -> Actor | None:
    """A spokesman with a name, or the head of a union or the like: the body, then and afterwards.

    Those whom the world's press knows by name speak for themselves.
    """
    name = bearer(found, scene)
    if name is None:
        return None
    who = surname(scene.names.whole(name))
    rules = () if marks().is_known(who) else _rules(found, name)
    if rules:
        body = _spoken_for(found, name, scene, rules)
        if body is not None:
            scene.mouths[who] = body
    return again(found, scene.mouths[who]) if who in scene.mouths else None


def _rules(found: Description, name: Name) -> tuple[Rule, ...]:
    """Those that tell which body: for a spokesman, only if his own words do, since names are the safer id."""
    stands_apart = found.is_apposed(name) or name.after_human or name.native
    if len(name.keys) == 1:
        return ()
    if HEAD in found.offices and LED & found.concepts and stands_apart:
        return _LED
    tells = bool(found.states or found.organs) or (bool(found.firms) and not found.bodies)
    return _NAMED if SPOKESMAN in found.offices and tells else ()


def _spoken_for(found: Description, name: Name, scene: Scene, rules: tuple[Rule, ...]) -> Actor | None:
    without = replace(found, names=[other for other in found.names if other is not name])
    return next((actor for rule in rules if (actor := rule(without, scene)) is not None), None)
