"""Who cites what."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from edition.model.claim import Claim
from edition.model.edition import Mention
from edition.model.editorial_text import EditorialText
from edition.model.prose_tree import Citation, CitationItem
from edition.words.ids import Lang


def mentions(texts: Iterable[EditorialText], claims: Iterable[Claim]) -> Mapping[str, tuple[Mention, ...]]:
    """Return key -> every citation of it, in the order of the texts; the sources of claims that no text cites last.

    The languages of a text make the same citations; each counts once.
    """
    found: dict[str, dict[tuple[str, int | None], Mention]] = defaultdict(dict)
    seen: Counter[tuple[str, Lang, str]] = Counter()
    for text in texts:
        for lang in text.versions:
            for citation in text.citations(lang):
                for key in citation.keys:
                    number = seen[text.place, lang, key]
                    seen[text.place, lang, key] += 1
                    mention = Mention(source=text.place, citation=citation, number=number)
                    found[key].setdefault((text.place, number), mention)
    for claim in claims:
        for citation in named_by(claim):
            key = citation.items[0].key
            if (claim.id, 0) not in found[key]:
                found[key][claim.id, None] = Mention(source=claim.id, citation=citation, number=None)
    return {key: tuple(places.values()) for key, places in found.items()}


def cited(texts: Iterable[EditorialText], claims: Iterable[Claim]) -> Iterator[Citation]:
    """Yield every citation of every text in every language, then those by which claims name their sources."""
    for text in texts:
        for lang in text.versions:
            yield from text.citations(lang)
    for claim in claims:
        yield from named_by(claim)


def named_by(claim: Claim) -> Iterator[Citation]:
    """Yield the sources of a claim as citations."""
    return (Citation((CitationItem(key),)) for key in claim.sources)
