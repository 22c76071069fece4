"""Passages of the edition's TEI file, each as the document that DTS gives of it."""

from collections.abc import Collection, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from edition.encode.tei_p5.tei_elements import TEI
from edition.encode.xml_elements import XML, document
from edition.words.ids import Id

if TYPE_CHECKING:
    from lxml.etree import _Element

WRAPPER = "{https://w3id.org/api/dts#}wrapper"
"""What the passage that was asked for stands in; DTS 1.0 names it so."""
_ID, _LANG = f"{{{XML}}}id", f"{{{XML}}}lang"


def tei_passages(whole: bytes, ids: Collection[Id]) -> Iterator[tuple[Id, bytes]]:
    """Yield id and document of each passage that the file has, in the file's order.

    A document says what the edition is, as the whole does, and has the passage of the article and of each summary.
    """
    from lxml import etree

    root = etree.fromstring(whole)
    described = root.find("{*}teiHeader/{*}fileDesc")
    for id_, places in _places(root, ids).items():
        passage = TEI.root("TEI", TEI.lines("teiHeader", deepcopy(described)))
        wrapper = etree.SubElement(passage, WRAPPER, nsmap={"dts": WRAPPER[1:].partition("}")[0]})
        wrapper.extend(places)
        yield id_, document(passage)


def _places(root: "_Element", ids: Collection[Id]) -> dict[Id, list["_Element"]]:
    """Return copies of the elements of each passage, one from each text, with the language of its text."""
    wanted = set(ids)
    found: dict[Id, list[_Element]] = {}
    for text in root.iterfind("{*}text/{*}group/{*}text"):
        lang, met = text.attrib[_LANG], set[Id]()
        for element in text.iter("{*}*"):
            id_ = Id(str(element.attrib.get(_ID) or element.attrib.get("corresp", "")).removeprefix("#"))
            if id_ in wanted - met:
                met.add(id_)
                copy = deepcopy(element)
                copy.tail = None
                copy.set(_LANG, copy.attrib.get(_LANG, lang))
                found.setdefault(id_, []).append(copy)
    return found
