"""The state, town or name that tells a body from others of its kind."""

from collections.abc import Iterator

from klaim.mention.actor.description import Description, Name
from klaim.mention.actor.names import Names
from klaim.mention.actor.spelling import spelt


def anchor(found: Description, names: Names) -> str | None:
    """A state, a name, the adjective of a place that the report names, or where the body is."""
    return next(filter(None, _candidates(found, names)), None)


def _candidates(found: Description, names: Names) -> Iterator[str | None]:
    yield from found.states
    for name in found.names:
        if not name.bracketed and not _is_person(name, names) and names.is_certain(name):
            yield name.town.id if name.town else names.place(name.keys[0]) or "_".join(name.keys)
    for word in found.other:
        yield names.place(spelt(word))
    yield from found.places


def _is_person(name: Name, names: Names) -> bool:
    """Whether a person bears it; one word after an office is mostly where the office is held."""
    return len(name.keys) > 1 and name.town is None and names.is_person(names.whole(name))
