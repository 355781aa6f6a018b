"""Read numbers, spelled out or in digits or both: "2,6 vạn", "twenty-three", "19,2 млрд"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from klaim.language import cldr
from klaim.language.number import NumberWords
from klaim.language.numeral import Number, numeral
from klaim.language.token import Kind, Token, tokens
from klaim.limits import COMPILED_LANGUAGES, NUMBER_WORDS

ROLES = ("plain", "tail", "times", "scales", "plus", "vague", "counts")
UNBOUNDED, TEN = Decimal("Infinity"), Decimal(10)
SHORT_WORD = 4
"""Letters: an abbreviation of at most this many may bear a full stop of its own (тыс.)."""


@dataclass(frozen=True, slots=True)
class _Word:
    role: str
    value: Decimal
    length: int


@dataclass(slots=True)
class _Sum:
    """A number as far as it has been read.

    It holds whole scales, the group below, and the group's last digit, which `times` would multiply.
    """

    total: Decimal = Decimal(0)
    base: Decimal = Decimal(0)
    digit: Decimal = Decimal(0)
    unit: Decimal = UNBOUNDED
    scale: Decimal = UNBOUNDED

    @property
    def group(self) -> Decimal:
        return self.base + self.digit

    @property
    def value(self) -> Decimal:
        return self.total + self.group

    def take(self, word: _Word) -> bool:
        """Add a word; False where it cannot follow."""
        return bool(getattr(self, f"_{word.role}")(word.value))

    def _plain(self, value: Decimal) -> bool:
        if value >= self.unit or value >= self.scale:
            return False
        if value < TEN:
            self.digit = value
        else:
            self.base += value
        self.unit = _last_place(value)
        return True

    def _tail(self, value: Decimal) -> bool:
        return self.value > 0 and self._plain(value)

    def _plus(self, value: Decimal) -> bool:
        if not 0 < self.digit < TEN:
            return False
        self.base, self.digit = self.base + self.digit + value, Decimal(0)
        return True

    def _times(self, value: Decimal) -> bool:
        if self.base and (not self.digit or self.digit * value >= _last_place(self.base)):
            return False
        self.base += (self.digit or Decimal(1)) * value
        self.digit, self.unit = Decimal(0), value
        return True

    def _scales(self, value: Decimal) -> bool:
        if value < self.scale:
            self.total += (self.group or Decimal(1)) * value
        elif self.total and not self.group:
            self.total *= value
        else:
            return False
        self.base = self.digit = Decimal(0)
        self.unit, self.scale = UNBOUNDED, value
        return True


def _last_place(value: Decimal) -> Decimal:
    """The place of the last digit that is not nought: 20 → 10, 23 → 1."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else value


