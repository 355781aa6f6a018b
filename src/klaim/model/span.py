"""The half-open range of code points that every entry of klaim points with."""

from dataclasses import dataclass, field

from klaim.errors import SpanError


@dataclass(frozen=True, slots=True)
class Span:
    """Code points `start` up to, not including, `end` of one report's `text`.

    A span holds the text that it points into, so that it always slices to its own words; one that is empty
    or reaches outside the text cannot be built (raises `SpanError`). Units are code points, as in the W3C Web
    Annotation model's text position selector; browsers count UTF-16 units instead.
    """

    text: str = field(repr=False)
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= len(self.text):
            raise SpanError(start=self.start, end=self.end, length=len(self.text))

    @property
    def words(self) -> str:
        """The exact words, as they stand in the text."""
        return self.text[self.start : self.end]

    def __repr__(self) -> str:
        return f"[{self.start}, {self.end}) {self.words!r}"

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def trimmed(self, characters: str | None = None) -> "Span | None":
        """The span without `characters` (white space when None) at its ends; None where nothing is left."""
        words = self.words
        start = self.start + len(words) - len(words.lstrip(characters))
        end = self.end - len(words) + len(words.rstrip(characters))
        return Span(self.text, start, end) if start < end else None
