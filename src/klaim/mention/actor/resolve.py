"""From descriptions to actors, in the order of the text."""

from klaim.mention.actor.cast import Actor, Cast
from klaim.mention.actor.description import OF_THEMSELVES, Description, Name
from klaim.mention.actor.names import Keys, Names
from klaim.mention.actor.setting import Setting
from klaim.mention.actor.spelling import spelt
from klaim.model.statement import Role

GROUPS = frozenset({"family", "record", "many_media", "user"})
"""Roles that are seldom one person."""
OTHER_GENDER = {"he": "women", "she": "men"}
_PLACE = 2
"""Words of a place's name, at most: more after an office are a person."""
SHORT = 3
"""Letters of the shortest surname that is told apart by itself."""
HONOURS = frozenset({"ir", "kc", "mp", "md", "phd", "cbe", "obe"})
"""What may follow a surname, as spelt: Jr, QC, MP."""
GOVERNMENT = "government"
ANY_FIRM = frozenset({"company", "group"})
"""Words that any firm is called by."""
MEDIA = frozenset({"newspaper", "telegram"})
UMBRELLAS = frozenset({"un", "eu"})
"""Organs whose parts speak for themselves."""
STATE_BODIES = frozenset(
    "ministry government president prime_minister parliament king general_staff army navy air_force coast_guard border_guard"
    " intelligence central_bank delegation envoy rescue prosecutor_general ombudsman".split()
)


