"""Cutting a text out of a publisher's file: one closed set of recipes.

A recipe, an `origin`, names a file of a git repository (`repo`, `commit`, `path`, and `member` where the file
is an archive) and tells how the text is cut from it: the file is unpacked and decoded as UTF-8, then folded
by the `folds` in their order, and `pieces` are put together. A piece is `[start, end)` in code points of the
folded file, or white space to put in. Nothing else is a recipe, so that none can carry a text.
"""

import bz2
import html
import io
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Piece = Sequence[int] | str

LARGEST_FILE_BYTES = 300_000_000
"""What a packed file may become: ten times the largest that we know, so that no archive fills the memory;
what lies behind is not read."""


class CuttingError(Exception):
    """A file from which a recipe cannot cut: another format, another version, a member that is not there."""


def cut(blob: bytes, origin: Mapping[str, Any]) -> str:
    """The text that `origin` cuts from the bytes of its file; `CuttingError` where it cannot."""
    return assembled(folded(decoded(blob, origin.get("member")), origin["folds"]), origin["pieces"])


def decoded(blob: bytes, member: str | None = None) -> str:
    """The file's text, out of its packing; bytes that are not UTF-8 become U+FFFD."""
    try:
        return _unpacked(blob, member).decode("utf-8", "replace")
    except (OSError, EOFError, KeyError, zlib.error, tarfile.TarError, zipfile.BadZipFile) as error:
        problem = f"cannot be unpacked: {error}"
        raise CuttingError(problem) from error


def folded(text: str, folds: Sequence[str]) -> str:
    """The text after the named folds, in their order."""
    for name in folds:
        if name not in FOLDS:
            problem = f"unknown fold {name!r}"
            raise CuttingError(problem)
        text = FOLDS[name](text)
    return text


def assembled(text: str, pieces: Sequence[Piece]) -> str:
    """The pieces put together."""
    return "".join(_piece(text, piece) for piece in pieces)


def _piece(text: str, piece: Piece) -> str:
    if isinstance(piece, str):
        if piece.strip():
            problem = "a piece may be a place in the file or white space, but no words"
            raise CuttingError(problem)
        return piece
    start, end = piece
    if not 0 <= start < end <= len(text):
        problem = f"[{start}, {end}) is not in the file, which has {len(text)} code points"
        raise CuttingError(problem)
    return text[start:end]


def _unpacked(blob: bytes, member: str | None) -> bytes:
    """Gzip and bzip2, told by their first bytes, are opened in any case; a cut end is no error."""
    if blob.startswith(b"\x1f\x8b"):
        blob = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(blob, LARGEST_FILE_BYTES)
    elif blob.startswith(b"BZh"):
        blob = bz2.BZ2Decompressor().decompress(blob, LARGEST_FILE_BYTES)
    return blob if member is None else _member(blob, member)


def _member(blob: bytes, member: str) -> bytes:
    if blob.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(blob)) as archive, archive.open(member) as packed:
            return packed.read(LARGEST_FILE_BYTES)
    with tarfile.open(fileobj=io.BytesIO(blob), mode="r:") as tar:
        file = tar.extractfile(member)
        if file is None:
            problem = f"{member!r} is not a file of the archive"
            raise CuttingError(problem)
        return file.read(LARGEST_FILE_BYTES)


ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
CONTROLS = {"n": "\n", "r": "\r", "t": "\t"}


def _escapes(text: str) -> str:
    r"""As in JSON, and near enough PHP, Dart, Go and SQL: `\n`, `\uXXXX`; else the character itself."""
    plain = ESCAPE.sub(_escaped, text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _escaped(match: re.Match[str]) -> str:
    code, character = match.groups()
    return chr(int(code, 16)) if code else CONTROLS.get(character, character)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _sentences(text: str) -> str:
    """The `# text = ` lines of CoNLL-U, each with its line end."""
    mark = "# text = "
    return "".join(f"{line[len(mark) :]}\n" for line in _lines(text).split("\n") if line.startswith(mark))


def _words(text: str) -> str:
    """The first column of a file with a word a line, each followed by a space."""
    return "".join(f"{line.split()[0]} " for line in text.split("\n") if line.strip())


FOLDS: Mapping[str, Callable[[str], str]] = {
    "sentences": _sentences,
    "words": _words,
    "lines": _lines,
    "escapes": _escapes,
    "quotes": lambda text: text.replace('""', '"'),
    "tags": lambda text: re.sub(r"<[^<>]*>", "", text),
    "entities": html.unescape,
    "blanks": lambda text: text.replace("\u00a0", " "),
    "spaces": lambda text: re.sub(r"\s+", " ", text),
}
"""All there are: "lines" are line ends, "quotes" those doubled in CSV, "blanks" are no-break spaces."""
