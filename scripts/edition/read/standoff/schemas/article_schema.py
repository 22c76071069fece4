"""The records of the article: its blocks, the notes on them, who speaks, how terms are rendered."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from edition.model.article import NoteKind, VoiceKind
from edition.read.standoff.schemas import value_forms as forms
from edition.read.standoff.schemas.data_record import (
    DataRecord,
    Digest,
    Language,
    Line,
    PlaceRecord,
    Prose,
    Text,
    Words,
)


class PassageRecord(DataRecord):
    first: Line
    last: Line
    link: Line | None = None


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
    kind: NoteKind | None = None
    call: CallRecord


class EditorsNoteRecord(DataRecord):
    """One note of docs/data/editors-notes.yaml."""

    id: Text
    at: PlaceRecord
    text: Prose


class RenderingRecord(DataRecord):
    """One term of docs/data/renderings.yaml."""

    id: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    term: Words | None = None
    others: Mapping[Language, tuple[Text, ...]] = {}


class AbstractRecord(UnitRecord):
    language: Language


class VoiceRecord(DataRecord):
    id: Text
    kind: VoiceKind
    name: Text | None
    role: Words
    date: Annotated[str, forms.DATE]
    withheld: bool = False
    of: Annotated[str, forms.SLUG] | None = None
    function: Annotated[Mapping[Language, tuple[Text, ...]], Field(default_factory=dict)]
