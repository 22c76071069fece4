"""The data files' records as they are typed on disk, validated strictly by pydantic.

What the fields mean is said in docs/dev/data.md; the model that the program works on is in `edition.model`.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from edition.model.article import VoiceKind
from edition.model.claim import ClaimKind, Grounds, Interval, Strength, Verdict
from edition.words.language_tags import TAG

Language = Annotated[str, Field(pattern=rf"^{TAG}$")]
Text = Annotated[str, Field(min_length=1)]
Words = Mapping[Language, Text]
Prose = Annotated[Words, "prose"]
"""Words in which the notation of prose holds."""
Date = Annotated[str, Field(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
Address = Annotated[str, Field(pattern=r"^https?://[^\s<>\"]+$")]


def _once(languages: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(languages)) < len(languages):
        raise ValueError("a language stands twice")
    return languages


class DataRecord(BaseModel):
    """Base of all records: strict types, unknown keys are errors."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class PassageRecord(DataRecord):
    first: Text
    last: Text
    link: Text | None = None


class PlaceRecord(DataRecord):
    block: Text
    words: Text
    occurrence: Annotated[int, Field(ge=1)] = 1


class CallRecord(DataRecord):
    block: Text
    after: Text
    occurrence: Annotated[int, Field(ge=1)] = 1


class FingerprintRecord(DataRecord):
    format: Literal[1]
    letters: Annotated[int, Field(ge=1)]
    words: Annotated[int, Field(ge=1)]
    exact: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    sketch: Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]*={0,2}$")]


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
    date: Date


class PersonRecord(DataRecord):
    family: Text
    given: Text


class PublicationRecord(DataRecord):
    journal: Text
    issue: Text
    pages: Text
    date: Date
    url: Address
    volume: str = ""
    issn: str = ""
    doi: Annotated[str, Field(pattern=r"^(10\.\d{4,9}/\S+)?$")] = ""
    hal: Annotated[str, Field(pattern=r"^[a-z0-9-]*$")] = ""


class WitnessRecord(DataRecord):
    siglum: Text
    description: Words
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    bytes: Annotated[int, Field(ge=1)]


class EditionRecord(DataRecord):
    editors: tuple[PersonRecord, ...] = ()
    body: Words | None = None
    title: Words | None = None
    publisher: str = ""

    @model_validator(mode="after")
    def _has_editors(self) -> Self:
        if not (self.editors or self.body):
            raise ValueError("nobody edits it: give editors, a body, or both")
        return self


class ReleaseRecord(DataRecord):
    version: Text
    date: Date


class RightsRecord(DataRecord):
    text: Text | None
    content: Text
    code: Text


class WorkRecord(DataRecord):
    """docs/data/work.yaml."""

    id: Text
    title: Words
    printed_title: Words
    short_title: Words
    keywords: Mapping[Language, tuple[Text, ...]]
    authors: Annotated[tuple[PersonRecord, ...], Field(min_length=1)]
    language: Language
    languages: Annotated[tuple[Language, ...], Field(min_length=1), AfterValidator(_once)]
    publication: PublicationRecord
    witness: WitnessRecord
    edition: EditionRecord
    release: ReleaseRecord
    rights: RightsRecord
    headings: tuple[Text, ...]
    site_url: Annotated[str, Field(pattern=r"^https?://[^\s<>\"]+/$")] | None
    repository: Address | None


class RetiredRecord(DataRecord):
    """One id of docs/data/retired.yaml."""

    id: Text
    successor: Text
    release: Text


class CoverRecord(DataRecord):
    """docs/data/cover.yaml."""

    tagline: Words
    lead: Prose


class IntervalRecord(DataRecord):
    low: float | int | None
    high: float | int | None

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
    value: float | int
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
