"""Who cites what, and whether a citation in our summary is the article's own, is read with doubt, or is supplied."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Protocol

from edition.model.cited.audit import Certainty, RecordedCitation
from edition.model.edition import Mention
from edition.model.editorial_text import EditorialText
from edition.model.given import Standoff
from edition.model.prose_tree import Citation, CitationItem
from edition.words.ids import Id, Lang


class Sourced(Protocol):
    """What names entries as its sources without a citation in its prose: a claim, a term, a name, an event."""

    @property
    def id(self) -> Id:
        """What names the sources."""
        ...

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of entries."""
        ...


def sourced(standoff: Standoff) -> tuple[Sourced, ...]:
    """Return all that names sources, in the order of the pages."""
    return (*standoff.claims, *standoff.terms, *standoff.entities, *standoff.events)


def mentions(texts: Iterable[EditorialText], sourced: Iterable[Sourced]) -> Mapping[str, tuple[Mention, ...]]:
    """Return key -> every citation of it, in the order of the texts; what only names it as a source last.

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
    for one in sourced:
        for citation in named_by(one):
            key = citation.items[0].key
            if (one.id, 0) not in found[key]:
                found[key][one.id, None] = Mention(source=one.id, citation=citation, number=None)
    return {key: tuple(places.values()) for key, places in found.items()}


def cited(texts: Iterable[EditorialText], sourced: Iterable[Sourced]) -> Iterator[Citation]:
    """Yield every citation of every text in every language, then those by which sources are named."""
    for text in texts:
        for lang in text.versions:
            yield from text.citations(lang)
    for one in sourced:
        yield from named_by(one)


def named_by(one: Sourced) -> Iterator[Citation]:
    """Yield what something names as its sources as citations."""
    return (Citation((CitationItem(key),)) for key in one.sources)


class Provenance(Enum):
    """Who makes a citation (TEI supplied, unclear)."""

    PRINTED = "printed"
    DOUBTFUL = "doubtful"
    SUPPLIED = "supplied"


def provenance(standoff: Standoff, place: str, citation: Citation) -> Provenance | None:
    """Return the provenance of a citation that stands in a place; None if the place is no block of the article.

    Where works of several kinds are cited together, a check asks for them to be parted; the doubtful one counts.
    """
    if place not in standoff.block_by_id:
        return None
    recorded = [recorded_at(standoff, place, key) for key in citation.keys]
    if any(one is not None and one.certainty is not Certainty.HIGH for one in recorded):
        return Provenance.DOUBTFUL
    return Provenance.SUPPLIED if None in recorded else Provenance.PRINTED


def recorded_at(standoff: Standoff, block: str, key: str) -> RecordedCitation | None:
    """Return the citation of the article in a block that is read as an entry, or None if it makes none there."""
    there = standoff.citations_by_block.get(Id(block), ())
    return next((one for one in there if one.key == key), None)
