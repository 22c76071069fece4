"""A PDF with a text layer: its lines in reading order, page by page; running heads are left to the join to ignore."""

from collections.abc import Iterator
from typing import Any

from edition.model.protected_text import MarkKind, ProtectedText, SourceMark, SourceText
from edition.read.sources.page_layout.pdf_glyphs import glyphs
from edition.read.sources.page_layout.pdf_lines import PageLines, lines_of
from edition.words.findings import NotThisFormat, Unusable

NAME = "pdf"
SUFFIXES = (".pdf",)

MAX_PAGES = 3000
_PASSWORD_ERROR = 4
_RECOGNISE = "have its letters recognised first (OCR), for example by ocrmypdf, or use another copy"
_SAVE_AGAIN = "download it anew, or save it anew from the program that opens it"


def read(data: bytes) -> SourceText:
    """Return the text of a PDF, each line of its pages a line.

    Raises: Unusable if it is locked or damaged, or holds pictures of pages.
    """
    if b"%PDF-" not in data[:1024]:
        raise NotThisFormat("does not begin like a PDF")
    document = _opened(data)
    try:
        if len(document) > MAX_PAGES:
            raise Unusable(
                f"is a PDF of {len(document)} pages, more than the {MAX_PAGES} that are read",
                "save the pages of the article alone",
            )
        pages = list(_pages(document))
    finally:
        document.close()
    _refuse_pictures(pages)
    return _joined(pages)


def _opened(data: bytes) -> Any:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == _PASSWORD_ERROR:
            raise Unusable("is a PDF that is locked with a password", "save it without one") from None
        raise Unusable("is a PDF that is damaged: it cannot be opened", _SAVE_AGAIN) from None


def _pages(document: Any) -> Iterator[PageLines]:
    """Yield the pages one by one, so that no more than one is held open."""
    from pypdfium2 import PdfiumError

    mixed = False
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except PdfiumError:
            raise Unusable(f"is a PDF that is damaged: page {number + 1} cannot be opened", _SAVE_AGAIN) from None
        lines = lines_of(glyphs(text), mixed=mixed)
        mixed = mixed or lines.ordered
        yield lines
        text.close()
        page.close()


def _refuse_pictures(pages: list[PageLines]) -> None:
    """Refuse pages without letters, or with letters of which the file does not say which they are."""
    letters = unknown = 0
    for line in (line for page in pages for line in page.lines):
        letters += sum(map(str.isalpha, line))
        unknown += sum(c == "\N{REPLACEMENT CHARACTER}" or "\ue000" <= c <= "\uf8ff" for c in line)
    if unknown > letters:
        raise Unusable("is a PDF whose type does not say which letters it draws", _RECOGNISE)
    if not letters:
        raise Unusable("is a PDF without text: it holds pictures of pages", _RECOGNISE)


def _joined(pages: list[PageLines]) -> SourceText:
    lines: list[str] = []
    starts: list[int] = []
    marks: list[SourceMark] = []
    length = 0
    for page in pages:
        starts.append(len(lines) + 1)
        offsets = []
        for line in page.lines:
            offsets.append(length)
            length += len(line) + 1
        lines += page.lines
        marks += [
            SourceMark(start=offsets[number] + start, end=offsets[number] + end, kind=MarkKind.NOTE)
            for number, start, end in page.calls
        ]
    words = "".join(f"{line}\n" for line in lines)
    return SourceText(words=ProtectedText(words), format=NAME, marks=tuple(marks), pages=tuple(starts))
