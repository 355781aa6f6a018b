"""Sort the words of a source into what they say."""

from collections.abc import Sequence

from klaim.language.token import Kind, Token, tokens
from klaim.limits import ACTOR_TOKENS
from klaim.mention.actor.description import Description, Name
from klaim.mention.actor.lexicon import Lexicon, Sense
from klaim.mention.actor.spelling import spelt
from klaim.mention.actor.states import StateOf, state_id
from klaim.model.statement import Source

_STATE_TOKENS = 4
_DEMONYM_LETTERS = 5
"""A word in lower case is asked for a state only when it is at least so long: short ones are too often another word."""
_OPENING, _CLOSING = "«“„\"‘'‹(@", "»”\"’'›)"
_GLUE = frozenset("-&.’'/_")


def describe(source: Source, text: str, lexicon: Lexicon, state_of: StateOf) -> Description:
    """The description that a source's words give."""
    row = tokens(text, source.span.start, source.span.end)[:ACTOR_TOKENS]
    return _Parse(Description(source.span, source.role), row, text, lexicon, state_of).run()


class _Parse:
    """One walk over a source's tokens."""

    def __init__(
        self, found: Description, row: Sequence[Token], text: str, lexicon: Lexicon, state_of: StateOf
    ) -> None:
        self._found, self._row, self._text = found, row, text
        self._lexicon, self._state_of = lexicon, state_of
        self._located = self._after_human = False
        self._brackets = 0

    def run(self) -> Description:
        self._found.pronoun = self._lexicon.pronouns.get(tuple(token.key for token in self._row))
        at = 0
        while at < len(self._row) and self._found.pronoun is None:
            following = self._step(at)
            if following is None:
                break
            at = following
        return self._found

    def _step(self, at: int) -> int | None:
        """Take what stands at index `at`; the index after it, or None where nothing more is to be looked at."""
        token = self._row[at]
        if token.kind is not Kind.WORD:
            return self._mark(at)
        sense = self._lexicon.match(self._row, at)
        state, end = self._state(at)
        if sense is not None and sense.end >= end and not self._is_inside_name(at, sense):
            return self._take(sense)
        if state is not None:
            (self._found.places if self._located else self._found.states).append(state)
            self._after_human = False
            return end
        if token.capital or self._is_foreign(token) or self._is_quoted(at):
            return self._name(at)
        self._found.other.append(token.key)
        return at + 1

    def _mark(self, at: int) -> int:
        key = self._row[at].key
        self._brackets += (key == "(") - (key == ")")
        if key in ",;:()":
            self._located = self._after_human = False
        return at + 1

    def _take(self, sense: Sense) -> int | None:
        found = self._found
        if sense.sort == "relative" and (found.concepts or found.names or found.states or found.organs):
            return None
        if sense.sort == "located":
            self._located = bool(found.concepts or found.other)
        elif sense.sort == "titles":
            found.titled = self._after_human = True
        elif sense.sort == "compounds":
            self._take_compound(sense)
        elif sense.sort in {"organs", "bodies", "firms", "offices", "roles", "fields"}:
            self._take_concepts(sense)
        else:
            found.grammar.add(sense.sort)
        return sense.end

    def _take_concepts(self, sense: Sense) -> None:
        found = self._found
        self._after_human = sense.human or sense.sort == "roles" or (sense.sort == "offices" and "document" not in sense.concepts)
        found.human = found.human or sense.human
        if not self._located:
            getattr(found, sense.sort).extend(sense.concepts)
        elif sense.sort in {"bodies", "organs", "firms"}:
            found.places.extend(sense.concepts)

    def _take_compound(self, sense: Sense) -> None:
        *others, body = sense.concepts
        into_places = self._located
        for concept in others:
            is_state = concept.isupper()
            into = self._found.places if into_places else self._found.states if is_state else self._found.fields
            into.append(state_id(concept) if is_state else concept)
        (self._found.places if into_places else self._found.bodies).append(body)
        self._after_human = False

    def _state(self, at: int) -> tuple[str | None, int]:
        token = self._row[at]
        if not token.capital and not (self._lexicon.endings and len(token.key) >= _DEMONYM_LETTERS):
            return None, at
        for end in range(min(len(self._row), at + _STATE_TOKENS), at, -1):
            if self._row[end - 1].kind is Kind.WORD and (token.capital or end == at + 1):
                state = self._state_of(self._text[token.start : self._row[end - 1].end])
                if state is not None:
                    return state, end
        return None, at

    def _is_foreign(self, token: Token) -> bool:
        return bool(self._lexicon.endings) and token.key.isascii() and not token.key.isdigit()

    def _is_quoted(self, at: int) -> bool:
        token = self._row[at]
        return token.glued and at > 0 and self._row[at - 1].key in "«“„\"@"

    def _is_inside_name(self, at: int, sense: Sense) -> bool:
        return False

    def _name(self, at: int) -> int:
        end, last = at + 1, at + 1
        while end < len(self._row):
            token = self._row[end]
            if token.kind is Kind.WORD and self._continues(end):
                end = last = end + 1
            elif token.kind is Kind.DIGITS or (token.key in _GLUE and token.glued):
                end += 1
                last = end if token.kind is Kind.DIGITS else last
            else:
                break
        self._keep(at, last)
        return last

    def _continues(self, end: int) -> bool:
        token = self._row[end]
        if self._row[end - 1].key in _GLUE and token.glued and token.key != "s":
            return True
        if not (token.capital or self._is_foreign(token)):
            return False
        sense = self._lexicon.match(self._row, end)
        return sense is None or sense.sort in {"fields", "ignored", "introducing", "pointing", "titles"}

    def _keep(self, at: int, last: int) -> None:
        words = self._text[self._row[at].start : self._row[last - 1].end]
        keys = tuple(
            key for token in self._row[at:last] if token.kind is not Kind.MARK and (key := spelt(token.key, self._lexicon.endings))
        )
        if not keys:
            return
        if self._located:
            self._found.places.append("_".join(keys))
            return
        before = self._text[self._row[at].start - 1] if self._row[at].start else ""
        after = self._row[last].key if last < len(self._row) else ""
        self._found.names.append(
            Name(keys, words, before in "«“„\"‘‹@", self._after_human, after in "'’", self._brackets > 0)
        )
        self._after_human = False
