"""Which page holds the anchor of which id; the promise of docs/dev/url-promise.md."""

from edition.model.edition import Index, Standoff
from edition.model.prose_tree import Call, walk
from edition.words.ids import Id, call_of

ARTICLE, REFERENCES, AUDIT, CLAIMS = "article", "references", "audit", "claims"


def addresses(standoff: Standoff) -> dict[Id, str]:
    """Return id -> name of its page, for every id that has an anchor."""
    on_article = [block.id for block in standoff.blocks] + [heading.id for heading in standoff.headings]
    on_article += [call_of(note) for note in called_notes(standoff)]
    pages = dict.fromkeys(on_article, ARTICLE)
    pages |= {entry.id: REFERENCES for entry in standoff.entries}
    pages |= {citation.id: AUDIT for citation in standoff.citations}
    pages |= {decision.id: AUDIT for decision in standoff.decisions}
    pages |= {claim.id: CLAIMS for claim in standoff.claims}
    return pages


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
