"""Prose as Markdown, for programs that show no page: it reads as on the page, citations in words, links whole."""

import html
import re

from edition.model.prose_tree import Document, Fence, Listing, Paragraph, Part, Prose, Title
from edition.render.prose.prose_html import Writer

_PIECES = re.compile(r"(<code>.*?</code>|<[^>]*>)")
_SIGNS = re.compile(r"[\\`*_\[\]<$~#]|&(?=#?\w+;)")
"""What Markdown, or the formulas that Jupyter looks for in it, would take for a mark where it stands for itself."""
_START = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))|^(?=[>+-])")
"""What would begin a list, a line or a quotation."""
_ENCLOSED = re.compile(r"[()\s<>]")
_MARKS = {"em": "*", "strong": "**", "i": None, "sup": None}
"""Element -> the mark around its words, or None: Markdown has no mark for it and takes it as it is."""


def markdown_document(document: Document, writer: Writer) -> str:
    """Return the parts of a document, a blank line between them."""
    return "\n\n".join(_part(part, writer) for part in document)


def markdown_prose(prose: Prose, writer: Writer) -> str:
    """Return prose as Markdown, of what a page makes of it."""
    return "".join(_pieces(str(writer.html(prose)))).strip(" ")


def _pieces(page: str) -> list[str]:
    written: list[str] = []
    ends: list[str] = []
    for piece in _PIECES.split(page):
        if piece.startswith("<code>"):
            written.append(_code(html.unescape(piece.removeprefix("<code>").removesuffix("</code>"))))
        elif piece.startswith("</"):
            written.append(ends.pop())
        elif piece.startswith("<"):
            begin, end = _around(piece)
            written.append(begin)
            ends.append(end)
        else:
            written.append(_SIGNS.sub(r"\\\g<0>", re.sub(r"[ \t\n]+", " ", html.unescape(piece))))
    return written


def _around(tag: str) -> tuple[str, str]:
    """Return what stands before and after the words of an element."""
    name = re.split(r"[\s>]", tag[1:])[0]
    if name == "a" and (link := re.search(r'href="([^"]*)"', tag)):
        url = html.unescape(link[1])
        return "[", f"](<{url}>)" if _ENCLOSED.search(url) else f"]({url})"
    if name not in _MARKS:
        return "", ""
    mark = _MARKS[name]
    if mark:
        return mark, mark
    lang = re.search(r' lang="[^"]*"', tag)
    return f"<{name}{lang[0] if lang else ''}>", f"</{name}>"


def _code(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    fence = "`" * (longest + 1)
    return f"{fence}{space}{text}{space}{fence}"


def _part(part: Part, writer: Writer) -> str:
    match part:
        case Paragraph(children):
            return _START.sub(r"\1\\", markdown_prose(children, writer))
        case Title(level, _, children):
            return f"{'#' * level} {markdown_prose(children, writer)}"
        case Listing(items, ordered):
            return "\n".join(_item(item, f"{n}. " if ordered else "- ", writer) for n, item in enumerate(items, 1))
        case Fence(text, language):
            return f"```{language}\n{text.rstrip()}\n```"


def _item(parts: Document, mark: str, writer: Writer) -> str:
    return mark + markdown_document(parts, writer).replace("\n", "\n" + " " * len(mark))
