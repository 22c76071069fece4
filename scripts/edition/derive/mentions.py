"""Who cites what, and which claims a block makes."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from edition.model.claim import Claim
from edition.model.edition import Mention, Standoff
from edition.model.prose_tree import Citation, CitationItem, Prose, citations, paragraphs
from edition.words.ids import Id, Lang


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


def texts(standoff: Standoff) -> Iterator[tuple[str, Mapping[Lang, tuple[Prose, ...]]]]:
    """Yield each place that can cite with its prose in each language: blocks, claims, pages, notebooks."""
    languages = standoff.work.languages
    for block in standoff.blocks:
        yield block.id, {lang: (prose,) for lang, prose in block.summary.items()}
    for claim in standoff.claims:
        yield claim.id, {lang: (claim.statement.get(lang, ()), claim.finding.get(lang, ())) for lang in languages}
    for name in dict.fromkeys(name for name, _ in standoff.pages):
        versions = {lang: paragraphs(page) for (other, lang), page in standoff.pages.items() if other == name}
        yield f"page:{name}", versions
    for notebook in standoff.notebooks:
        cells = {lang: [cell.prose or () for cell in notebook.cells if cell.language == lang] for lang in languages}
        yield (
            f"page:notebooks/{notebook.name}",
            {lang: tuple(prose for cell in own for prose in paragraphs(cell)) for lang, own in cells.items()},
        )


def _sources(standoff: Standoff) -> Iterator[tuple[str, list[list[Citation]]]]:
    """Yield each place with its citations in each language."""
    for source, versions in texts(standoff):
        yield (
            source,
            [[one for prose in version for one in citations(prose)] for version in versions.values()],
        )


def claims_by_block(standoff: Standoff) -> Mapping[Id, tuple[Claim, ...]]:
    """Return block -> the claims made in it."""
    found: dict[Id, list[Claim]] = defaultdict(list)
    for claim in standoff.claims:
        for target in claim.targets:
            found[target].append(claim)
    return {block: tuple(claims) for block, claims in found.items()}
