"""The words for numbers of a language, and their composition into values."""

from msgspec import field

from klaim.language.section import Section


class NumberWords(Section, frozen=True, eq=False):
    """How a language spells numbers.

    Each value is written as a decimal, each list holds all forms of one or more words. `plain` words add
    up ("twenty", "two"); `tail` words only end a number ("mốt", "lăm" in Vietnamese); `times` multiply
    what stands before them within a group ("hundred", "puluh"); `scales` close a group ("thousand",
    "млн"); `plus` add to the word before ("belas"). `joints` may stand inside ("and", "linh");
    `glued_scales` only right after digits ("4.5bn"), `half` adds half of the last scale ("rưỡi"); `bare`
    tells that a word of `times` or `scales` may stand alone ("тысяча людей"); `tenths` tells that one
    digit after a scale is tenths of it ("một triệu tám" is 1,800,000). `vague` words stand for a least
    number ("dozens", "puluhan"). `counts` are words for that many people ("двое").
    """

    plain: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tail: dict[str, tuple[str, ...]] = field(default_factory=dict)
    times: dict[str, tuple[str, ...]] = field(default_factory=dict)
    scales: dict[str, tuple[str, ...]] = field(default_factory=dict)
    plus: dict[str, tuple[str, ...]] = field(default_factory=dict)
    glued_scales: dict[str, tuple[str, ...]] = field(default_factory=dict)
    joints: tuple[str, ...] = ()
    half: tuple[str, ...] = ()
    vague: dict[str, tuple[str, ...]] = field(default_factory=dict)
    counts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tenths: bool = False
    bare: bool = False
    group: str | None = None
    decimal: str | None = None
