"""A line of a PDF's page, put together from pieces of its text."""

from dataclasses import dataclass

from edition.read.sources.page_layout.pdf_glyphs import HYPHENS

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
