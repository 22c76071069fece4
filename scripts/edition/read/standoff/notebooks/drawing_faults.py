"""What is wrong with a drawing: an SVG is shapes and text, and nothing in it runs, links or comes from elsewhere.

What may stand in one is listed, as what browsers run or load in an SVG grows with them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from edition.read.last_reading import LastReading
from edition.words.findings import Finding, Where, fault

_SVG, _XLINK, _XML = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
)
_DESCRIBING = frozenset(
    [
        "http://creativecommons.org/ns#",
        "http://purl.org/dc/elements/1.1/",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    ]
)
"""Namespaces of what is said of a drawing, as matplotlib says it."""
_DRAWN = frozenset(["circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "text", "use"])
_AROUND = frozenset(
    [
        "clipPath",
        "defs",
        "desc",
        "g",
        "linearGradient",
        "marker",
        "mask",
        "metadata",
        "pattern",
        "radialGradient",
        "stop",
        "style",
        "svg",
        "symbol",
        "textPath",
        "title",
        "tspan",
    ]
)
_PICTURE = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=\s]*")
_LOADS = re.compile(r"(?:url|src|image|image-set|cross-fade|element)\(\s*(?![\s'\"]*#)|\\|@(?!media\b)", re.IGNORECASE)
"""What loads something in a style, or may hide that it does."""
_DRAWINGS: LastReading[Sequence[Finding]] = LastReading()
_REDRAW = "draw it with shapes and text alone, and run `edition claims --run`"


def drawing_faults(svg: str, file: str) -> Sequence[Finding]:
    """Return what is wrong with a drawing, each with its line."""
    return _DRAWINGS.of(file, svg, lambda: _faults(svg, file))


def _faults(svg: str, file: str) -> Sequence[Finding]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root: Any = etree.fromstring(svg.encode(), parser)
    except etree.XMLSyntaxError as error:
        what = "is empty" if not svg.strip() else f"is no whole SVG: {' '.join((error.msg or '').split())}"
        return [fault("results.drawing", Where(file, *error.position), what, "run `edition claims --run`")]
    if root.tag != f"{{{_SVG}}}svg":
        what = f"is no SVG: it begins with <{etree.QName(root).localname}>"
        return [fault("results.drawing", Where(file, root.sourceline), what, "run `edition claims --run`")]
    if not any(element.tag == f"{{{_SVG}}}{name}" for element in root.iter(etree.Element) for name in _DRAWN):
        return [fault("results.drawing", Where(file, root.sourceline), "draws nothing", "run `edition claims --run`")]
    return [
        fault("results.drawing", Where(file, line), f"has {what}, which no drawing needs", _REDRAW)
        for line, what in _foreign(root)
    ]


_ENDS_IN_HTML = (">", "->")
"""How a comment begins which is none for readers of HTML: what follows would be a part of their page."""


def _foreign(root: Any) -> Iterator[tuple[int, str]]:
    """Yield what does not belong into a drawing, with its line."""
    from lxml import etree

    dtd = root.getroottree().docinfo.internalDTD
    for entity in dtd.iterentities() if dtd is not None else ():
        yield 1, f"the entity {entity.name!r}"
    for node in (*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()):
        if isinstance(node.tag, str):
            yield from ((node.sourceline, what) for what in _of_element(node))
        elif node.tag is etree.Comment:
            if node.text.startswith(_ENDS_IN_HTML):
                yield node.sourceline, "a comment that a web page would end at its beginning"
        else:
            yield node.sourceline, f"the instruction or entity {str(node)[:40]!r}"


def _of_element(element: Any) -> Iterator[str]:
    from lxml import etree

    name = etree.QName(element)
    inert = name.namespace in _DESCRIBING or (name.namespace == _SVG and name.localname in _DRAWN | _AROUND)
    if not inert:
        yield f"the element <{name.localname}>"
    if name.localname == "style" and _LOADS.search(element.text or ""):
        yield "a style that loads something"
    for key, value in element.attrib.items():
        attribute = etree.QName(key)
        if not _is_inert(attribute.namespace or "", attribute.localname, value, name.localname):
            yield f"the attribute {attribute.localname}={value[:40]!r}"


def _is_inert(namespace: str, name: str, value: str, element: str) -> bool:
    """Say whether an attribute neither runs nor loads anything."""
    if name == "href" and namespace in ("", _XLINK):
        return value.startswith("#") or (element == "image" and _PICTURE.fullmatch(value) is not None)
    if namespace:
        return namespace in _DESCRIBING | {_XLINK} or (namespace == _XML and name in ("lang", "space"))
    return not name.lower().startswith("on") and not _LOADS.search(value)
