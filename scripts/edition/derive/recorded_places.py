"""The places that the data record inside blocks, and the article's words that they hold to find them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from edition.model.article import Place
from edition.model.given import Standoff
from edition.words.ids import Id

Role = Literal["call", "editors-note", "claim", "citation"]


class RecordedPlace(NamedTuple):
    """A place: what it is for, whose it is, and the path of the origin of its words."""

    role: Role
    subject: Id
    path: str
    place: Place


def recorded_places(standoff: Standoff) -> Iterator[RecordedPlace]:
    """Yield every place, role by role in the order of the data."""
    for note in standoff.notes:
        if note.call:
            yield RecordedPlace("call", note.id, f"{note.id}.call.after", note.call)
    for remark in standoff.editors_notes:
        yield RecordedPlace("editors-note", remark.id, f"{remark.id}.at.words", remark.at)
    for claim in standoff.claims:
        if claim.at:
            yield RecordedPlace("claim", claim.id, f"{claim.id}.at.words", claim.at)
    for citation in standoff.citations:
        yield RecordedPlace("citation", citation.id, f"{citation.id}.at.words", citation.at)


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
