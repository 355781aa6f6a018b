"""From descriptions to actors, in the order of the text."""

from klaim.mention.actor.bodies import anchored_body, bare_body, known_body, organ, service, state
from klaim.mention.actor.cast import Actor
from klaim.mention.actor.description import Description
from klaim.mention.actor.firms import bare_firm, known_firm, named_firm
from klaim.mention.actor.kinds import OUTLET
from klaim.mention.actor.mouthpieces import mouthpiece
from klaim.mention.actor.people import office, other, role
from klaim.mention.actor.persons import named_person
from klaim.mention.actor.pronouns import pronoun, title
from klaim.mention.actor.scene import Rule, Scene, someone
from klaim.model.statement import Role

RULES: tuple[Rule, ...] = (
    pronoun,
    mouthpiece,
    named_person,
    organ,
    anchored_body,
    known_body,
    bare_body,
    named_firm,
    known_firm,
    bare_firm,
    service,
    state,
    role,
    office,
    title,
    other,
)
"""The first that does not abstain tells who it is."""

NAMING: tuple[Rule, ...] = (mouthpiece, named_person, organ, anchored_body, named_firm)
"""Those that hold for people and bodies who are nobody's source, too."""


def resolve(found: Description, scene: Scene) -> Actor:
    """The actor of a source; descriptions are to be given in the order of the text."""
    actor = scene.named.enter(_first(RULES, found, scene) or someone(found, ""))
    if found.role is Role.RELAY and actor.is_body:
        actor.concepts.add(OUTLET)
    # A relay is no antecedent: "AFP said that the bank … It …".
    return actor if found.role is Role.RELAY and not actor.is_person else scene.spoke.enter(actor)


def note(found: Description, scene: Scene) -> None:
    """Remember somebody who is named without being a source."""
    if found.pronoun is None:
        actor = _first(NAMING, found, scene)
        if actor is not None:
            scene.named.enter(actor)


def _first(rules: tuple[Rule, ...], found: Description, scene: Scene) -> Actor | None:
    return next((actor for rule in rules if (actor := rule(found, scene)) is not None), None)
