"""Statements grouped by the one whose claim they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from klaim.model.statement import Holder, Role, Statement
from klaim.show.wording import one_line

UNNAMED = "No speaker named"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement with its number in the report, from 1, in the order of the text."""

    number: int
    statement: Statement


@dataclass(frozen=True, slots=True)
class Group:
    """All statements of one speaker; `actor` is empty where nobody is named."""

    name: str
    actor: str
    statements: tuple[Numbered, ...]


def speaker(statement: Statement) -> Holder | None:
    """The first of those whose claim it is."""
    return next((holder for holder in statement.sources if holder.role is Role.SPEAKER), None)


def by_speaker(statements: Iterable[Statement]) -> tuple[Group, ...]:
    """The groups, in the order in which their speakers first speak."""
    groups: dict[str, list[Numbered]] = {}
    names: dict[str, str] = {"": UNNAMED}
    for number, statement in enumerate(statements, start=1):
        holder = speaker(statement)
        actor = holder.actor if holder else ""
        if holder:
            names.setdefault(actor, one_line(holder.name))
        groups.setdefault(actor, []).append(Numbered(number, statement))
    return tuple(Group(names[actor], actor, tuple(found)) for actor, found in groups.items())
