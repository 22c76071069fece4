"""The data files' records as they are typed on disk, validated strictly by pydantic.

What the fields mean is said in docs/dev/data.md; the model that the program works on is in `edition.model`.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from edition.model.article import VoiceKind
from edition.model.claim import ClaimKind, Grounds, Interval, Strength, Verdict
from edition.read.standoff import value_forms as forms

Language = Annotated[str, forms.LANGUAGE]
Text = Annotated[str, Field(min_length=1, max_length=20_000), forms.TEXT]
Line = Annotated[str, Field(min_length=1, max_length=1000), forms.TEXT]
"""A text of a line or two, such as words of the article or an entry of a list."""
Words = Mapping[Language, Text]
Prose = Annotated[Words, "prose"]
"""Words in which the notation of prose holds."""
Address = Annotated[str, forms.ADDRESS]
Digest = Annotated[str, forms.DIGEST]
Version = Annotated[str, forms.VERSION]
Number = Annotated[float | int, Field(ge=-1e18, le=1e18)]
"""A number that can be compared and printed."""


def _once(languages: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(languages)) < len(languages):
        raise ValueError("a language stands twice")
    return languages


class DataRecord(BaseModel):
    """Base of all records: strict types, unknown keys are errors."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class PassageRecord(DataRecord):
    first: Line
    last: Line
    link: Line | None = None


class PlaceRecord(DataRecord):
    block: Text
    words: Line
    occurrence: Annotated[int, Field(ge=1)] = 1


class CallRecord(DataRecord):
    block: Text
    after: Line
    occurrence: Annotated[int, Field(ge=1)] = 1


class FingerprintRecord(DataRecord):
    format: Literal[1]
    letters: Annotated[int, Field(ge=1)]
    words: Annotated[int, Field(ge=1)]
    exact: Digest
    sketch: Annotated[str, forms.BASE64]


class UnitRecord(DataRecord):
    """What all blocks of the article share."""

    id: Text
    passage: PassageRecord
    fingerprint: FingerprintRecord | None = None
    summary: Prose


class BodyBlockRecord(UnitRecord):
    kind: Literal["paragraph", "quotation", "item"]
    voices: tuple[Text, ...] = ()


class SectionRecord(DataRecord):
    """One file of docs/data/article/."""

    id: Text
    title: Words
    blocks: tuple[BodyBlockRecord, ...]


class NoteRecord(UnitRecord):
    call: CallRecord


class AbstractRecord(UnitRecord):
    language: Language


class VoiceRecord(DataRecord):
    id: Text
    kind: VoiceKind
    name: Text | None
    role: Words
    date: Annotated[str, forms.DATE]


class PersonRecord(DataRecord):
    family: Text
    given: Text


class PublicationRecord(DataRecord):
    journal: Text
    issue: Text
    pages: Annotated[Text, forms.PAGES]
    date: Annotated[str, forms.DATE]
    url: Address
    volume: str = ""
    issn: Annotated[str, forms.ISSN] = ""
    doi: Annotated[str, forms.DOI] = ""
    hal: Annotated[str, forms.HAL] = ""


class WitnessRecord(DataRecord):
    siglum: Text
    description: Words
    sha256: Digest
    bytes: Annotated[int, Field(ge=1)]


class ReleaseRecord(DataRecord):
    version: Version
    date: Annotated[str, forms.DATE]


class RightsRecord(DataRecord):
    text: Text | None
    content: Text
    code: Text


class WorkRecord(DataRecord):
    """docs/data/work.yaml."""

    id: Annotated[str, forms.FILE_NAME]
    title: Words
    printed_title: Words
    short_title: Words
    keywords: Mapping[Language, tuple[Text, ...]]
    authors: Annotated[tuple[PersonRecord, ...], Field(min_length=1)]
    language: Language
    languages: Annotated[tuple[Language, ...], Field(min_length=1), AfterValidator(_once)]
    publication: PublicationRecord
    witness: WitnessRecord
    release: ReleaseRecord
    rights: RightsRecord
    headings: tuple[Text, ...]
    site_url: Annotated[str, forms.FOLDER_ADDRESS] | None
    repository: Address | None


class RetiredRecord(DataRecord):
    """One id of docs/data/retired.yaml."""

    id: Text
    successor: Text
    release: Version


class CoverRecord(DataRecord):
    """docs/data/cover.yaml."""

    tagline: Words
    lead: Prose


class IntervalRecord(DataRecord):
    low: Number | None
    high: Number | None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low is above high")
        return self


class StatedRecord(IntervalRecord):
    words: Text


class QuantityRecord(DataRecord):
    name: Text
    label: Words
    unit: Text
    stated: StatedRecord | None


class ClaimRecord(DataRecord):
    id: Text
    targets: Annotated[tuple[Text, ...], Field(min_length=1)]
    at: PlaceRecord | None = None
    kind: ClaimKind
    title: Words
    statement: Prose
    quantities: Annotated[tuple[QuantityRecord, ...], Field(min_length=1)]
    recorded: Verdict
    strength: Strength
    notebook: Text | None
    finding: Prose
    sources: tuple[Text, ...]


class DerivedRecord(IntervalRecord):
    value: Number
    grounds: Grounds = Grounds.AS_STATED

    @model_validator(mode="after")
    def _inside(self) -> Self:
        if not Interval(low=self.low, high=self.high).holds(self.value):
            raise ValueError("the value is not between low and high")
        return self


class FigureRecord(DataRecord):
    alt: Words
    caption: Prose


class ResultRecord(DataRecord):
    """notebooks/results/NAME.json."""

    digest: Text
    derived: Mapping[str, Mapping[str, DerivedRecord]]
    outputs: tuple[str, ...]
    figures: Mapping[str, FigureRecord]
    environment: Mapping[str, str]
