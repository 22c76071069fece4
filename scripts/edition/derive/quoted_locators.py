"""The article's words that the data hold to find places: of blocks, note calls, claims and citations."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.model.edition import Standoff
from edition.words.ids import Id


@dataclass(frozen=True, slots=True)
class Locator:
    """A few words of the article: the id they serve, the path of their origin.

    fact: they are nothing but names and a year, which are given whole elsewhere.
    """

    subject: Id
    path: str
    words: str
    fact: bool = False


def locators(standoff: Standoff) -> Iterator[Locator]:
    """Yield every locator, in the order of the article, then of the ledger, then citations."""
    for block in standoff.blocks:
        for name in ("first", "last", "link"):
            words = getattr(block.passage, name)
            if words:
                yield Locator(block.id, f"{block.id}.passage.{name}", words)
        if block.call:
            yield Locator(block.id, f"{block.id}.call.after", block.call.words)
    for note in standoff.editors_notes:
        yield Locator(note.id, f"{note.id}.at.words", note.at.words)
    for claim in standoff.claims:
        if claim.at:
            yield Locator(claim.id, f"{claim.id}.at.words", claim.at.words)
        for number, quantity in enumerate(claim.quantities):
            if quantity.words:
                yield Locator(claim.id, f"{claim.id}.quantities.{number}.stated.words", quantity.words)
    for citation in standoff.citations:
        yield Locator(citation.id, f"{citation.id}.at.words", citation.at.words, fact=True)
