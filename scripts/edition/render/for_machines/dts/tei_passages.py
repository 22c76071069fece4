"""The edition's TEI file and its passages, each as the document that DTS gives of it."""

from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from edition.encode.tei_p5.tei_prose import TEI
from edition.encode.xml_elements import XML, document
from edition.words.ids import Id

if TYPE_CHECKING:
    from lxml.etree import _Element

WRAPPER = "{https://w3id.org/api/dts#}wrapper"
"""What the passage that was asked for stands in; DTS 1.0 names it so."""
_ID, _LANG, _BASE = (f"{{{XML}}}{name}" for name in ("id", "lang", "base"))


def tei_documents(whole: bytes, parts: Mapping[Id, Collection[Id]], home: str) -> Iterator[tuple[str, bytes]]:
    """Yield the document of the whole and that of each passage, each with what its path adds to that of the whole.

    A passage says what the edition is, as the whole does, and stands there as in the article and in each summary.
    parts: the passage itself and what lies inside it; home: the path of the file, where pointers hold, from the root.
    """
    from lxml import etree

    root = etree.fromstring(whole)
    root.set(_BASE, f"../../{home}")
    yield "", document(root)
    described = root.find("{*}teiHeader/{*}fileDesc")
    texts = [_passages_of(text, parts) for text in root.iterfind("{*}text/{*}group/{*}text")]
    for id_, inside in parts.items():
        passage = TEI.root("TEI", TEI.lines("teiHeader", deepcopy(described)))
        passage.set(_BASE, f"../../../{home}")
        wrapper = etree.SubElement(passage, WRAPPER, nsmap={"dts": WRAPPER[1:].partition("}")[0]})
        for text in texts:
            wrapper.extend(_copies(text, inside))
        yield f"/{id_}", document(passage)


def _passages_of(text: "_Element", ids: Collection[Id]) -> dict[Id, "_Element"]:
    """Return the element of each passage in a text, which says its language if the text alone did."""
    found: dict[Id, _Element] = {}
    for element in text.iter("{*}*"):
        id_ = Id(str(element.attrib.get(_ID) or element.attrib.get("corresp", "")).removeprefix("#"))
        if id_ in ids and id_ not in found:
            element.set(_LANG, str(element.attrib.get(_LANG, text.attrib[_LANG])))
            found[id_] = element
    return found


def _copies(text: Mapping[Id, "_Element"], ids: Collection[Id]) -> Iterator["_Element"]:
    """Yield copies of some passages, in their order, without those that lie in the element of another."""
    chosen = [text[id_] for id_ in ids if id_ in text]
    for element in chosen:
        if not any(outer in chosen for outer in element.iterancestors()):
            copy = deepcopy(element)
            copy.tail = None
            yield copy
