"""Who cites what, and which claims a block makes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from edition.ids import Id
from edition.model.claim import Claim
from edition.model.edition import Mention, Standoff
from edition.model.prose import Citation, CitationItem, Cite, Document, Localized, citations, walk_document


def mentions(standoff: Standoff) -> Mapping[str, tuple[Mention, ...]]:
    """Return key -> the places that cite it: blocks in the order of the article, then claims, then pages."""
    found: dict[str, dict[str, Mention]] = defaultdict(dict)
    for source, citation in cited(standoff):
        for item in citation.items:
            found[item.key].setdefault(source, Mention(source=source, citation=citation))
    return {key: tuple(places.values()) for key, places in found.items()}


def cited(standoff: Standoff) -> Iterator[tuple[str, Citation]]:
    """Yield every citation with the place that makes it: an id, or `page:index`."""
    for block in standoff.blocks:
        yield from ((block.id, citation) for citation in _in_all(block.summary))
    for claim in standoff.claims:
        for prose in (claim.statement, claim.finding):
            yield from ((claim.id, citation) for citation in _in_all(prose))
        for key in claim.sources:
            yield claim.id, Citation((CitationItem(key),))
    for (name, _), document in standoff.pages.items():
        yield from ((f"page:{name}", citation) for citation in _in_document(document))
    for notebook in standoff.notebooks:
        for cell in notebook.cells:
            source = f"page:notebooks/{notebook.name}"
            yield from ((source, citation) for citation in _in_document(cell.prose or ()))


def _in_document(document: Document) -> Iterator[Citation]:
    return (node.citation for node in walk_document(document) if isinstance(node, Cite))


def _in_all(prose: Localized) -> Iterator[Citation]:
    for words in prose.values():
        yield from citations(words)


def claims_by_block(standoff: Standoff) -> Mapping[Id, tuple[Claim, ...]]:
    """Return block -> the claims made in it."""
    found: dict[Id, list[Claim]] = defaultdict(list)
    for claim in standoff.claims:
        for target in claim.targets:
            found[target].append(claim)
    return {block: tuple(claims) for block, claims in found.items()}
