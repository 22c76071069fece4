"""Who cites what, and which claims a block makes."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from edition.ids import Id
from edition.model.claim import Claim
from edition.model.edition import Mention, Standoff
from edition.model.prose import Citation, CitationItem, Cite, Document, citations, walk_document


def mentions(standoff: Standoff) -> Mapping[str, tuple[Mention, ...]]:
    """Return key -> every citation of it: those of blocks in the order of the article, then of claims, then of pages.

    The languages of a text make the same citations; each counts once.
    """
    found: dict[str, dict[tuple[str, int | None], Mention]] = defaultdict(dict)
    for source, versions in _sources(standoff):
        for version in versions:
            seen: Counter[str] = Counter()
            for citation in version:
                for key in dict.fromkeys(item.key for item in citation.items):
                    place = (source, seen[key])
                    found[key].setdefault(place, Mention(source=source, citation=citation, number=seen[key]))
                    seen[key] += 1
    for claim in standoff.claims:
        for key in claim.sources:
            if not any(source == claim.id for source, _ in found[key]):
                named = Mention(source=claim.id, citation=Citation((CitationItem(key),)), number=None)
                found[key][claim.id, None] = named
    return {key: tuple(places.values()) for key, places in found.items() if places}


def cited(standoff: Standoff) -> Iterator[tuple[str, Citation]]:
    """Yield every citation with the place that makes it: an id, or `page:index`."""
    for source, versions in _sources(standoff):
        yield from ((source, citation) for version in versions for citation in version)
    for claim in standoff.claims:
        yield from ((claim.id, Citation((CitationItem(key),))) for key in claim.sources)


def _sources(standoff: Standoff) -> Iterator[tuple[str, list[list[Citation]]]]:
    """Yield each text with its citations in each language: blocks, claims, pages, notebooks."""
    languages = standoff.work.languages
    for block in standoff.blocks:
        yield block.id, [list(citations(prose)) for prose in block.summary.values()]
    for claim in standoff.claims:
        both = (claim.statement, claim.finding)
        yield claim.id, [[c for prose in both for c in citations(prose.get(lang, ()))] for lang in languages]
    for name in dict.fromkeys(name for name, _ in standoff.pages):
        yield f"page:{name}", [_in_document(d) for (other, _), d in standoff.pages.items() if other == name]
    for notebook in standoff.notebooks:
        cells = [[cell for cell in notebook.cells if cell.language == lang] for lang in languages]
        yield (
            f"page:notebooks/{notebook.name}",
            [[citation for cell in own for citation in _in_document(cell.prose or ())] for own in cells],
        )


def _in_document(document: Document) -> list[Citation]:
    return [node.citation for node in walk_document(document) if isinstance(node, Cite)]


def claims_by_block(standoff: Standoff) -> Mapping[Id, tuple[Claim, ...]]:
    """Return block -> the claims made in it."""
    found: dict[Id, list[Claim]] = defaultdict(list)
    for claim in standoff.claims:
        for target in claim.targets:
            found[target].append(claim)
    return {block: tuple(claims) for block, claims in found.items()}
