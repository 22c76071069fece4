"""A page saved from a browser: its visible text, block by block; menus and scripts are left to the join to ignore."""

import re
from collections.abc import Iterator

from edition.findings import NotThisFormat
from edition.model.text import ProtectedText, SourceText
from edition.read.sources.text import decode

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")

_MAX_DEPTH = 500
_LOOKS_LIKE = re.compile(r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|div|p|article|main)\b",
                         re.IGNORECASE | re.DOTALL)  # fmt: skip
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_INVISIBLE = frozenset(["script", "style", "noscript", "template", "head", "svg", "iframe"])
_INLINE = frozenset(
    ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
     "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var"]
)  # fmt: skip


def read(data: bytes) -> SourceText:
    """Return the text of an HTML page; each block element begins a new line."""
    text, encoding = decode(data, _declared(data))
    if not _LOOKS_LIKE.match(text[:4000]):
        raise NotThisFormat("does not begin like an HTML page")
    if _depth(text) > _MAX_DEPTH:
        raise NotThisFormat(f"has more than {_MAX_DEPTH} elements inside each other")
    return SourceText(words=ProtectedText(_text(text)), format=NAME, encoding=encoding)


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _depth(text: str) -> int:
    """Return how deep tags are nested, by a linear scan: tree builders take minutes on hostile nesting."""
    depth = deepest = 0
    for match in re.finditer(r"<(/?)([a-zA-Z][\w-]*)[^<>]*?(/?)>", text):
        if match[2].lower() in _VOID or match[3]:
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _text(page: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(page).body
    lines = "".join(_pieces(body)) if body is not None else ""
    return re.sub(r"[ \t]*\n\s*", "\n", lines).strip() + "\n"


def _pieces(node: object) -> Iterator[str]:
    """Yield the text of a node; line ends inside the source are spaces, line ends stand around blocks."""
    for child in node.iter(include_text=True):  # type: ignore[attr-defined]
        if child.tag == "-text":
            yield re.sub(r"[ \t\r\n]+", " ", child.text(deep=False))
        elif child.tag == "br":
            yield "\n"
        elif child.tag not in _INVISIBLE:
            edge = "" if child.tag in _INLINE else "\n"
            yield edge
            yield from _pieces(child)
            yield edge
