"""The names of a report: which of them are one, whose they are, and the id each gives."""

from collections.abc import Iterable

from klaim.language.token import Kind, Token, tokens
from klaim.limits import ACTOR_NAMES
from klaim.mention.actor.description import Description, Name
from klaim.mention.actor.lexicon import Lexicon
from klaim.mention.actor.spelling import spelt
from klaim.mention.actor.states import StateOf

Keys = tuple[str, ...]


class Namebook:
    """All runs of capitals in a report, so that a shorter name is completed by a longer one."""

    def __init__(self, text: str, lexicon: Lexicon, state_of: StateOf) -> None:
        self._lexicon, self._state_of = lexicon, state_of
        self._longest: dict[str, Keys] = {}
        self._bodies: set[Keys] = set()
        self._persons: set[Keys] = set()
        self._alone: set[str] = set()
        row = tokens(text)
        at = 0
        while at < len(row) and len(self._longest) < ACTOR_NAMES:
            at = self._scan(row, at)

    def _scan(self, row: list[Token], at: int) -> int:
        sense = self._lexicon.match(row, at) if row[at].kind is Kind.WORD else None
        if sense is not None:
            self._before = sense.sort if sense.sort != "offices" else "offices"
            self._human = sense.human or sense.sort in {"roles", "titles"}
            return sense.end
        if not (row[at].kind is Kind.WORD and row[at].capital):
            if row[at].kind is Kind.WORD:
                self._before, self._human = "", False
            return at + 1
        end = at + 1
        while end < len(row) and row[end].kind is Kind.WORD and row[end].capital:
            end += 1
        keys = tuple(spelt(token.key, self._lexicon.endings) for token in row[at:end])
        self._remember(keys)
        if self._before in {"firms"}:
            self._bodies.add(keys)
        elif self._human:
            self._persons.add(keys)
        self._before, self._human = "", False
        return end

    _before = ""
    _human = False

    def _remember(self, keys: Keys) -> None:
        if len(keys) == 1:
            self._alone.add(keys[0])
            return
        for key in (keys[0], keys[-1]):
            if len(keys) > len(self._longest.get(key, ())):
                self._longest[key] = keys

    def learn(self, descriptions: Iterable[Description]) -> None:
        """Take in the names of the sources, which are better bounded than those of the text."""
        for description in descriptions:
            for name in description.names:
                self._remember(name.keys)
                if description.titled or name.after_human:
                    self._persons.add(name.keys)
                elif description.firms and not name.after_human:
                    self._bodies.add(name.keys)

    def whole(self, name: Name) -> Keys:
        """The longest name of the report that this one begins or ends."""
        longest = self._longest.get(name.keys[-1]) or self._longest.get(name.keys[0]) or ()
        if len(name.keys) < len(longest) and len(longest) <= 4 and set(name.keys) <= set(longest):
            return longest
        return name.keys

    def is_body(self, keys: Keys) -> bool:
        """Whether the report names it as a company, a newspaper or the like."""
        return keys in self._bodies

    def is_person(self, keys: Keys) -> bool:
        """Whether a title or an office stands before it, or a part of it stands alone."""
        if keys in self._persons:
            return True
        return len(keys) > 1 and (keys[-1] in self._alone or keys[0] in self._alone or (keys[-1],) in self._persons)
