"""The records of the commentary to the model: glossary, names, what was declined, apparatus, events, abstracts."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from edition.model.article import Passage
from edition.model.commentary.aligned_sentences import AlignedSentence, Divergence
from edition.model.commentary.dated_events import Event
from edition.model.commentary.emendations import Emendation, EmendedPlace
from edition.model.commentary.glossary_terms import Declined, Term
from edition.model.commentary.named_entities import Entity
from edition.read.standoff.data_files import RecordFiles
from edition.read.standoff.schemas import commentary_schema as schema
from edition.words.ids import SCHEMES, Id, Kind, Lang
from edition.words.project_layout import ALIGNMENT, APPARATUS, DECLINED, GLOSSARY, NAMES, TIMELINE

SENTENCE = "sentence-"
"""What is put before the id of a sentence to make it public."""


def read_commentary(files: RecordFiles, languages: Iterable[Lang]) -> dict[str, Any]:
    """Return the parts of a `Standoff` that are commentary; languages: those of a name that is one text."""
    return {
        "terms": tuple(_terms(files)),
        "entities": tuple(_entities(files, tuple(languages))),
        "declined": tuple(_declined(files)),
        "emendations": tuple(_emendations(files)),
        "events": tuple(_events(files)),
        "alignment": tuple(_alignment(files)),
    }


def _terms(files: RecordFiles) -> Iterator[Term]:
    for record, path, document in files.listed(GLOSSARY, schema.TermRecord):
        id_ = SCHEMES["term"] + record.id
        files.note(id_, document, path)
        yield Term(
            id=Id(id_),
            kind=record.kind,
            label=_localized(record.label),
            forms=_localized(record.forms),
            synonyms=_localized(record.synonyms),
            printed=record.printed,
            blocks=_ids(record.blocks),
            definition=files.localized(record.definition, f"{id_}.definition"),
            see=_ids(record.see, SCHEMES["term"]),
            sources=record.sources,
            notes=_ids(record.notes),
            wikidata=record.wikidata,
        )


def _entities(files: RecordFiles, languages: tuple[Lang, ...]) -> Iterator[Entity]:
    for record, path, document in files.listed(NAMES, schema.EntityRecord):
        id_ = SCHEMES["ent"] + record.id
        files.note(id_, document, path)
        one = record.name
        names = dict.fromkeys(map(str, languages), one) if isinstance(one, str) else one
        yield Entity(
            id=Id(id_),
            kind=record.kind,
            name=_localized(names),
            sort=record.sort or "",
            forms=_localized(record.forms),
            printed=record.printed,
            blocks=_ids(record.blocks),
            description=files.localized(record.description, f"{id_}.description"),
            term=Id(SCHEMES["term"] + record.term) if record.term else None,
            sources=record.sources,
            wikidata=record.wikidata,
        )


def _declined(files: RecordFiles) -> Iterator[Declined]:
    for record, path, document in files.listed(DECLINED, schema.DeclinedRecord):
        files.note(f"declined:{record.id}", document, path)
        reason = files.localized(record.reason, f"declined:{record.id}.reason")
        yield Declined(id=record.id, part=record.part, item=_localized(record.item), reason=reason)


def _emendations(files: RecordFiles) -> Iterator[Emendation]:
    for record, path, document in files.listed(APPARATUS, schema.EmendationRecord):
        files.note(record.id, document, path)
        files.expect_kind(record.id, Kind.EMENDATION)
        yield Emendation(
            id=Id(record.id),
            kind=record.kind,
            treatment=record.treatment,
            places=tuple(
                EmendedPlace(
                    block=Id(place.block),
                    lemma=place.lemma,
                    occurrence=place.occurrence,
                    reading=place.reading,
                    part=place.part,
                )
                for place in record.places
            ),
            certainty=record.certainty,
            reason=files.localized(record.reason, f"{record.id}.reason"),
            count=record.count,
        )


def _events(files: RecordFiles) -> Iterator[Event]:
    for record, path, document in files.listed(TIMELINE, schema.EventRecord):
        id_ = SCHEMES["event"] + record.id
        files.note(id_, document, path)
        yield Event(
            id=Id(id_),
            date=record.date,
            end=record.end or "",
            kind=record.kind,
            title=_localized(record.title),
            text=files.localized(record.text, f"{id_}.text"),
            blocks=_ids(record.blocks),
            sources=record.sources,
            entities=_ids(record.names, SCHEMES["ent"]),
        )


def _alignment(files: RecordFiles) -> Iterator[AlignedSentence]:
    for record, path, document in files.listed(ALIGNMENT, schema.AlignedSentenceRecord):
        id_ = SENTENCE + record.id
        files.note(id_, document, path)
        yield AlignedSentence(
            id=Id(id_),
            passages={Lang(lang): Passage(**passage.model_dump()) for lang, passage in record.passages.items()},
            account={
                Lang(lang): files.localized(told, f"{id_}.account.{lang}") for lang, told in record.account.items()
            },
            remarks=tuple(
                Divergence(
                    of=Lang(one.of),
                    kind=one.kind,
                    words=one.words or "",
                    remark=files.localized(one.remark, f"{id_}.remarks.{number}.remark"),
                )
                for number, one in enumerate(record.remarks)
            ),
        )


def _localized(words: Mapping[str, Any]) -> dict[Lang, Any]:
    return {Lang(lang): text for lang, text in words.items()}


def _ids(slugs: Iterable[str], before: str = "") -> tuple[Id, ...]:
    return tuple(Id(before + slug) for slug in slugs)
