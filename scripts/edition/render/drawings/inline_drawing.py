"""A notebook's drawing as part of a page: named in words, in the page's letters and colours, and small.

What it may hold was checked when it was read; here only what a page has no use for is left out.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from edition.model.notebook import Figure

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_UNUSED = frozenset(["metadata", "style", "title", "desc"])
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_COLOUR = re.compile(r"#([0-9a-f]{6})\b")
_DECIMALS = re.compile(r"-?\d+\.\d+")
_SPACE = re.compile(r"\s+")
_REMEMBERED = 2**9
_UNTURNED = re.compile(r"rotate\(-?0 [^)]*\)")


@lru_cache(_REMEMBERED)
def inline_drawing(figure: Figure, name: str) -> Markup:
    """Return a drawing for a page; name: what the ids in it begin with, so that each page has an id once.

    It is remembered, as drawings change seldom while pages are served and made again.
    A colour #aabbcc is written as the property --drawn-aabbcc of the stylesheet, which exchanges it on dark paper.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    root: Any = etree.fromstring(figure.svg.encode(), parser)
    box = root.get("viewBox", "")
    head = f'<svg viewBox="{escape(box)}" role="img" aria-label="{escape(figure.alt)}">'
    referenced = _referenced(root)
    return Markup(head + "".join(_element(child, f"{name}-", referenced) for child in root) + "</svg>")


def _referenced(root: Any) -> frozenset[str]:
    """Return the ids that something in a drawing refers to."""
    found: set[str] = set()
    for element in root.iter():
        for key, value in element.attrib.items():
            found |= {value[1:]} if key in _HREF else set(_REFERENCE.findall(value))
    return frozenset(found)


def _element(element: Any, prefix: str, referenced: frozenset[str]) -> str:
    """Return an element as HTML: thousands are in a page, so that its text is put together here, and escaped."""
    name = element.tag.removeprefix(_SVG)
    if name in _UNUSED or element.attrib.get("style") == "fill: none":
        return ""
    written = _attributes(element, prefix, referenced)
    attributes = "".join(f' {escape(key)}="{escape(value)}"' for key, value in written)
    inside = _words(element.text) if name in ("text", "tspan", "textPath") else ""
    inside += "".join(_element(child, prefix, referenced) + _words(child.tail) for child in element)
    if name == "g" and not (inside and attributes):
        return inside
    return f"<{name}{attributes}>{inside}</{name}>"


def _words(text: str | None) -> str:
    return str(escape((text or "").strip()))


def _attributes(element: Any, prefix: str, referenced: frozenset[str]) -> Iterator[tuple[str, str]]:
    for key, value in element.attrib.items():
        if key == "id":
            if value in referenced:
                yield key, prefix + value
        elif key in _HREF:
            yield "href", f"#{prefix}{value[1:]}" if value.startswith("#") else value
        elif key == "style":
            yield key, _style(value, prefix)
        elif key == "transform" and _UNTURNED.fullmatch(value):
            continue
        elif not key.startswith("{") and key != "class":
            yield key, _REFERENCE.sub(rf"url(#{prefix}\1)", _SPACE.sub(" ", _rounded(value)).strip())


def _style(value: str, prefix: str) -> str:
    """Return a style without its family of letters, which is the page's."""
    kept = [part.strip() for part in value.split(";") if part.strip() and not part.strip().startswith("font-family")]
    style = ";".join(re.sub(r":\s+", ":", part) for part in kept)
    return _COLOUR.sub(r"var(--drawn-\1,#\1)", _REFERENCE.sub(rf"url(#{prefix}\1)", style))


def _rounded(value: str) -> str:
    """Return a value with its numbers to a tenth of a point: finer than a screen shows."""
    return _DECIMALS.sub(lambda number: f"{float(number[0]):.1f}".removesuffix(".0"), value)
