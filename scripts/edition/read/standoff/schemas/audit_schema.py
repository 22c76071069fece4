"""The records of what the article prints of its sources, and of the decisions on it, validated as all others are."""

from typing import Annotated

from pydantic import AfterValidator, Field

from edition.model.cited.audit import Action, Certainty, DiscrepancyKind, Support
from edition.read.notation.printed_sources import cited
from edition.read.standoff.schemas import value_forms as forms
from edition.read.standoff.schemas.data_record import DataRecord, Line, PlaceRecord, Prose, Text


def _cited(words: str) -> str:
    cited(words)
    return words


class CitedPlaceRecord(PlaceRecord):
    """A place whose words are a citation by author and year."""

    words: Annotated[Line, AfterValidator(_cited)]


class SubstanceRecord(DataRecord):
    """What was found when a citation was looked up."""

    support: Support
    words: Prose


class CitationRecord(DataRecord):
    """One citation of docs/data/citations.yaml."""

    id: Text
    at: CitedPlaceRecord
    entry: Text | None
    alternatives: tuple[Text, ...] = ()
    certainty: Certainty
    reason: Prose | None = None
    substance: SubstanceRecord | None = None


class ListedRecord(DataRecord):
    """One entry of docs/data/list.yaml; its id is the key of the entry in bib/."""

    id: Text
    printed: Line


class DecisionRecord(DataRecord):
    """One decision of docs/data/audit.yaml."""

    id: Text
    code: DiscrepancyKind
    subjects: Annotated[tuple[Text, ...], Field(min_length=1)]
    decision: Action
    reason: Prose
    certainty: Certainty
    date: Annotated[str, forms.DAY]
