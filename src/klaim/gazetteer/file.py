"""The file of the gazetteer: arrays that are mapped, never loaded.

A file is a magic word, the length of a JSON header, the header, and sections of fixed-width little-endian
numbers or bytes, each starting at a multiple of eight. The header tells where each section starts, how long
it is, and its type code (those of the standard library's `struct`).
"""

import mmap
import struct
from collections.abc import Mapping
from pathlib import Path

import msgspec

MAGIC = b"klaimgz1"
_ALIGN = 8


class Section(msgspec.Struct, frozen=True):
    """Where a section lies: `start` and `size` in bytes, `code` its type."""

    start: int
    size: int
    code: str


class Header(msgspec.Struct, frozen=True):
    """What a file holds: its sections, and the countries that records number."""

    sections: dict[str, Section]
    countries: list[str]


def write(path: Path, sections: Mapping[str, tuple[str, bytes]], countries: list[str]) -> None:
    """Write a file from sections of (type code, bytes)."""
    placed, start = {}, 0
    for name, (code, content) in sections.items():
        placed[name] = Section(start, len(content), code)
        start += -(-len(content) // _ALIGN) * _ALIGN
    header = msgspec.json.encode(Header(placed, countries))
    header += b" " * (-(len(header) + len(MAGIC) + 8) % _ALIGN)
    with path.open("wb") as out:
        out.write(MAGIC + struct.pack("<Q", len(header)) + header)
        for _, content in sections.values():
            out.write(content + b"\0" * (-len(content) % _ALIGN))


class Arrays:
    """An opened file: its header, and sections as views of numbers that cost nothing until they are read."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as opened:
            whole = memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
        first = len(MAGIC) + 8
        (length,) = struct.unpack("<Q", whole[len(MAGIC) : first])
        self.header = msgspec.json.decode(whole[first : first + length], type=Header)
        self._body = whole[first + length :]

    def view(self, name: str) -> "memoryview[int]":
        """A section, as numbers of its type."""
        section = self.header.sections[name]
        numbers = self._body[section.start : section.start + section.size]
        view: memoryview[int] = numbers.cast(section.code)  # type: ignore[call-overload]  # codes that `write` got
        return view
