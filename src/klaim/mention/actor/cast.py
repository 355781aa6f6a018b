"""Who has spoken so far in a report, and whom a pronoun or a description points back to."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Actor:
    """Somebody who has spoken: the id, a name to show, and what has been said of them."""

    id: str
    name: str
    concepts: set[str] = field(default_factory=set)
    is_person: bool = False
    is_body: bool = False
    is_firm: bool = False
    speaks_as_person: bool = False
    gender: str | None = None


class Cast:
    """The actors of a report, the one last named first."""

    def __init__(self) -> None:
        self._actors: dict[str, Actor] = {}

    def last(self, *tests: Callable[[Actor], bool]) -> Actor | None:
        """The actor named last that passes the first test which any passes."""
        for test in tests:
            for actor in reversed(self._actors.values()):
                if test(actor):
                    return actor
        return None

    def named(self, actor: Actor) -> Actor:
        """Remember that an actor was named just now, with all that is newly known."""
        known = self._actors.pop(actor.id, None)
        if known is not None:
            known.concepts |= actor.concepts
            known.is_person |= actor.is_person
            known.is_body |= actor.is_body
            known.is_firm |= actor.is_firm
            known.gender = actor.gender or known.gender
            known.speaks_as_person = actor.speaks_as_person
            if len(actor.name) > len(known.name):
                known.name = actor.name
            actor = known
        self._actors[actor.id] = actor
        return actor
