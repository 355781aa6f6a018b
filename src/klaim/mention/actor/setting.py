"""What a report is about: the states, bodies and names it has most, which fill in what it leaves out."""

from collections import Counter
from collections.abc import Iterable

from klaim.mention.actor.anchors import anchor
from klaim.mention.actor.description import Description
from klaim.mention.actor.kinds import JOINED
from klaim.mention.actor.names import Names

Bag = tuple[str, ...]


_HOME = 2
"""Towns of another state that make a report without any state's name one from abroad, and one more."""


class Setting:
    """Counts over all descriptions of a report; `home` is the state meant where the report names none."""

    def __init__(self, descriptions: Iterable[Description], names: Names, home: str | None) -> None:
        self._states: Counter[str] = Counter()
        self._towns: Counter[str] = Counter()
        self._anchors: dict[Bag, Counter[str]] = {}
        self._bags: dict[str, Counter[Bag]] = {}
        self._names: Counter[str] = Counter()
        self._firms: dict[str, Counter[str]] = {}
        self._home = home
        for found in descriptions:
            self._count(found, names)

    def _count(self, found: Description, names: Names) -> None:
        self._states.update(found.abroad)
        self._towns.update(found.towns)
        if found.bodies:
            for kind in found.kinds:
                self._bags.setdefault(kind, Counter())[found.bag] += 1
            where = anchor(found, names)
            if where is not None:
                self._anchors.setdefault(found.bag, Counter())[where] += 1
        else:
            self._count_names(found, names)

    def _count_names(self, found: Description, names: Names) -> None:
        for name in found.names:
            if (
                names.is_certain(name)
                and not name.town
                and not names.is_person(names.whole(name))
                and not names.place(name.keys[0])
            ):
                key = names.body_key(name)
                if "." in key:
                    continue
                self._names[key] += 1
                for firm in found.firms if found.role is None or not name.bracketed else ():
                    self._firms.setdefault(firm, Counter())[key] += 1

    def firm(self, kinds: Iterable[str], *, media: bool = False) -> str | None:
        """The name of the firm of one of the kinds that the report names most; else the name it has most."""
        counts = sum((self._firms.get(kind, Counter()) for kind in kinds), Counter[str]())
        if counts:
            return counts.most_common(1)[0][0]
        return None if media else self.name

    @property
    def state(self) -> str | None:
        """The state of a body without one: that named most, or first; without any, that of the towns named.

        Nothing else would be fair: exchange two parties in a text, and its bare bodies must be exchanged too.
        """
        counts = self._states
        if not counts:
            counts = self._towns + Counter({self._home: _HOME} if self._home else {})
        return next((state for state, _ in counts.most_common(1)), None)

    def anchor(self, bag: Bag, *, is_states: bool) -> str | None:
        """The state or place that a body without one belongs to, as far as the report tells."""
        if bag in self._anchors:
            return self._anchors[bag].most_common(1)[0][0]
        return self.state if is_states else None

    def bag(self, bag: Bag) -> Bag:
        """The fullest description in the report of a body that is told by its class alone."""
        if len(bag) != 1 or bag[0] not in JOINED:
            return bag
        fuller = Counter(
            {other: count for other, count in self._bags.get(bag[0], {}).items() if len(other) > 1}
        )
        return fuller.most_common(1)[0][0] if fuller else bag

    @property
    def name(self) -> str | None:
        """The name of a body that the report has most, or first."""
        return next((name for name, _ in self._names.most_common(1)), None)
