"""Writes small PDF files by hand: text at places, in one font with Windows' letters, or pages without any."""

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, MARGIN, SIZE, LEADING = 595, 842, 56, 10, 13
ENCRYPTED = b"<< /Filter /Standard /V 1 /R 2 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> /P -44 >>"
"""What a file locked with a password says of itself; nobody knows the password that fits."""


@dataclass(frozen=True)
class Words:
    """A run of text at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = SIZE


Page = Sequence[Words]


def pdf(pages: Iterable[Page], *, encryption: bytes = b"") -> bytes:
    """Return a PDF with some pages; a page without words shows a grey box, as a scan shows a picture."""
    contents = [_content(page) for page in pages]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (WIDTH, HEIGHT, 5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    trailer = b""
    if encryption:
        objects.append(encryption)
        trailer = b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    return _file(objects, trailer)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)
    return bytes(out)


def _content(page: Page) -> bytes:
    if not page:
        return b"0.8 g 50 50 400 600 re f"
    runs = [b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (w.size, w.x, w.y, _literal(w.text)) for w in page]
    return b"\n".join(runs)


def _literal(text: str) -> bytes:
    data = re.sub("[\u2000-\u200a\u202f]", "\u00a0", text).encode("cp1252", "replace")
    return data.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def lines(text: str, width: int) -> list[str]:
    """Break every line of a text that is longer than a number of letters."""
    return [line for one in text.split("\n") if one.strip() for line in textwrap.wrap(one, width)]


def one_column(text: str, head: str = "") -> list[list[Words]]:
    """Set a text in one column, each page under its running head."""
    rows = lines(text, 95)
    height = 50
    pages = []
    for start in range(0, len(rows), height):
        page = [Words(MARGIN, HEIGHT - 40, head)] if head else []
        page += [Words(MARGIN, _y(row), line) for row, line in enumerate(rows[start : start + height])]
        pages.append(page)
    return pages


def two_columns(text: str, head: str = "", *, across: bool = False, shift: float = 0) -> list[list[Words]]:
    """Set a text in two columns. across: written line by line over both; shift: of the right column's lines, in points.

    A column is 46 letters wide, and the gutter 24 points.
    """
    rows = lines(text, 46)
    height, right = 50, WIDTH / 2 + 12
    pages = []
    for start in range(0, len(rows), 2 * height):
        left_column = [Words(MARGIN, _y(row), line) for row, line in enumerate(rows[start : start + height])]
        right_column = [
            Words(right, _y(row) - shift, line) for row, line in enumerate(rows[start + height : start + 2 * height])
        ]
        page = [Words(MARGIN, HEIGHT - 40, head)] if head else []
        page += left_column + right_column
        pages.append(sorted(page, key=lambda words: (-words.y, words.x)) if across else page)
    return pages


def _y(row: int) -> float:
    return HEIGHT - 70 - row * LEADING
