"""The places that the data record inside blocks: of note calls, editors' notes, claims and citations."""

from collections.abc import Iterator
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
