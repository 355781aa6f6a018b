"""From descriptions to actors, in the order of the text."""

from klaim.mention.actor.cast import Actor, Cast
from klaim.mention.actor.description import Description, Name
from klaim.mention.actor.namebook import Namebook
from klaim.model.statement import Role

GOVERNMENT = "government"


class Resolver:
    """Tells who each description is, by what it says and by who was named before."""

    def __init__(self, names: Namebook) -> None:
        self._names, self._cast = names, Cast()

    def actor(self, found: Description) -> Actor:
        """The actor of a description; descriptions are to be given in the order of the text."""
        return self._cast.named(self._who(found))

    def _who(self, found: Description) -> Actor:
        for rule in (self._pronoun, self._person, self._organ, self._body, self._firm, self._state, self._role, self._office):
            actor = rule(found)
            if actor is not None:
                return actor
        key = "_".join(found.other[:3]) or "unnamed"
        return self._make(found, _plain(key))

    def _make(self, found: Description, id_: str, **more: bool) -> Actor:
        return Actor(
            id_ or "unnamed",
            found.span.words,
            set(found.concepts),
            speaks_as_person=more.pop("speaks_as_person", self._is_human(found)),
            **more,
        )

    def _is_human(self, found: Description) -> bool:
        return bool(found.human or found.roles or found.titled or set(found.offices) - {"document"})

    # pronouns

    def _pronoun(self, found: Description) -> Actor | None:
        match found.pronoun:
            case None:
                return None
            case "it" | "there":
                actor = self._cast.last(lambda a: not a.is_person)
            case "they":
                actor = self._cast.last(lambda a: not a.is_person, lambda _: True)
            case _:
                actor = self._cast.last(lambda a: a.is_person or a.speaks_as_person, lambda _: True)
        return actor or Actor("unnamed", found.span.words)

    # names

    def _person(self, found: Description) -> Actor | None:
        for name in found.names:
            if self._is_person(found, name):
                whole = self._names.whole(name)
                return self._make(found, whole[-1], is_person=True, speaks_as_person=True)
        return None

    def _is_person(self, found: Description, name: Name) -> bool:
        keys = self._names.whole(name)
        if name.quoted or name.is_acronym or name.possessive or found.role is Role.RELAY and not found.titled:
            return False
        if self._names.is_body(keys):
            return False
        if name.after_human and (len(keys) > 1 or not (found.bodies or found.firms)):
            return True
        if self._names.is_person(keys) and not found.firms:
            return True
        return (len(keys) > 1 and not found.firms) or (found.titled and not found.bodies)

    def _organ(self, found: Description) -> Actor | None:
        if not found.organs:
            return None
        id_ = ".".join((found.organs[0], *(("_".join(found.bag),) if found.bag else ())))
        return self._make(found, id_, is_body=True)

    def _body(self, found: Description) -> Actor | None:
        if not found.bodies:
            return None
        anchor = next(iter(found.states), None) or next(("_".join(name.keys) for name in found.names if not name.bracketed), None)
        anchor = anchor or next(iter(found.places), None)
        if found.bodies == [GOVERNMENT] and anchor:
            return self._make(found, anchor, is_body=True, is_many=True)
        bag = "_".join(found.bag)
        if anchor is None:
            earlier = self._cast.last(lambda a: a.is_body and set(found.bodies) | set(found.fields) <= a.concepts)
            if earlier is not None:
                return Actor(earlier.id, earlier.name, set(found.concepts), is_body=True, speaks_as_person=self._is_human(found))
        return self._make(found, f"{anchor}.{bag}" if anchor else bag, is_body=True)

    def _firm(self, found: Description) -> Actor | None:
        if found.names:
            name = next((name for name in found.names if not name.bracketed), found.names[0])
            return self._make(found, "_".join(self._names.whole(name)), is_body=True)
        if not found.firms:
            return None
        earlier = self._cast.last(
            lambda a: a.is_body and bool(set(found.firms) & a.concepts),
            lambda a: a.is_body and "." not in a.id,
        )
        if earlier is not None:
            return Actor(earlier.id, earlier.name, set(found.concepts), is_body=True, speaks_as_person=self._is_human(found))
        return self._make(found, "_".join((*found.states[:1], *sorted(set(found.fields)), found.firms[0])), is_body=True)

    def _state(self, found: Description) -> Actor | None:
        if not found.states or found.roles:
            return None
        fields = "_".join(sorted(set(found.fields)))
        return self._make(found, ".".join((found.states[0], *((fields,) if fields else ()))), is_body=True, is_many=True)

    # people without a name

    def _role(self, found: Description) -> Actor | None:
        if not found.roles:
            return None
        anchors = [*found.states[:1], *found.places[:1]][:1]
        role = "_".join((*sorted(set(found.fields)), found.roles[-1]))
        if not anchors:
            earlier = self._cast.last(lambda a: found.roles[-1] in a.concepts)
            if earlier is not None and "introducing" not in found.grammar:
                return Actor(earlier.id, earlier.name, set(found.concepts), speaks_as_person=True)
        id_ = ".".join((*anchors, role))
        if "other" in found.grammar:
            id_ += ".other"
        return self._make(found, id_)

    def _office(self, found: Description) -> Actor | None:
        if not found.offices:
            return None
        earlier = self._cast.last(
            lambda a: found.offices[0] in a.concepts and found.offices[0] == "head", lambda a: a.is_body
        )
        if earlier is not None and "introducing" not in found.grammar:
            return Actor(earlier.id, earlier.name, set(found.concepts), speaks_as_person=self._is_human(found))
        return self._make(found, "_".join((*found.places[:1], *sorted(set(found.fields)), found.offices[0])))


def _plain(words: str) -> str:
    from klaim.mention.actor.spelling import spelt

    return "_".join(spelt(word) for word in words.split("_"))
