"""The records of claims, and of what notebooks found for them."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from edition.model.claim import ClaimKind, Grounds, Interval, Speaker, Strength, Verdict
from edition.read.standoff.schemas import value_forms as forms
from edition.read.standoff.schemas.data_record import (
    DataRecord,
    IntervalRecord,
    Number,
    PlaceRecord,
    Prose,
    Text,
    Words,
)


class StatedRecord(IntervalRecord):
    words: Text


class QuantityRecord(DataRecord):
    name: Text
    label: Words
    unit: Text
    stated: StatedRecord | None
    bounds: Words | None = None


class CrossCheckRecord(DataRecord):
    notebook: Text
    name: Text
    label: Words
    unit: Text


class ClaimRecord(DataRecord):
    id: Text
    targets: Annotated[tuple[Text, ...], Field(min_length=1)]
    at: PlaceRecord | None = None
    kind: ClaimKind
    speaker: Speaker = Speaker.ARTICLE
    title: Words
    statement: Prose
    quantities: Annotated[tuple[QuantityRecord, ...], Field(min_length=1)]
    readings: bool = False
    recorded: Verdict
    strength: Strength
    notebook: Text | None
    finding: Prose
    tolerance: Prose
    refuted: Prose
    quotable: Prose
    limits: Prose
    sources: tuple[Text, ...]
    unread: tuple[Text, ...] = ()
    cross_checks: tuple[CrossCheckRecord, ...] = ()


class ExemptNumberRecord(DataRecord):
    """One exemption of docs/data/numbers.yaml."""

    words: Text
    blocks: Annotated[tuple[Text, ...], Field(min_length=1)]
    reason: Text
    by: Text
    date: Annotated[str, forms.DAY]


class DerivedRecord(IntervalRecord):
    value: Number
    grounds: Grounds = Grounds.AS_STATED

    @model_validator(mode="after")
    def _inside(self) -> Self:
        if not Interval(low=self.low, high=self.high).holds(self.value):
            raise ValueError("the value is not between low and high")
        return self


class TableRecord(DataRecord):
    columns: Annotated[tuple[Text, ...], Field(min_length=2)]
    rows: Annotated[tuple[tuple[str, ...], ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _even(self) -> Self:
        uneven = next((number for number, row in enumerate(self.rows, 1) if len(row) != len(self.columns)), 0)
        if uneven:
            raise ValueError(f"row {uneven} has {len(self.rows[uneven - 1])} cells for {len(self.columns)} columns")
        return self


class FigureRecord(DataRecord):
    alt: Words
    caption: Prose
    table: Mapping[str, TableRecord]
    claims: tuple[Text, ...] | None = None


class ResultRecord(DataRecord):
    """notebooks/results/NAME.json."""

    digest: Text
    derived: Mapping[str, Mapping[str, DerivedRecord | None]]
    outputs: tuple[str, ...]
    figures: Mapping[str, FigureRecord]
    environment: Mapping[str, str]
    seal: str = ""
