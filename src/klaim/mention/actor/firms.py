"""Bodies with a name of their own: companies, outlets, clubs."""

from klaim.mention.actor.cast import Actor
from klaim.mention.actor.description import Description, Name
from klaim.mention.actor.kinds import ALSO, ANY_FIRM, MEDIA
from klaim.mention.actor.scene import Scene, again, firm


def named_firm(found: Description, scene: Scene) -> Actor | None:
    """A firm by its name; where it is nobody's source, only with a word that says it is one."""
    if not found.names or (found.role is None and not found.firms):
        return None
    name = _telling(found)
    if not scene.names.is_certain(name):
        return None
    id_ = scene.names.body_key(name)
    return firm(found, scene.aliases.get(id_, id_), name.words)


def _telling(found: Description) -> Name:
    """The name that tells most: an acronym that was explained, then what is quoted or in another script."""
    tests = (
        lambda name: name.bracketed and name.is_acronym,
        lambda name: name.quoted or name.foreign,
        lambda name: not name.bracketed,
    )
    return next((name for test in tests for name in found.names if test(name)), found.names[0])


def known_firm(found: Description, scene: Scene) -> Actor | None:
    """The firm that "the bank" or "the company" points back to, or the one that the report is about."""
    if not found.firms:
        return None
    wanted = frozenset(found.firms) - ANY_FIRM
    earlier = _of_kind(wanted, scene) if wanted else _any_firm(scene)
    if earlier is not None:
        return again(found, earlier)
    about = scene.setting.firm(wanted or ANY_FIRM, media=bool(wanted & MEDIA))
    return firm(found, about, found.span.words) if about else None


def _of_kind(wanted: frozenset[str], scene: Scene) -> Actor | None:
    kinds = wanted.union(*(ALSO.get(kind, ()) for kind in wanted))
    return scene.named.last(lambda actor: actor.is_body and bool(kinds & actor.concepts))


def _any_firm(scene: Scene) -> Actor | None:
    return scene.spoke.last(_is_no_outlet) or scene.named.last(_is_no_outlet)


def _is_no_outlet(actor: Actor) -> bool:
    return actor.is_firm and not MEDIA & actor.concepts


def bare_firm(found: Description, scene: Scene) -> Actor | None:  # noqa: ARG001 - a rule
    """A firm that has no name in the report."""
    if not found.firms:
        return None
    id_ = "_".join((*found.states[:1], *sorted(set(found.fields)), found.firms[0]))
    return firm(found, id_, found.span.words)
