"""The shapes of W3C Web Annotations (Web Annotation Data Model, 2017): bodies, targets, selectors.

A place is a block of the article, and words in it if the data record some: the block is selected by its id on our page
and by a text fragment on the journal's, and the words inside it by a quotation. A quotation that its block has more
than once says which it is by `occurrence`, which the model lacks; the context says that it is schema.org's position.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from edition.words.block_fingerprint import Range
from edition.words.ids import Id, Lang

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"occurrence": "https://schema.org/position"}]
_BY_ID = "http://tools.ietf.org/rfc/rfc3236"
_BY_TEXT = "https://wicg.github.io/scroll-to-text-fragment/"


def text_bodies(values: Mapping[Lang, str], purpose: str) -> list[dict[str, Any]]:
    """Return one body a language."""
    return [
        {"type": "TextualBody", "value": value, "format": "text/plain", "language": lang, "purpose": purpose}
        for lang, value in values.items()
        if value
    ]


def word_body(value: str, purpose: str, lang: Lang | str = "") -> dict[str, Any]:
    """Return a body of few words: a tag, a class, a reading in a language."""
    language = {"language": lang} if lang else {}
    return {"type": "TextualBody", "value": value, "format": "text/plain", **language, "purpose": purpose}


def linked_body(address: str, purpose: str) -> dict[str, Any]:
    """Return a body that is something else on the web."""
    return {"type": "SpecificResource", "source": address, "purpose": purpose}


def words_selectors(words: str, occurrence: int | None, position: Range | None) -> list[dict[str, Any]]:
    """Return what selects words inside a block: a quotation, and offsets where a copy tells them."""
    quoted = {"type": "TextQuoteSelector", "exact": words} | ({"occurrence": occurrence} if occurrence else {})
    found = [quoted] if words else []
    return [*found, {"type": "TextPositionSelector", "start": position[0], "end": position[1]}] if position else found


def on_page(page: str, block: Id, inside: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return a target in a block on its page, known by its id."""
    return _target(page, {"type": "FragmentSelector", "conformsTo": _BY_ID, "value": block}, inside)


def in_journal(address: str, fragment: str, inside: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return a target in a block on the journal's page; fragment: the words that a browser looks for, from its `#`."""
    return _target(address, {"type": "FragmentSelector", "conformsTo": _BY_TEXT, "value": fragment[1:]}, inside)


def _target(source: str, selector: dict[str, Any], inside: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    refined = {"refinedBy": inside[0] if len(inside) == 1 else list(inside)} if inside else {}
    return {"type": "SpecificResource", "source": source, "selector": selector | refined}


def collection(address: str, items: Sequence[Mapping[str, Any]], told: Mapping[str, Any]) -> dict[str, Any]:
    """Return annotations as a collection that holds its only page; told: what is said of it as a whole."""
    page = {"id": f"{address}#page", "type": "AnnotationPage", "partOf": address, "startIndex": 0, "items": list(items)}
    about = {"id": address, "type": "AnnotationCollection", **told, "total": len(items)}
    return {"@context": CONTEXT, **about, "first": page}