class Counting:
    """The number words of one language, compiled."""

    def __init__(self, words: NumberWords, code: str) -> None:
        group, decimal = cldr.separators(code)
        self._group, self._decimal = words.group or group, words.decimal or decimal
        self._words: dict[tuple[str, ...], _Word] = {}
        self._starts: dict[tuple[str, ...], _Word] = {}
        for role in ROLES:
            self._learn(
                self._starts if role in {"vague", "counts"} else self._words, role, getattr(words, role)
            )
        self._learn(self._words, "scales", _by_value(cldr.scales(code)))
        self._glued = {form: Decimal(value) for value, forms in words.glued_scales.items() for form in forms}
        self._joints, self._half, self._tenths = frozenset(words.joints), frozenset(words.half), words.tenths
        self._bare = words.bare
        self._longest: dict[str, int] = {}
        for keys in (*self._words, *self._starts):
            self._longest[keys[0]] = max(self._longest.get(keys[0], 0), len(keys))

    def _learn(
        self, table: dict[tuple[str, ...], _Word], role: str, forms: Mapping[str, Iterable[str]]
    ) -> None:
        for value, phrases in forms.items():
            for phrase in phrases:
                keys = tuple(token.key for token in tokens(phrase))
                table.setdefault(keys, _Word(role, Decimal(value), len(keys)))

    def _word(
        self, row: Sequence[Token], at: int, table: dict[tuple[str, ...], _Word] | None = None
    ) -> _Word | None:
        if at >= len(row):
            return None
        for length in range(self._longest.get(row[at].key, 0), 0, -1):
            word = (self._words if table is None else table).get(
                tuple(token.key for token in row[at : at + length])
            )
            if word is not None:
                return word
        return None

    def opens(self, token: Token) -> bool:
        """Whether a number may start with that token."""
        return token.kind is Kind.DIGITS or token.key in self._longest

    @property
    def first_words(self) -> frozenset[str]:
        """The keys that numbers in words start with."""
        return frozenset(self._longest)

    def read(self, row: Sequence[Token], at: int, text: str) -> Number | None:
        """The number that starts with the token at index `at`.

        None where none does, or one of too many words.
        """
        if row[at].kind is Kind.DIGITS:
            return self._from_digits(row, at, text)
        start = self._word(row, at, self._starts)
        if start is not None:
            is_vague = start.role == "vague"
            return (
                self._vague(row, at, start)
                if is_vague
                else Number(start.value, at + start.length, people=True)
            )
        word = self._word(row, at)
        if (
            word is None
            or word.role in {"plus", "tail"}
            or (word.role in {"times", "scales"} and not self._bare)
        ):
            return None
        return self._continued(row, at, _Sum())

    def _from_digits(self, row: Sequence[Token], at: int, text: str) -> Number | None:
        number = numeral(row, at, text, self._group, self._decimal)
        if number is None:
            return None
        glued = row[number.end].key if number.end < len(row) and row[number.end].glued else ""
        if glued in self._glued:
            return replace(number, value=number.value * self._glued[glued], end=number.end + 1, scaled=True)
        dash = number.end + 1 < len(row) and row[number.end].key == "-" and row[number.end + 1].glued
        word = self._word(row, number.end + dash)
        if word is None or word.role != "scales":
            return number
        read = self._continued(row, number.end + dash, _Sum(base=number.value))
        return None if read is None else replace(read, in_digits=True)

    def _vague(self, row: Sequence[Token], at: int, word: _Word) -> Number:
        value, end = word.value, at + word.length
        for _ in range(NUMBER_WORDS):
            following = self._word(row, end)
            if following is None or following.role not in {"scales", "times"}:
                break
            value, end = value * following.value, end + following.length
        return Number(value, end, vague=True)

    def _continued(self, row: Sequence[Token], at: int, so_far: _Sum) -> Number | None:
        end, scaled = at, False
        for _ in range(NUMBER_WORDS):
            start = end + 1 if end > at and end < len(row) and row[end].key in self._joints else end
            word = self._word(row, start)
            if word is None or not so_far.take(word):
                break
            end, scaled = start + word.length, word.role == "scales"
            if scaled:
                end = self._after_full_stop(row, end)
        if end == at:
            return None
        return self._with_rest(row, end, so_far, scaled=scaled)

    def _with_rest(self, row: Sequence[Token], end: int, so_far: _Sum, *, scaled: bool) -> Number:
        """Half a scale more ("2 triệu rưỡi"), or tenths of it ("một triệu tám")."""
        value = so_far.value
        if scaled and end < len(row) and row[end].key in self._half:
            return Number(value + so_far.scale / 2, end + 1, scaled=True)
        if self._tenths and so_far.scale != UNBOUNDED and 0 < so_far.group < 10:  # noqa: PLR2004 - one digit
            value = so_far.total + so_far.group * so_far.scale / 10
        return Number(value, end, scaled=scaled)

    def _after_full_stop(self, row: Sequence[Token], end: int) -> int:
        """Past the full stop of an abbreviated scale (тыс.), unless it also ends the sentence."""
        is_stop = end + 1 < len(row) and row[end].key == "." and row[end].glued and not row[end + 1].capital
        return end + 1 if is_stop and len(row[end - 1].key) <= SHORT_WORD else end


def _by_value(forms: Iterable[tuple[str, Decimal]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for form, value in forms:
        found.setdefault(str(value), []).append(form)
    return found


@lru_cache(maxsize=COMPILED_LANGUAGES)
def counting(words: NumberWords, code: str) -> Counting:
    """The number words of a language, compiled once."""
    return Counting(words, code)
