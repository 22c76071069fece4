"""Whether a citation in our summary of a block is the article's own, is read as an entry with doubt, or is supplied."""

from enum import Enum

from edition.model.cited.audit import Certainty, RecordedCitation
from edition.model.given import Standoff
from edition.model.prose_tree import Citation
from edition.words.ids import Id


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
