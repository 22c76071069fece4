"""The records of the commentary: glossary, names, what was declined, apparatus, dated events, aligned abstracts."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from edition.model.cited.audit import Certainty
from edition.model.commentary.aligned_sentences import DivergenceKind
from edition.model.commentary.dated_events import EventKind
from edition.model.commentary.emendations import EmendationKind, Part, Treatment
from edition.model.commentary.glossary_terms import SetAside, TermKind
from edition.model.commentary.named_entities import EntityKind
from edition.read.standoff.schemas import value_forms as forms
from edition.read.standoff.schemas.article_schema import PassageRecord
from edition.read.standoff.schemas.data_record import DataRecord, Language, Line, Prose, Text, Words

Slug = Annotated[str, forms.SLUG]
Wikidata = Annotated[str, forms.WIKIDATA]
Forms = Annotated[Mapping[Language, tuple[Text, ...]], Field(default_factory=dict)]


class TermRecord(DataRecord):
    """One term of docs/data/glossary.yaml; its public id is `term-` and its id."""

    id: Slug
    kind: TermKind
    label: Words
    forms: Forms
    synonyms: Forms
    printed: tuple[Text, ...] = ()
    blocks: tuple[Text, ...] = ()
    definition: Prose
    see: tuple[Slug, ...] = ()
    sources: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    wikidata: Wikidata = ""


class EntityRecord(DataRecord):
    """One name of docs/data/names.yaml; its public id is `ent-` and its id. A name may be one text for all."""

    id: Slug
    kind: EntityKind
    name: Text | Words
    sort: Text | None = None
    printed: tuple[Text, ...] = ()
    forms: Forms
    blocks: tuple[Text, ...] = ()
    description: Prose
    term: Slug | None = None
    sources: tuple[Text, ...] = ()
    wikidata: Wikidata = ""


class DeclinedRecord(DataRecord):
    """One item of docs/data/declined.yaml."""

    id: Slug
    part: SetAside
    item: Words
    reason: Prose


class EmendedPlaceRecord(DataRecord):
    block: Text
    lemma: Line
    occurrence: Annotated[int, Field(ge=1)] | None = None
    reading: Annotated[str, Field(max_length=1000)] | None = None
    part: Part = Part.WORDS


class EmendationRecord(DataRecord):
    """One entry of docs/data/apparatus.yaml."""

    id: Text
    kind: EmendationKind
    treatment: Treatment
    places: tuple[EmendedPlaceRecord, ...] = ()
    count: Annotated[int, Field(ge=1)] | None = None
    certainty: Certainty
    reason: Prose


class EventRecord(DataRecord):
    """One event of docs/data/timeline.yaml; its public id is `event-` and its id."""

    id: Slug
    date: Annotated[str, forms.DATE]
    end: Annotated[str, forms.DATE] | None = None
    kind: EventKind
    title: Words
    text: Prose
    blocks: tuple[Text, ...] = ()
    sources: tuple[Text, ...] = ()
    names: tuple[Slug, ...] = ()


class DivergenceRecord(DataRecord):
    of: Language
    words: Line | None = None
    kind: DivergenceKind
    remark: Prose


class AlignedSentenceRecord(DataRecord):
    """One sentence of docs/data/alignment.yaml; its public id is `sentence-` and its id."""

    id: Annotated[str, forms.SENTENCE]
    passages: Mapping[Language, PassageRecord] = {}
    account: Mapping[Language, Prose]
    remarks: tuple[DivergenceRecord, ...] = ()
