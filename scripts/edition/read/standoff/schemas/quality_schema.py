"""The records of what says how good the edition is: waivers, the self-review, mutation runs."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from edition.model.edition_quality import BEST, Score
from edition.read.standoff.schemas import value_forms as forms
from edition.read.standoff.schemas.data_record import DataRecord, Line, Prose, Text, Words


class WaiverRecord(DataRecord):
    """One waiver of docs/data/waivers.yaml."""

    code: Line
    subject: Line | None = None
    file: Line | None = None
    reason: Text
    until: Annotated[str, forms.DAY]

    @model_validator(mode="after")
    def _of_something(self) -> Self:
        if self.subject is None and self.file is None:
            raise ValueError("give subject, file, or both: what is waived everywhere is no check")
        return self


class ReviewedPointRecord(DataRecord):
    """One question of docs/data/self-review.yaml, and its answer."""

    id: Text
    required: bool = False
    asks: Words
    score: Score
    evidence: Prose
    missing: Annotated[Prose, Field(default_factory=dict)]

    @model_validator(mode="after")
    def _says_what_is_missing(self) -> Self:
        if (self.score < BEST) != bool(self.missing):
            raise ValueError(f"`missing` says what would make it {BEST}: give it with a score below, and only then")
        return self


class ReviewedGroupRecord(DataRecord):
    """Questions about one thing."""

    id: Annotated[str, forms.SLUG]
    title: Words
    points: Annotated[tuple[ReviewedPointRecord, ...], Field(min_length=1)]


class MutationRunRecord(DataRecord):
    """One run of docs/data/mutation-runs.yaml, as the benchmark prints it."""

    id: Annotated[str, forms.SLUG]
    date: Annotated[str, forms.DAY]
    changed: Words
    possible: Annotated[int, Field(ge=1)] | None = None
    tried: Annotated[int, Field(ge=1)]
    noticed: Annotated[int, Field(ge=0)]

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if not self.noticed <= self.tried <= (self.possible or self.tried):
            raise ValueError("noticed is at most tried, and tried at most possible")
        return self
