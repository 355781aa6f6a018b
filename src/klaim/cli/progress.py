"""How far long work has come, on stderr."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

T = TypeVar("T")


class Counts(Protocol):
    """What was read and what was refused until now."""

    read: int
    refused: int


def counted(items: Iterable[T], counts: Counts) -> Iterator[T]:
    """The items, while a line on stderr counts them; it goes away when they end."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("reading")
        for item in items:
            refused = f", {counts.refused:,} refused" if counts.refused else ""
            progress.update(task, description=f"{counts.read:,} reports read{refused}")
            yield item
