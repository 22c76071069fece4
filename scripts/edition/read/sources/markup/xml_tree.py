"""XML of unknown origin as a tree: nothing outside of the file is read, and nothing in it can grow."""

import re
from contextlib import suppress
from typing import Any

from edition.words.findings import NotThisFormat, Unusable

_BEGINS = re.compile(rb"(\xef\xbb\xbf)?\s*<")
_UTF16 = (b"\xff\xfe<", b"\xfe\xff\0<")
_REMEDY = "open it in the program that made it and save it anew, or use another copy"


def root_name(data: bytes) -> str:
    """Return the name of the outermost element, without its namespace.

    Raises: NotThisFormat if there is none.
    """
    from lxml import etree

    if not (_BEGINS.match(data) or data.startswith(_UTF16)):
        raise NotThisFormat("is no XML")
    parser = etree.XMLPullParser(events=("start",), **_HARDENED)
    with suppress(etree.XMLSyntaxError):
        parser.feed(data[: 1 << 16])
    for _, element in parser.read_events():
        return local_name(element)
    raise NotThisFormat("is no XML")


def parse(data: bytes, name: str) -> Any:
    """Return the outermost element of a document in the format that is called name.

    Raises: Unusable if it is not well formed, or takes words from elsewhere.
    """
    from lxml import etree

    root = _tree(data, name)
    for entity in root.iter(etree.Entity):
        if character(entity) is None:
            raise Unusable(
                f"is {name} that takes words from an entity, &{entity.name};, which is not read",
                "put the words themselves in its place",
            )
    return root


def _tree(data: bytes, name: str) -> Any:
    """Return a tree whose only faults may be ids that stand twice or are no names: they say nothing of the words.

    The parser has an option that collects no ids, but reads definitions from elsewhere then.
    """
    from lxml import etree

    parser = etree.XMLParser(recover=True, **_HARDENED)
    root: Any = None
    with suppress(etree.XMLSyntaxError):
        root = etree.fromstring(data, parser)
    ids = (etree.ErrorTypes.DTD_ID_REDEFINED, etree.ErrorTypes.DTD_XMLID_VALUE)
    faults = [entry for entry in parser.error_log.filter_from_errors() if entry.type not in ids]
    if root is None or faults:
        told = (
            f"{faults[0].message}, line {faults[0].line}, column {faults[0].column}" if faults else "it has no elements"
        )
        raise Unusable(f"is {name} that is not well formed: {told}", _REMEDY)
    return root


_HARDENED: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


def local_name(element: Any) -> str:
    """Return the name of an element without its namespace; of what is no element, an empty one."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def character(entity: Any) -> str | None:
    """Return the character that an entity stands for everywhere, as `&eacute;` does, or None."""
    from html.entities import html5

    return html5.get(f"{entity.name};")
