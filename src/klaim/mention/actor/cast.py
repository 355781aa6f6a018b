"""Who has been named so far in a report, the last first."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from klaim.limits import ACTORS_BACK


@dataclass(slots=True)
class Actor:
    """Somebody who was named: the id, a name to show, and what was said of them.

    `speaks_as_person` tells that the last words were for a human being, though a body may be meant ("the
    spokesman"); `gender` is "women" or "men" where the words told.
    """

    id: str
    name: str
    concepts: set[str] = field(default_factory=set)
    is_person: bool = False
    is_body: bool = False
    is_firm: bool = False
    speaks_as_person: bool = False
    gender: str | None = None


Test = Callable[[Actor], bool]


class Cast:
    """Actors in the order in which they were last named."""

    def __init__(self) -> None:
        self._actors: dict[str, Actor] = {}

    def last(self, *tests: Test) -> Actor | None:
        """The actor named last that passes the first test which any passes, not too far back."""
        for test in tests:
            for actor in islice(reversed(self._actors.values()), ACTORS_BACK):
                if test(actor):
                    return actor
        return None

    def enter(self, actor: Actor) -> Actor:
        """The actor with all that is known, now the last that was named."""
        known = self._actors.pop(actor.id, None)
        if known is not None:
            actor = _merged(known, actor)
        self._actors[actor.id] = actor
        return actor


def _merged(known: Actor, new: Actor) -> Actor:
    return Actor(
        new.id,
        new.name if new.is_person and len(new.name) > len(known.name) else known.name,
        known.concepts | new.concepts,
        is_person=known.is_person or new.is_person,
        is_body=known.is_body or new.is_body,
        is_firm=known.is_firm or new.is_firm,
        speaks_as_person=new.speaks_as_person,
        gender=new.gender or known.gender,
    )
