"""The lines of one page of a PDF, in reading order, with the note calls that are set raised."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.read.sources.page_layout.pdf_columns import by_columns, runs_across
from edition.read.sources.page_layout.pdf_glyphs import HYPHENS, Glyphs, Line, PdfPiece

_LINE = re.compile(rf"[^\r\n{HYPHENS}]*[{HYPHENS}]?")
_CALL = re.compile(r"(?<=[^\W\d_]|[.,;:!?…»”’\"')\]])\s?(\d{1,3}(?!\w)|\[\d{1,3}\])")
"""A number after a word or a mark; whether it is a call is then seen from how it is set."""
_UNIT = re.compile(r"(?<!\w)[kdcm]?m\s?[23]$")
_RAISED = 0.12
"""Share of the height of a word's type from which a number is raised."""
_NEAR = 0.8
"""Share of it within which two letters of one height are of one line."""


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page, and where in them notes are called: line, start, end.

    ordered: whether the file had the lines of two columns mixed.
    """

    lines: tuple[str, ...]
    calls: tuple[tuple[int, int, int], ...]
    ordered: bool


def lines_of(glyphs: Glyphs, *, mixed: bool = False) -> PageLines:
    """Return the lines of a page; what runs across two columns is put into their order.

    mixed: whether that was so on a page before this one.
    """
    lines = list(_mended(_as_given(glyphs.text), glyphs))
    ordered = by_columns(glyphs, expected=mixed) if mixed or runs_across(lines, glyphs) else []
    lines = ordered or lines
    texts = tuple(line.text for line in lines)
    calls = tuple((number, start, end) for number, line in enumerate(lines) for start, end in _calls(line, glyphs))
    return PageLines(texts, calls, bool(ordered))


def _as_given(text: str) -> Iterator[Line]:
    """Yield the lines as the file has them."""
    for match in _LINE.finditer(text):
        if match[0].strip():
            yield Line((PdfPiece(match[0], match.start()),))


def _mended(lines: Iterator[Line], glyphs: Glyphs) -> Iterator[Line]:
    """Put together what stands on one line: pdfium begins another at each letter that is raised or lowered."""
    before = next(lines, None)
    for line in lines:
        assert before is not None
        gap = _gap(before, line, glyphs)
        if gap is None:
            yield before
            before = line
        else:
            parted = gap > 0.15 and not before.pieces[-1].text[-1:].isspace() and not line.pieces[0].text[:1].isspace()
            between = (PdfPiece(" ", -1),) if parted else ()
            before = Line(before.pieces + between + line.pieces)
    if before is not None:
        yield before


def _gap(before: Line, after: Line, glyphs: Glyphs) -> float | None:
    """Return the space between two pieces of one line, in heights of the type; None if they are two lines."""
    left, right = glyphs.box(before.last), glyphs.box(after.first)
    height = max(left.height, right.height)
    if not height or not left.is_beside(right):
        return None
    gap = (right.left - left.right) / height
    return gap if -_NEAR < gap < _NEAR else None


def _calls(line: Line, glyphs: Glyphs) -> Iterator[tuple[int, int]]:
    """Yield where raised numbers follow a word or a mark, but for those of square and cubic metres."""
    for match in _CALL.finditer(line.text):
        word, number = line.origin(match.start() - 1), line.origin(match.end(1) - 1)
        if word < 0 or number < 0 or _UNIT.search(line.text[: match.end()]):
            continue
        if _RAISED < glyphs.rise(number, word) < 1:
            yield match.span(1)
