"""The names of a report: which of them are one, and whether a person, a body or a place bears them."""

from collections import Counter
from collections.abc import Iterable

from klaim.limits import ACTOR_NAMES
from klaim.mention.actor.description import Description, Name
from klaim.mention.actor.kinds import LOCAL
from klaim.mention.actor.marks import marks
from klaim.mention.actor.spelling import spelt

Keys = tuple[str, ...]
_LONGEST = 5
"""Words of the longest name that a shorter one is completed by: more is a list or a headline in capitals."""
_SYLLABLE = 3
"""Letters of a word that is too short to be a name by itself."""
_STEM = 4
"""Letters that a place's name and its adjective share, at least."""
_AGAIN = 2
"""Mentions of a whole name, and never of its last word, that tell a body from a person."""


class Names:
    """All names of a report, so that a shorter one is completed by a longer one."""

    def __init__(self, descriptions: Iterable[Description]) -> None:
        self._longest: dict[str, Keys] = {}
        self._bodies: set[Keys] = set()
        self._titled: set[Keys] = set()
        self._persons: Counter[Keys] = Counter()
        self._bare: Counter[Keys] = Counter()
        self._repeated: Counter[Keys] = Counter()
        self._certain: set[str] = set()
        self._places: dict[str, str] = {}
        self.acronyms: dict[Keys, str] = {}
        for description in descriptions:
            for name in description.names[:_LONGEST]:
                self._learn(description, name)

    def _learn(self, description: Description, name: Name) -> None:
        if len(self._longest) > ACTOR_NAMES:
            return
        if len(name.keys) > 1 or not name.initial or name.quoted:
            self._certain.update(name.keys)
        is_located = description.after_located and name is description.names[0] and not description.concepts
        if (is_located or (name.after_body and len(name.keys) == 1)) and len(name.keys[0]) >= _STEM:
            self._places["_".join(name.keys)[:_STEM]] = "_".join(name.keys)
        self._complete(name.keys)
        self._weigh(description, name)
        acronym = next((other for other in description.names if other.bracketed and other.is_acronym), None)
        if acronym is not None and not name.bracketed:
            self.acronyms.setdefault(name.keys, acronym.keys[0])

    def _complete(self, keys: Keys) -> None:
        for key in {keys[0], keys[-1]} if 1 < len(keys) <= _LONGEST else ():
            if len(keys) > len(self._longest.get(key, ())):
                self._longest[key] = keys

    def _weigh(self, description: Description, name: Name) -> None:
        holds_office = description.human and len(name.keys) > 1 and not LOCAL & set(description.bodies)
        if name.after_human and (description.titled or (holds_office and not name.town)):
            self._titled.add(name.keys)
        elif (
            name.quoted
            or description.firms
            or any(word in marks().corporate for word in name.words.casefold().split())
        ):
            self._bodies.add(name.keys)
        elif name.after_human or (name.after_speaker and len(name.keys) > 1):
            self._persons[name.keys] += 1
        else:
            self._bare[name.keys] += 1
            # In a text of another script, names of bodies are quoted or foreign.
            self._repeated[name.keys] += not name.native

    def whole(self, name: Name) -> Keys:
        """The longest name of the report that this one begins or ends."""
        for key in (name.keys[-1], name.keys[0]):
            longest = self._longest.get(key, ())
            if len(name.keys) < len(longest) and set(name.keys) <= set(longest):
                return longest
        return name.keys

    def is_body(self, keys: Keys) -> bool:
        """Whether the report names it as a company or an outlet, or says it whole again and again."""
        if keys in self._titled or keys[-1:] in self._titled:
            return False
        if keys in self._bodies:
            return True
        often = self._repeated[keys] >= _AGAIN * (1 + self._persons[keys])
        return len(keys) > 1 and often and not self._bare[keys[-1:]] and not self._persons[keys[-1:]]

    def is_person(self, keys: Keys) -> bool:
        """Whether a title or an office stands before it, or its last word, the surname, stands alone."""
        if self.is_body(keys):
            return False
        if any(part in known for part in (keys, keys[-1:]) for known in (self._titled, self._persons)):
            return True
        return len(keys) > 1 and bool(self._bare[keys[-1:]]) and not self._bare[keys[:1]]

    def is_certain(self, name: Name) -> bool:
        """Whether it is a name, and not a common word with the capital of its sentence."""
        is_known = name.keys[0] in self._certain or name.keys[0] in marks().acronyms
        return len(name.keys) > 1 or not name.initial or name.quoted or is_known

    def place(self, key: str) -> str | None:
        """The place that a name or its adjective points at, if the report has it after such a preposition."""
        place = self._places.get(key[:_STEM])
        return place if place is not None and key.startswith(place) else None

    def body_key(self, name: Name) -> str:
        """The id of the body that bears a name: the word it is called for short, else its first two words."""
        keys = self.whole(name)
        if name.is_acronym:
            return marks().body(name.keys[0])
        if keys in self.acronyms:
            return marks().body(self.acronyms[keys])
        words = [
            word for word in name.words.casefold().replace("-", " ").split() if word not in marks().corporate
        ]
        if keys == name.keys and 0 < len(words) < len(keys) and not words[0].isdigit():
            keys = tuple(key for key in map(spelt, words) if key) or keys
        if keys == name.keys and name.tail < len(keys):
            keys = keys[: len(keys) - name.tail]
        short = bool(self._bare[keys[:1]]) and len(keys[0]) > _SYLLABLE
        return keys[0] if short else "_".join(keys[:2])