class Resolver:
    """Tells who each description is, by what it says and by who was named before."""

    def __init__(self, names: Names, setting: Setting) -> None:
        self._names, self._setting = names, setting
        self._spoke, self._named = Cast(), Cast()
        self._alias: dict[str, str] = {}
        self._people: dict[str, list[frozenset[str]]] = {}

    def actor(self, found: Description) -> Actor:
        """The actor of a source; descriptions are to be given in the order of the text."""
        actor = self._who(found)
        self._named.named(actor)
        # A relay is no antecedent: "AFP said that the bank … It …".
        return actor if found.role is Role.RELAY and not actor.is_person else self._spoke.named(actor)

    def note(self, found: Description) -> None:
        """Remember somebody who is named without being a source."""
        if found.pronoun is None:
            for rule in (self._person, self._organ, self._named_body, self._named_firm):
                actor = rule(found)
                if actor is not None:
                    self._named.named(actor)
                    return

    def _who(self, found: Description) -> Actor:
        for rule in (
            self._pronoun,
            self._person,
            self._organ,
            self._named_body,
            self._body,
            self._named_firm,
            self._firm,
            self._state,
            self._role,
            self._office,
        ):
            actor = rule(found)
            if actor is not None:
                return actor
        if found.titled or (found.grammar & {"pointing"} and not found.other):
            earlier = self._spoke.last(lambda a: a.is_person or a.speaks_as_person)
            if earlier is not None:
                return self._again(found, earlier)
        return self._make(found, "_".join(map(spelt, found.other[:3])))

    def _make(self, found: Description, id_: str, *, person: bool = False, body: bool = False, firm: bool = False) -> Actor:
        human = person or bool(found.human or found.roles or found.titled or set(found.offices) - {"document"})
        return Actor(
            id_ or "unnamed",
            found.span.words,
            set(found.concepts),
            person,
            body,
            is_firm=firm,
            speaks_as_person=human,
            gender=found.gender,
        )

    def _again(self, found: Description, earlier: Actor) -> Actor:
        """An actor named before, by new words."""
        return self._make(found, earlier.id, person=earlier.is_person, body=earlier.is_body, firm=earlier.is_firm)

    # pronouns

    def _pronoun(self, found: Description) -> Actor | None:
        match "they" if found.among and not found.concepts else found.pronoun:
            case None:
                return None
            case "it" | "there":
                actor = self._spoke.last(lambda a: not a.is_person)
            case "they":
                actor = self._spoke.last(lambda a: not a.is_person, lambda _: True)
            case _:
                other = OTHER_GENDER.get(found.pronoun)
                fits = lambda a: (  # noqa: E731
                    (a.is_person or (a.speaks_as_person and not GROUPS & a.concepts))
                    and (other is None or a.gender != other)
                )
                actor = self._spoke.last(fits) or self._named.last(fits, lambda _: True)
        actor = actor or self._named.last(lambda a: not a.is_person)
        return actor or Actor("unnamed", found.span.words)

    # names

    def _person(self, found: Description) -> Actor | None:
        for name in found.names:
            if self._is_person(found, name):
                return self._make(found, _surname(self._names.whole(name)), person=True)
        return None

    def _is_person(self, found: Description, name: Name) -> bool:
        keys = self._names.whole(name)
        if name.quoted or name.is_acronym or name.possessive or (found.role is Role.RELAY and not found.titled):
            return False
        if name.bracketed or (_acronym(found) and found.bodies):
            return False
        if (self._names.place(keys[0]) or name.place) and len(name.keys) <= _PLACE and (found.bodies or not found.titled):
            return False
        if name.after_human and not found.firms:
            return not self._names.is_body(keys)
        if name.after_speaker and len(name.keys) > 1 and not found.firms:
            return not self._names.is_body(keys)
        apposed = found.human_segment is not None and found.human_segment != name.segment
        if apposed and len(keys) > 1 and not self._names.is_body(keys):
            return True
        if self._names.is_body(keys) or found.firms or found.bodies:
            return found.titled and not found.firms and not found.bodies
        return self._names.is_person(keys) or (len(keys) > 1 and found.role is not None) or found.titled

    def _organ(self, found: Description) -> Actor | None:
        if not found.organs:
            return None
        organ = found.organs[0]
        about = sorted(set(found.fields)) or sorted(set(found.kinds) - {"agency", "association", "commission"})
        return self._make(found, f"{organ}.{'_'.join(about)}" if about and organ in UMBRELLAS else organ, body=True)

    def _named_body(self, found: Description) -> Actor | None:
        if not found.bodies:
            return None
        acronym = _acronym(found)
        if acronym is not None and not STATE_BODIES & set(found.bag):
            return self._make(found, acronym, body=True)
        named = next((self._anchor(name) for name in found.names if not name.bracketed and self._names.is_certain(name)), None)
        named = named or next(filter(None, (self._names.place(spelt(word)) for word in found.other)), None)
        anchor = next(iter(found.states), None) or named or next(iter(found.places), None)
        if anchor is None:
            return None
        if found.bag == (GOVERNMENT,):
            return self._make(found, anchor, body=True)
        id_ = f"{anchor}.{'_'.join(self._setting.bag(found.bag))}"
        if acronym is not None:
            self._alias[acronym] = id_
        return self._make(found, id_, body=True)

    def _anchor(self, name: Name) -> str:
        return self._names.place(name.keys[0]) or "_".join(name.keys)

    def _body(self, found: Description) -> Actor | None:
        if not found.bodies:
            return None
        earlier = self._named.last(
            lambda a: (a.is_body or (a.is_person and found.human)) and set(found.bag) <= a.concepts
        )
        if earlier is None and found.bag == ("agency",):
            earlier = self._spoke.last(lambda a: a.is_body and not a.is_firm and not OF_THEMSELVES & a.concepts)
        if earlier is not None:
            return self._again(found, earlier)
        bag = self._setting.bag(found.bag)
        anchor = self._setting.anchor(bag) if STATE_BODIES & set(bag) else None
        if bag == (GOVERNMENT,) and anchor:
            return self._make(found, anchor, body=True)
        return self._make(found, ".".join((*((anchor,) if anchor else ()), "_".join(bag))), body=True)

    def _named_firm(self, found: Description) -> Actor | None:
        if not found.names or (found.role is None and not found.firms):
            return None
        name = next((name for name in found.names if name.bracketed and name.is_acronym), None)
        name = name or next((name for name in found.names if name.quoted or name.foreign), None)
        name = name or next((name for name in found.names if not name.bracketed), found.names[0])
        if not self._names.is_certain(name):
            found.other.insert(0, name.keys[0])
            return None
        id_ = self._names.body_key(name)
        return self._make(found, self._alias.get(id_, id_), body=True, firm=True)

    def _firm(self, found: Description) -> Actor | None:
        if not found.firms:
            return None
        wanted = set(found.firms) - ANY_FIRM
        if wanted:
            wanted |= {"central_bank"} if "bank" in wanted else set()
            earlier = self._named.last(lambda a: a.is_body and bool(wanted & a.concepts))
        else:
            earlier = self._spoke.last(lambda a: a.is_firm and not MEDIA & a.concepts) or self._named.last(
                lambda a: a.is_firm and not MEDIA & a.concepts
            )
        named = None if earlier is not None else self._setting.firm(wanted or ANY_FIRM, media=bool(wanted & MEDIA))
        if earlier is None and named is None and not wanted & MEDIA:
            earlier = self._spoke.last(lambda a: a.is_firm and not MEDIA & a.concepts)
        if earlier is not None:
            return self._again(found, earlier)
        if named:
            return self._make(found, named, body=True, firm=True)
        fields = sorted(set(found.fields))
        return self._make(found, "_".join((*found.states[:1], *fields, found.firms[0])), body=True, firm=True)

    def _state(self, found: Description) -> Actor | None:
        if not found.states or found.roles:
            return None
        fields = "_".join(sorted(set(found.fields)))
        return self._make(found, ".".join((found.states[0], *((fields,) if fields else ()))), body=True)

    # people without a name

    def _role(self, found: Description) -> Actor | None:
        if not found.roles:
            return None
        anchors = [*found.states, *found.places, *found.outer][:1]
        role = "_".join((*sorted(set(found.fields)), found.roles[0]))
        said = frozenset((*found.fields, *found.other, *found.places, *found.states))
        if not anchors and not found.grammar & {"introducing", "other"} and (not said or "pointing" in found.grammar):
            earlier = self._spoke.last(lambda a: found.roles[0] in a.concepts)
            if earlier is not None:
                return self._again(found, earlier)
        return self._make(found, self._apart(".".join((*anchors, role)), said, another="other" in found.grammar))

    def _apart(self, id_: str, said: frozenset[str], *, another: bool) -> str:
        """An id of its own for each description of people without a name: a number tells the second from the first."""
        known = self._people.setdefault(id_, [])
        if known and GROUPS & {id_.rpartition(".")[2]}:
            return id_
        if said not in known or another:
            known.append(said)
        number = len(known) if another else known.index(said) + 1
        return id_ if number == 1 else f"{id_}_{number}"

    def _office(self, found: Description) -> Actor | None:
        if not found.offices:
            return None
        earlier = self._spoke.last(
            lambda a: found.offices[0] in a.concepts and found.offices[0] == "head",
            lambda a: a.is_body and (found.offices[0] != "official" or not a.is_firm),
        )
        if earlier is not None and "introducing" not in found.grammar:
            return self._again(found, earlier)
        earlier = self._named.last(lambda a: a.is_body) if "introducing" not in found.grammar else None
        if earlier is not None and not found.places:
            return self._again(found, earlier)
        return self._make(found, "_".join((*found.places[:1], *sorted(set(found.fields)), found.offices[0])))


def _surname(keys: Keys) -> str:
    """The last word of a person's name; with the one before where it is a syllable that many share."""
    keys = keys[:-1] if len(keys) > 1 and keys[-1] in HONOURS else keys
    return keys[-1] if len(keys[-1]) >= SHORT else "_".join(keys[-2:])


def _acronym(found: Description) -> str | None:
    """What stands in brackets after a body's name and is short for it."""
    only = len(found.names) == 1 and not found.states
    return next((name.keys[0] for name in found.names if name.is_acronym and (name.bracketed or only)), None)
