"""The letters of one page of a PDF in the order of its file, and where each stands."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

HYPHENS = "\ufffe\x02"
"""What pdfium gives for a hyphen at the end of a line, instead of the hyphen and the line's end."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a letter stands, in points from the lower left corner; its height goes with the size of the type."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Height of a line of this type."""
        return self.top - self.bottom

    def is_beside(self, other: "Box") -> bool:
        """Say whether two letters can be of one line: they share much of the smaller one's height."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.4 * min(self.height, other.height)


@dataclass(frozen=True)
class Glyphs:
    """A page's text as pdfium gives it, and its access to boxes; valid while the page is open."""

    text: str
    _page: Any
    _raw: Any
    _rectangle: Any = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rectangle", self._raw.FS_RECTF())

    def box(self, index: int) -> Box:
        """Return where the letter at an offset of the text stands; of spaces that are not drawn the box is empty."""
        found = self._rectangle
        if not self._raw.FPDFText_GetLooseCharBox(self._page, self._number(index), found):
            return Box(0, 0, 0, 0)
        return Box(found.left, found.bottom, found.right, found.top)

    def rise(self, index: int, after: int) -> float:
        """Return by how much the ink of a letter begins above the line that another stands on, in heights of its type.

        The ink tells what the size of the type does not: some types have raised numbers among their letters.
        """
        _, line = self._numbers(self._raw.FPDFText_GetCharOrigin, after, 2)
        _, _, bottom, _ = self._numbers(self._raw.FPDFText_GetCharBox, index, 4)
        height = self.box(after).height
        return (bottom - line) / height if height else 0.0

    def _numbers(self, asked: Any, index: int, count: int) -> list[float]:
        from ctypes import byref, c_double

        found = [c_double() for _ in range(count)]
        asked(self._page, self._number(index), *map(byref, found))
        return [number.value for number in found]

    def _number(self, index: int) -> int:
        """Return the number that pdfium gives to the letter at an offset of the text."""
        unit = self._units[index] if self._units else index
        return int(self._raw.FPDFText_GetCharIndexFromTextIndex(self._page, unit))

    @cached_property
    def _units(self) -> list[int]:
        """Offsets in UTF-16, in which pdfium counts, of each code point; empty if both are the same."""
        if max(self.text, default="") <= "\uffff":
            return []
        units, at = [], 0
        for character in self.text:
            units.append(at)
            at += 1 + (character > "\uffff")
        return units


def glyphs(page: Any) -> Glyphs:
    """Return the letters of a page's text, as pypdfium2 opened it."""
    from pypdfium2 import raw

    return Glyphs(page.get_text_range(), page.raw, raw)


_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_PLAIN = str.maketrans({**dict.fromkeys(map(chr, range(32)), _UNKNOWN), "\t": " ", **dict.fromkeys(HYPHENS, "-")})


@dataclass(frozen=True, slots=True)
class PdfPiece:
    """A stretch of a page's text; start: its offset there, or -1 if it was put in."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one line."""

    pieces: tuple[PdfPiece, ...]

    @property
    def text(self) -> str:
        """The line as it is printed, letter by letter: a hyphen at its end is one, and what is no letter is unknown."""
        return "".join(piece.text for piece in self.pieces).translate(_PLAIN).rstrip()

    @property
    def first(self) -> int:
        """Offset in the page's text of the first letter that is drawn."""
        piece = self.pieces[0]
        return piece.start + len(piece.text) - len(piece.text.lstrip())

    @property
    def last(self) -> int:
        """Offset in the page's text of the last letter that is drawn."""
        piece = self.pieces[-1]
        return piece.start + len(piece.text.rstrip()) - 1

    def origin(self, offset: int) -> int:
        """Return the offset in the page's text of a letter of this line, or -1 if it was put in."""
        for piece in self.pieces:
            if offset < len(piece.text):
                return piece.start + offset if piece.start >= 0 else -1
            offset -= len(piece.text)
        return -1
