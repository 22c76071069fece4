"""Which page holds the anchor of which id; the promise of docs/dev/url-promise.md."""

from collections.abc import Mapping

from edition.derive.page_names import REPORT
from edition.model.edition import Index
from edition.model.given import Standoff
from edition.model.prose_tree import Call, walk
from edition.words.ids import Id, Kind, call_of, is_id, kind_of

ARTICLE, REFERENCES, AUDIT, CLAIMS = "article", "references", "audit", "claims"
GLOSSARY, NAMES, APPARATUS, TIMELINE, ABSTRACTS = "glossary", "names", "apparatus", "timeline", "abstracts"
PAGE_OF: Mapping[Kind, str] = {
    Kind.BLOCK: ARTICLE,
    Kind.HEADING: ARTICLE,
    Kind.ABSTRACT: ARTICLE,
    Kind.BIOGRAPHY: ARTICLE,
    Kind.NOTE: ARTICLE,
    Kind.CALL: ARTICLE,
    Kind.EDITORS_NOTE: ARTICLE,
    Kind.REFERENCE: REFERENCES,
    Kind.CITATION: AUDIT,
    Kind.DECISION: AUDIT,
    Kind.CLAIM: CLAIMS,
    Kind.TERM: GLOSSARY,
    Kind.ENTITY: NAMES,
    Kind.EMENDATION: APPARATUS,
    Kind.EVENT: TIMELINE,
    Kind.SENTENCE: ABSTRACTS,
    Kind.QUESTION: REPORT,
}
"""Kind of an id -> the page that shows it; kinds that no page shows yet are not here."""


def addresses(standoff: Standoff) -> dict[Id, str]:
    """Return id -> name of its page, for every id that has an anchor: those in use, then those that were withdrawn.

    What has the form of no id has no page; a check says so.
    """
    ids = [*ids_in_use(standoff), *(one.id for one in standoff.retired)]
    return {id_: PAGE_OF[kind_of(id_)] for id_ in ids if is_id(id_, *PAGE_OF)}


def ids_in_use(standoff: Standoff) -> list[Id]:
    """Return the ids that are given, in the order of the pages; a withdrawn one is among them only by mistake."""
    ids = [block.id for block in standoff.blocks] + [heading.id for heading in standoff.headings]
    ids += [call_of(note) for note in called_notes(standoff)] + [note.id for note in standoff.editors_notes]
    ids += [entry.id for entry in standoff.entries] + [citation.id for citation in standoff.citations]
    ids += [decision.id for decision in standoff.decisions] + [claim.id for claim in standoff.claims]
    commentary = (standoff.terms, standoff.entities, standoff.emendations, standoff.events, standoff.alignment)
    ids += [one.id for part in commentary for one in part]
    return ids + [point.id for group in standoff.review for point in group.points]


def called_notes(standoff: Standoff) -> tuple[Id, ...]:
    """Return the notes called from summaries of the body, in the order of the language of the work."""
    found: dict[Id, None] = {}
    for block in standoff.body:
        for node in walk(block.summary.get(standoff.work.language, ())):
            if isinstance(node, Call):
                found[node.note] = None
    return tuple(found)


def href(index: Index, id_: Id, page: str) -> str | None:
    """Return the link from a page (`article`, `notebooks/c01`) to an id, or None if it has no anchor."""
    target = index.page_by_id.get(id_)
    if target is None:
        return None
    return f"#{id_}" if target == page else f"{page_href(target, page)}#{id_}"


def page_href(target: str, page: str) -> str:
    """Return the link from a page to another of the same language.

    >>> page_href("claims", "notebooks/c01"), page_href("notebooks/c01", "claims")
    ('../claims.html', 'notebooks/c01.html')
    """
    return "../" * page.count("/") + f"{target}.html"
