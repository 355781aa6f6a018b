"""What a language file holds: words and closed-vocabulary patterns, section by section.

Each stage has a section of its own, declared here and read by that stage alone. No regular expression is
accepted anywhere, and nothing is executed: klaim compiles the patterns itself, so that linear time is tested
once for every language.
"""

from klaim.language.actor import ActorWords
from klaim.language.attribution import AttributionWords
from klaim.language.layout import LayoutWords
from klaim.language.number import NumberWords
from klaim.language.place import PlaceWords
from klaim.language.quantity import QuantityWords
from klaim.language.section import Section
from klaim.language.stance import StanceWords
from klaim.language.time import TimeWords

__all__ = ["Language", "Section"]


class Language(Section, frozen=True):
    """One language: `code` is its BCP 47 primary subtag, `name` what it calls itself."""

    code: str
    name: str
    actor: ActorWords = ActorWords()
    attribution: AttributionWords = AttributionWords()
    layout: LayoutWords = LayoutWords()
    number: NumberWords = NumberWords()
    place: PlaceWords = PlaceWords()
    stance: StanceWords = StanceWords()
    time: TimeWords = TimeWords()
    quantity: QuantityWords = QuantityWords()
