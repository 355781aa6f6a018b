"""The state, town or name that tells a body from others of its kind."""

from collections.abc import Iterator

from klaim.mention.actor.description import Description
from klaim.mention.actor.names import Names
from klaim.mention.actor.spelling import spelt


def anchor(found: Description, names: Names) -> str | None:
    """A state, a name, the adjective of a place that the report names, or where the body is."""
    return next(filter(None, _candidates(found, names)), None)


def _candidates(found: Description, names: Names) -> Iterator[str | None]:
    yield from found.states
    for name in found.names:
        if not name.bracketed and names.is_certain(name):
            yield name.town.id if name.town else names.place(name.keys[0]) or "_".join(name.keys)
    for word in found.other:
        yield names.place(spelt(word))
    yield from found.places
