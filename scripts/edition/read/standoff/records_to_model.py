"""Validated records to types of the model: the work, notes, claims, citations, decisions; prose is read already."""

from collections.abc import Mapping

from edition.model.article import EditorsNote, Place
from edition.model.cited.audit import Decision, RecordedCitation, Substance
from edition.model.claim import Claim, CrossCheck, Interval, Quantity
from edition.model.edited_work import EditionStatement, Person, Publication, Release, Rights, Witness, Work
from edition.model.prose_tree import Localized
from edition.read.notation import printed_sources
from edition.read.standoff.schemas import article_schema, audit_schema, claim_schema, data_record, work_schema
from edition.words.ids import Id, Lang


def work_of(record: work_schema.WorkRecord) -> Work:
    """Return the work of a record."""
    values = {name: getattr(record, name) for name in work_schema.WorkRecord.model_fields}
    values |= {
        "authors": tuple(Person(**author.model_dump()) for author in record.authors),
        "publication": Publication(**record.publication.model_dump()),
        "witness": Witness(**record.witness.model_dump()),
        "edition": _edition(record.edition),
        "release": Release(**record.release.model_dump()),
        "rights": Rights(**record.rights.model_dump()),
        "headings": tuple(map(Id, record.headings)),
    }
    return Work(**values)


def editors_note(record: article_schema.EditorsNoteRecord, text: Localized) -> EditorsNote:
    """Return a note of the editors."""
    return EditorsNote(id=Id(record.id), at=_place(record.at), text=text)


def _edition(record: work_schema.EditionRecord) -> EditionStatement:
    return EditionStatement(
        editors=tuple(Person(**editor.model_dump()) for editor in record.editors),
        body=_localized(record.body) if record.body else None,
        title=_localized(record.title) if record.title else None,
        publisher=record.publisher,
    )


CLAIM_PROSE = ("statement", "finding", "tolerance", "refuted", "quotable", "limits")
"""The fields of a claim in which the notation of prose holds."""


def claim(record: claim_schema.ClaimRecord, proses: Mapping[str, Localized]) -> Claim:
    """Return a claim; proses: the fields of CLAIM_PROSE, read already."""
    return Claim(
        id=Id(record.id),
        targets=tuple(map(Id, record.targets)),
        at=_place(record.at) if record.at else None,
        kind=record.kind,
        title=_localized(record.title),
        quantities=tuple(map(_quantity, record.quantities)),
        speaker=record.speaker,
        are_readings=record.readings,
        recorded=record.recorded,
        strength=record.strength,
        notebook=record.notebook,
        sources=record.sources,
        unread=record.unread,
        cross_checks=tuple(
            CrossCheck(notebook=one.notebook, name=one.name, label=_localized(one.label), unit=one.unit)
            for one in record.cross_checks
        ),
        **proses,
    )


def citation(record: audit_schema.CitationRecord, reason: Localized, found: Localized) -> RecordedCitation:
    """Return a recorded citation; that its words are one has been checked. found: when it was looked up.

    Raises: ValueError if they are not.
    """
    authors, year, alone = printed_sources.cited(record.at.words)
    return RecordedCitation(
        id=Id(record.id),
        at=_place(record.at),
        authors=authors,
        year=year,
        alone=alone,
        key=record.entry,
        alternatives=record.alternatives,
        certainty=record.certainty,
        reason=reason,
        substance=Substance(support=record.substance.support, words=found) if record.substance else None,
    )


def decision(record: audit_schema.DecisionRecord, reason: Localized) -> Decision:
    """Return a decision."""
    return Decision(
        id=Id(record.id),
        kind=record.code,
        subjects=record.subjects,
        action=record.decision,
        reason=reason,
        certainty=record.certainty,
        date=record.date,
    )


def _place(record: data_record.PlaceRecord) -> Place:
    return Place(block=Id(record.block), words=record.words, occurrence=record.occurrence)


def _quantity(record: claim_schema.QuantityRecord) -> Quantity:
    stated = Interval(low=record.stated.low, high=record.stated.high) if record.stated else None
    words = record.stated.words if record.stated else ""
    return Quantity(
        name=record.name,
        label=_localized(record.label),
        unit=record.unit,
        stated=stated,
        words=words,
        bounds=_localized(record.bounds or {}),
    )


def _localized(words: Mapping[str, str]) -> dict[Lang, str]:
    return {Lang(lang): text for lang, text in words.items()}
