"""Pieces of pandoc's document tree; classes say what a piece means, and each format how that looks."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Node = dict[str, Any]
Nodes = list[Node]
Attr = list[Any]

API = [1, 23, 1]
"""The version of the tree, as pandoc 3 reads it."""

_HOLDERS = (list, dict)

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 forbids or advises against: a copy may hold it, and no format can."""
_BREAKS = re.compile("[ \t\r\n\x85\u2028\u2029]+")
"""Where lines may be broken; spaces that do not break stay."""


def attr(id_: str = "", *classes: str, **pairs: str) -> Attr:
    """Return id, classes and further attributes of a piece."""
    return [id_, list(classes), [[name.replace("_", "-"), value] for name, value in pairs.items() if value]]


def text(words: str) -> Nodes:
    r"""Return words as one piece: a piece for each word would make a tree of ten times the size.

    >>> text("Gulls \n and\x07 terns")
    [{'t': 'Str', 'c': 'Gulls and terns'}]
    """
    fit = fitting(words)
    return [{"t": "Str", "c": fit}] if fit else []


def fitting(words: str) -> str:
    """Return words on one line, without what no format can hold."""
    return _BREAKS.sub(" ", _UNFIT.sub("", words))


def emph(children: Nodes) -> Node:
    """Return emphasised words."""
    return {"t": "Emph", "c": children}


def strong(children: Nodes) -> Node:
    """Return words in bold."""
    return {"t": "Strong", "c": children}


def raised(children: Nodes) -> Node:
    """Return superior letters."""
    return {"t": "Superscript", "c": children}


def lowered(children: Nodes) -> Node:
    """Return inferior letters."""
    return {"t": "Subscript", "c": children}


def code(words: str) -> Node:
    """Return words for a machine."""
    return {"t": "Code", "c": [attr(), _UNFIT.sub("", words)]}


def span(children: Nodes, id_: str = "", *classes: str, **pairs: str) -> Node:
    """Return words that are something, or in some language."""
    return {"t": "Span", "c": [attr(id_, *classes, **pairs), children]}


def link(children: Nodes, target: str, *classes: str, **pairs: str) -> Node:
    """Return words that lead somewhere: `#id` within the document, else an address."""
    return {"t": "Link", "c": [attr("", *classes, **pairs), children, [target, ""]]}


def note(blocks: Nodes) -> Node:
    """Return a note, which each format puts where notes stand in it."""
    return {"t": "Note", "c": blocks}


def para(children: Nodes) -> Node:
    """Return a paragraph."""
    return {"t": "Para", "c": children}


def heading(level: int, children: Nodes, id_: str, *classes: str) -> Node:
    """Return a heading."""
    return {"t": "Header", "c": [level, attr(id_, *classes), children]}


def div(blocks: Nodes, id_: str = "", *classes: str, **pairs: str) -> Node:
    """Return blocks that belong together."""
    return {"t": "Div", "c": [attr(id_, *classes, **pairs), blocks]}


def quotation(blocks: Nodes) -> Node:
    """Return a block quotation."""
    return {"t": "BlockQuote", "c": blocks}


def bullets(items: Iterable[Nodes]) -> Node:
    """Return a list of items."""
    return {"t": "BulletList", "c": list(items)}


def numbered(items: Iterable[Nodes]) -> Node:
    """Return a list of items with numbers."""
    return {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], list(items)]}


def listing(words: str) -> Node:
    """Return lines for a machine."""
    return {"t": "CodeBlock", "c": [attr(), _UNFIT.sub("", words)]}


def table(head: Sequence[Nodes], rows: Iterable[Sequence[Nodes]]) -> Node:
    """Return a table with one row of headings, its columns of one width."""
    columns = [[{"t": "AlignLeft"}, {"t": "ColWidth", "c": 1 / len(head)}] for _ in head]
    body = [attr(), 0, [], [_row(row) for row in rows]]
    return {"t": "Table", "c": [attr(), [None, []], columns, [attr(), [_row(head)]], [body], [attr(), []]]}


def _row(cells: Sequence[Nodes]) -> list[Any]:
    return [attr(), [[attr(), {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": cell}]] for cell in cells]]


def between(parts: Iterable[Nodes], gap: str) -> Nodes:
    """Return pieces in a row with something between them."""
    found: Nodes = []
    for part in parts:
        found += [*(text(gap) if found else []), *part]
    return found


def meta_text(words: str) -> Node:
    """Return a value of the document's own data that is words."""
    return {"t": "MetaInlines", "c": text(words)}


def meta_list(values: Iterable[Node]) -> Node:
    """Return a value of the document's own data that is several."""
    return {"t": "MetaList", "c": list(values)}


def document(meta: Mapping[str, Node], blocks: Nodes) -> Node:
    """Return a whole document."""
    return {"pandoc-api-version": API, "meta": dict(meta), "blocks": blocks}


def mapped(node: Any, change: Callable[[Node], Node]) -> Any:
    """Return a tree whose every node went through a function, inner ones first."""
    if type(node) is list:
        return [mapped(one, change) if type(one) in _HOLDERS else one for one in node]
    content = node.get("c")
    inner = {"t": node["t"], "c": mapped(content, change)} if type(content) in _HOLDERS else node
    return change(inner) if "t" in node else inner


def attr_of(node: Node) -> Attr | None:
    """Return the attributes of a piece that can have some."""
    content = node.get("c")
    match node.get("t"):
        case "Span" | "Link" | "Div" | "Table" | "Code" | "CodeBlock" if isinstance(content, list):
            found: Attr = content[0]
        case "Header" if isinstance(content, list):
            found = content[1]
        case _:
            return None
    return found


def anchors(node: Any) -> list[str]:
    """Return the ids of all pieces, in order."""
    found: list[str] = []
    _gather(node, found)
    return found


def _gather(node: Any, found: list[str]) -> None:
    if type(node) is list:
        for one in node:
            if type(one) in _HOLDERS:
                _gather(one, found)
        return
    if (own := attr_of(node)) and own[0]:
        found.append(own[0])
    content = node.get("c")
    if type(content) in _HOLDERS:
        _gather(content, found)
