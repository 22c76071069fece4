"""The records of the work, of its cover, and of the ids that its releases withdrew."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from edition.read.standoff.schemas import value_forms as forms
from edition.read.standoff.schemas.data_record import (
    Address,
    DataRecord,
    Digest,
    Language,
    Prose,
    Text,
    Version,
    Words,
)


def _once(languages: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(languages)) < len(languages):
        raise ValueError("a language stands twice")
    return languages


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
    version: Version
    date: Annotated[str, forms.DATE]


class RightsRecord(DataRecord):
    text: Annotated[str, forms.OPEN_LICENCE] | None
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
    edition: EditionRecord
    release: ReleaseRecord
    rights: RightsRecord
    headings: tuple[Text, ...]
    site_url: Annotated[str, forms.FOLDER_ADDRESS] | None
    repository: Address | None


class CoverRecord(DataRecord):
    """docs/data/cover.yaml."""

    tagline: Words
    lead: Prose


class RetiredRecord(DataRecord):
    """One id of docs/data/retired.yaml."""

    id: Text
    successor: Text
    release: Version
