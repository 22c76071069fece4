"""What of the edition has an element of its own in its XML, and where links to the rest lead."""

from edition.derive.addresses import page_href
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.words.ids import Id, Lang, call_of

ROOT_FROM_DATA = ".."
"""Where the edition's root is from the folder of the files for other programs."""


def article_ids(standoff: Standoff) -> frozenset[Id]:
    """Return the ids of what the article has: headings, blocks, calls of notes, recorded citations, cited works."""
    calls = [call_of(note.id) for note in standoff.notes if note.call]
    parts = (standoff.headings, standoff.blocks, standoff.citations, standoff.entries)
    return frozenset([*calls, *(one.id for part in parts for one in part)])


def commentary_ids(standoff: Standoff) -> frozenset[Id]:
    """Return the ids of what the editors add: notes, terms, names, events, the apparatus, claims."""
    parts = (
        standoff.editors_notes,
        standoff.terms,
        standoff.entities,
        standoff.events,
        standoff.emendations,
        standoff.claims,
    )
    return frozenset(one.id for part in parts for one in part)


def page_address(edition: Edition, page: str, lang: Lang, anchor: str = "") -> str:
    """Return the address of a page: absolute if the edition is published, else as seen from its folder of data."""
    root = edition.standoff.work.site_url or f"{ROOT_FROM_DATA}/"
    return f"{root}{lang}/{page_href(page, '')}{'#' if anchor else ''}{anchor}"


def address_of(edition: Edition, target: Id, lang: Lang) -> str:
    """Return the address of what has no element of its own."""
    page = edition.index.page_by_id.get(target, "index")
    return page_address(edition, page, lang, target if target in edition.index.page_by_id else "")
