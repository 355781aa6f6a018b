"""Sort the words of a noun phrase into what they say."""

from collections.abc import Sequence

from klaim.language.token import Kind, Token
from klaim.mention.actor.description import Description, Name
from klaim.mention.actor.kinds import CALLED, DOCUMENT, JOINED
from klaim.mention.actor.lexicon import Lexicon, Sense
from klaim.mention.actor.quoting import OPENING, is_quoted_name, opens_speech
from klaim.mention.actor.spelling import spelt
from klaim.mention.actor.states import StateOf, TownOf, state_id

_STATE_TOKENS = 4
_TOWN_TOKENS = 4
_HONOURED = 2
"""Words of a name that letters for an honour may follow; and how many letters those are, at most."""
_DEMONYM_LETTERS = 5
"""Letters that a word in lower case must have to be asked for a state: short ones are other words."""
_GLUE = frozenset("-&.’'/_")
_TABLES = frozenset({"organs", "bodies", "firms", "offices", "roles", "fields"})


class Parser:
    """What is needed to sort words: a report's text, the words of its language, and the names of states."""

    def __init__(self, text: str, lexicon: Lexicon, state_of: StateOf, town_of: TownOf) -> None:
        self.text, self.lexicon, self.state_of, self.town_of = text, lexicon, state_of, town_of

    def describe(self, found: Description, row: Sequence[Token]) -> Description:
        """Fill in a description from the tokens of its words."""
        found.pronoun = self.lexicon.pronouns.get(tuple(token.key for token in row))
        if found.pronoun is None:
            _Walk(self, found, row).run()
        return found

    def sense(self, row: Sequence[Token], at: int) -> Sense | None:
        """What the phrase at index `at` says."""
        return self.lexicon.match(row, at, self.text)

    def state(self, row: Sequence[Token], at: int) -> tuple[str | None, int]:
        """The state whose name, capital or adjective starts at index `at`, and the index after it."""
        token = row[at]
        if not token.capital and not (self.lexicon.endings and len(token.key) >= _DEMONYM_LETTERS):
            return None, at
        for end in range(min(len(row), at + _STATE_TOKENS), at, -1):
            if row[end - 1].kind is Kind.WORD and (token.capital or end == at + 1):
                state = self.state_of(self.text[token.start : row[end - 1].end])
                if state is not None:
                    return state, end
        return None, at

    def is_name(self, row: Sequence[Token], at: int) -> bool:
        """Whether a word that no table has looks like a name: by a capital, script or quotation mark."""
        token = row[at]
        return (
            token.capital or self.is_foreign(token) or (token.glued and at > 0 and row[at - 1].key in OPENING)
        )

    def is_foreign(self, token: Token) -> bool:
        """Whether a word in Latin letters stands in a text that has its own."""
        return bool(self.lexicon.endings) and token.key.isascii()


