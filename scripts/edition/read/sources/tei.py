"""TEI: title, authors, abstract, text and notes of an encoded article; what its header says to machines is left out."""

import re
from typing import Any

from edition.model.protected_text import MarkKind, SourceText
from edition.read.sources.markup.note_call_labels import is_call_label
from edition.read.sources.markup.xml_tree import parse, root_name
from edition.read.sources.markup.xml_words import Vocabulary, words_of
from edition.words.findings import NotThisFormat

NAME = "tei"
SUFFIXES = (".xml", ".tei")

_RENDERINGS = {
    MarkKind.STRONG: r"\b(bold|b|strong)\b",
    MarkKind.SUPERIOR: r"\bsup(erscript)?\b",
    MarkKind.INFERIOR: r"\bsub(script)?\b",
    MarkKind.SMALL_CAPS: r"\bsmall-?caps?\b|\bsc\b",
    MarkKind.EMPHASIS: r"\b(italics?|i|oblique|emph(asis)?)\b",
}
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


def read(data: bytes) -> SourceText:
    """Return the text of a TEI document, each paragraph, heading, quotation, item and entry a line.

    Raises: Unusable if it is not well formed, or takes words from elsewhere.
    """
    if root_name(data) not in ("TEI", "TEI.2"):
        raise NotThisFormat("is no TEI")
    return words_of(parse(data, "TEI"), _TEI, NAME)


def _mark(name: str, element: Any) -> tuple[MarkKind, str] | None:
    if name == "ref":
        return _reference(element)
    if name in ("hi", "emph", "title"):
        return _set_off(name, element)
    return None


def _reference(element: Any) -> tuple[MarkKind, str] | None:
    target = element.get("target", "").strip()
    words = "".join(element.itertext())
    if "note" in element.get("type", "").lower() or (target.startswith("#") and is_call_label(words)):
        return MarkKind.NOTE, ""
    return (MarkKind.LINK, target) if _WEB.fullmatch(target) else None


def _set_off(name: str, element: Any) -> tuple[MarkKind, str] | None:
    """Return how words are set: as the element says, else as its kind is by custom."""
    rendering = " ".join(element.get(attribute, "") for attribute in ("rend", "rendition", "style"))
    for kind, pattern in _RENDERINGS.items():
        if re.search(pattern, rendering, re.IGNORECASE):
            return kind, ""
    by_custom = name == "emph" or (name == "hi" and not rendering.strip()) or element.get("level") in ("m", "j")
    return (MarkKind.EMPHASIS, "") if by_custom else None


_TEI = Vocabulary(
    blocks=frozenset(
        [
            "ab",
            "abstract",
            "argument",
            "byline",
            "caption",
            "cell",
            "closer",
            "dateline",
            "div",
            "docAuthor",
            "docDate",
            "epigraph",
            "figure",
            "head",
            "item",
            "keywords",
            "l",
            "lg",
            "list",
            "list/label",
            "listBibl",
            "opener",
            "p",
            "salute",
            "signed",
            "sp",
            "speaker",
            "stage",
            "table",
            "titlePart",
            "titleStmt/author",
            "titleStmt/title",
            "trailer",
        ]
    ),
    blocks_alone=frozenset(["bibl", "biblFull", "biblStruct", "cit", "note", "q", "quote"]),
    paragraphs=frozenset(["ab", "cell", "head", "item", "l", "note", "p", "quote", "titlePart"]),
    run_in=frozenset(["list/label"]),
    spaced=frozenset(["author", "biblStruct", "keywords", "persName"]),
    breaks=frozenset(["lb"]),
    notes=frozenset(["note"]),
    unseen=frozenset(
        [
            "catRef",
            "choice/corr",
            "choice/expan",
            "choice/reg",
            "classCode",
            "correspDesc",
            "creation",
            "editionStmt",
            "encodingDesc",
            "extent",
            "facsimile",
            "figDesc",
            "funder",
            "fw",
            "gap",
            "idno",
            "index",
            "langUsage",
            "notesStmt",
            "particDesc",
            "principal",
            "publicationStmt",
            "respStmt",
            "revisionDesc",
            "seriesStmt",
            "settingDesc",
            "sourceDesc",
            "sourceDoc",
            "sponsor",
            "standOff",
            "textDesc",
            "xenoData",
        ]
    ),
    mark=_mark,
)
