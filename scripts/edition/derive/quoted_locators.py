"""The article's words that the data hold to find places: of blocks, note calls, claims and citations."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.derive.recorded_places import recorded_places
from edition.model.given import Standoff
from edition.words.ids import Id


@dataclass(frozen=True, slots=True)
class Locator:
    """A few words of the article: the id they serve, the path of their origin.

    fact: they are nothing but names and a year, which are given whole elsewhere; figure: they state a figure that a
    claim is about.
    """

    subject: Id
    path: str
    words: str
    fact: bool = False
    figure: bool = False


def locators(standoff: Standoff) -> Iterator[Locator]:
    """Yield every locator: passages of blocks, then recorded places, then words of quantities."""
    for block in standoff.blocks:
        for name in ("first", "last", "link"):
            words = getattr(block.passage, name)
            if words:
                yield Locator(block.id, f"{block.id}.passage.{name}", words)
    for one in recorded_places(standoff):
        yield Locator(one.subject, one.path, one.place.words, fact=one.role == "citation", figure=one.role == "claim")
    for claim in standoff.claims:
        for number, quantity in enumerate(claim.quantities):
            if quantity.words:
                path = f"{claim.id}.quantities.{number}.stated.words"
                yield Locator(claim.id, path, quantity.words, figure=True)