class _Walk:
    """One walk over the tokens of a noun phrase."""

    def __init__(self, parser: Parser, found: Description, row: Sequence[Token]) -> None:
        self._parser, self._found, self._row = parser, found, row
        self._located = self._after_human = False
        self._segment = self._brackets = 0
        self._speaks = self._after_body = False
        self._either: dict[str, str] = {}

    def run(self) -> None:
        at: int | None = 0
        while at is not None and at < len(self._row):
            at = self._step(at)
        if JOINED & set(self._found.bodies) and self._either:
            self._found.roles = [role for role in self._found.roles if role not in self._either]
            self._found.firms = [firm for firm in self._found.firms if firm not in self._either]
            self._found.fields.extend(self._either.values())

    def _step(self, at: int) -> int | None:
        """Take what stands at index `at`; the index after it, or None where nothing more is to be seen."""
        if self._row[at].kind is not Kind.WORD:
            return self._mark(at)
        self._found.gender = self._found.gender or self._parser.lexicon.gender(
            self._row, at, self._parser.text
        )
        after_body, self._after_body = self._after_body, False
        sense = self._parser.sense(self._row, at)
        state, end = self._parser.state(self._row, at)
        if sense is not None and sense.end >= end:
            return self._take(sense)
        if state is not None:
            (self._found.places if self._located else self._found.states).append(state)
            self._found.abroad.append(state)
            self._after_human = False
            return end
        if self._parser.is_name(self._row, at):
            self._after_body = after_body
            return self._name(at)
        self._found.among = (
            self._found.among or self._parser.lexicon.pronouns.get((self._row[at].key,)) == "they"
        )
        self._found.other.append(self._row[at].key)
        return at + 1

    def _mark(self, at: int) -> int:
        key = self._row[at].key
        self._brackets += (key == "(") - (key == ")")
        if key in ",;:()":
            self._located = self._after_human = self._speaks = False
            self._segment += 1
        return at + 1

    def _take(self, sense: Sense) -> int | None:
        found = self._found
        if sense.table == "relative" and (
            found.concepts - CALLED or found.names or found.states or found.organs
        ):
            return None
        if sense.table == "located":
            self._located = bool(found.concepts - {DOCUMENT} or found.other or found.names)
            self._after_human = self._speaks = False
        elif sense.table == "linked":
            self._after_human = self._speaks = False
        elif sense.table == "titles":
            found.titled = self._after_human = True
        elif sense.table == "compounds":
            self._take_compound(sense)
        elif sense.table in _TABLES:
            self._take_concepts(sense)
        else:
            found.grammar.add(sense.table)
        return sense.end

    def _take_concepts(self, sense: Sense) -> None:
        found = self._found
        speaks = (
            sense.human
            or sense.table == "roles"
            or (sense.table == "offices" and DOCUMENT not in sense.concepts)
        )
        self._after_human = speaks
        self._after_body = sense.table == "bodies" and not sense.human
        self._speaks = self._speaks or speaks
        if sense.field and sense.table in {"roles", "firms"}:
            self._either[sense.concepts[0]] = sense.field
        if self._located and not (sense.table == "fields" and JOINED & set(found.bodies)):
            found.outer.extend(sense.concepts if sense.table in {"bodies", "organs", "firms"} else ())
            return
        found.human = found.human or sense.human
        found.human_segment = self._segment if speaks else found.human_segment
        getattr(found, sense.table).extend(sense.concepts)

    def _take_compound(self, sense: Sense) -> None:
        found = self._found
        for concept in sense.concepts:
            is_state = concept.isupper()
            into = (
                found.states if is_state else found.bodies if concept == sense.concepts[-1] else found.fields
            )
            outside = found.places if is_state else found.outer
            (outside if self._located else into).append(state_id(concept) if is_state else concept)
        self._after_human = sense.human
        self._after_body = not sense.human
        self._speaks = self._speaks or sense.human
        self._found.human = self._found.human or sense.human

    def _name(self, at: int) -> int:
        end, last = at + 1, at + 1
        while end < len(self._row):
            token = self._row[end]
            if token.kind is Kind.WORD and self._continues(at, end):
                end = last = end + 1
            elif token.kind is Kind.DIGITS or (token.key in _GLUE and token.glued):
                end += 1
                last = end if token.kind is Kind.DIGITS else last
            else:
                break
        self._keep(at, last - 1 if last - at > _HONOURED and self._is_honour(last - 1) else last)
        return last

    def _is_honour(self, at: int) -> bool:
        """Whether letters after a person's name stand for an honour: QC."""
        letters = self._parser.text[self._row[at].start : self._row[at].end]
        return letters.isupper() and len(letters) <= _HONOURED

    def _continues(self, at: int, end: int) -> bool:
        token = self._row[end]
        if self._row[end - 1].key in _GLUE and token.glued and token.key != "s":
            return True
        if not (token.capital or self._parser.is_foreign(token)):
            return False
        if (
            self._row[end - 1].kind is Kind.WORD
            and self._parser.lexicon.endings
            and token.key.isascii() != self._row[at].key.isascii()
        ):
            return False
        if end == at + 1 and self._opens_sentence(at) and self._parser.state(self._row, end)[0]:
            return False
        sense = self._parser.sense(self._row, end)
        return sense is None or sense.table in {"fields", "ignored", "introducing", "pointing", "titles"}

    def _keep(self, at: int, last: int) -> None:
        row, text, endings = self._row, self._parser.text, self._parser.lexicon.endings
        words = text[row[at].start : row[last - 1].end]
        parts = (token.key for token in row[at:last] if token.kind is not Kind.MARK)
        is_acronym = words.isupper() and words.isalnum() and len(words) > 1
        keys = tuple(
            key for part in parts if (key := spelt(part, () if is_acronym else endings, whole=is_acronym))
        )
        if not keys:
            return
        town = self._parser.town_of(words) if last - at <= _TOWN_TOKENS else None
        if town is not None and town.state is not None:
            self._found.towns.append(town.state)
        if self._located and not self._brackets:
            self._found.places.append(town.id if town else "_".join(keys))
            return
        self._found.names.append(
            Name(
                keys,
                words,
                segment=self._segment,
                quoted=is_quoted_name(text, row[at].start),
                after_human=self._after_human,
                after_speaker=self._speaks,
                after_body=self._after_body,
                initial=self._opens_sentence(at) or opens_speech(text, row[at].start),
                tail=self._tail(at, last),
                possessive=last < len(row) and row[last].key in "'’" and row[last].glued,
                bracketed=self._brackets > 0,
                town=town,
                foreign=self._parser.is_foreign(row[at]),
                native=bool(endings) and not self._parser.is_foreign(row[at]),
            )
        )
        self._after_human = False

    def _tail(self, at: int, last: int) -> int:
        """Words at the end of a name, but for the first, that are a state: Meridian Vietnam."""
        for start in range(at + 1, last):
            if self._row[start].kind is Kind.WORD and self._parser.state(self._row, start)[1] == last:
                return last - start
        return 0

    def _opens_sentence(self, at: int) -> bool:
        """Whether a capital is only that of the sentence."""
        start = self._row[at].start
        before = self._parser.text[max(0, start - 3) : start].rstrip(" \u00a0«“„\"'(—–-")
        return not before or before[-1] in "\n.!?…:"
