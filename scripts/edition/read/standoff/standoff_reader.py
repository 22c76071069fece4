"""The data files to one Standoff: validated records to model types, and the origin of every piece."""

from collections.abc import Iterator, Mapping
from typing import Any

from edition.model.article import ID_KINDS, Block, BlockKind, EditorsNote, Heading, Passage, Place, Voice
from edition.model.cited.audit import Decision, ListedEntry, RecordedCitation
from edition.model.claim import Claim, ExemptNumber
from edition.model.edited_work import Work
from edition.model.editorial_text import Rendering
from edition.model.given import Cover, Standoff
from edition.model.notebook import Notebook
from edition.model.origin import Origin
from edition.model.prose_tree import Document
from edition.read.bibtex.bibliography_reader import read_bibliography
from edition.read.notation import printed_sources
from edition.read.standoff.address_reader import read_released, read_retired
from edition.read.standoff.commentary_reader import read_commentary
from edition.read.standoff.data_files import Files, RecordFiles, section_files
from edition.read.standoff.handwritten_pages import read_pages
from edition.read.standoff.link_table import read_links
from edition.read.standoff.notebooks.notebook_cells import read_notebook
from edition.read.standoff.notebooks.notebook_inputs import fetched_findings, place_of, remote_tables
from edition.read.standoff.quality_reader import read_quality
from edition.read.standoff.records_to_model import CLAIM_PROSE, citation, claim, decision, editors_note, work_of
from edition.read.standoff.schemas import article_schema, audit_schema, claim_schema, work_schema
from edition.read.standoff.schemas.configuration_schema import ConfigurationRecord
from edition.read.standoff.yaml_positions import Path, Positioned
from edition.words.block_fingerprint import Fingerprint
from edition.words.findings import DataError, fault, limited
from edition.words.ids import SCHEMES, Id, Kind, Lang
from edition.words.language_tags import UNDETERMINED
from edition.words.project_layout import (
    CLAIMS,
    CONFIGURATION,
    DATA,
    EDITORS_NOTES,
    LAB,
    NUMBERS,
    RENDERINGS,
    WORK,
    is_read,
)


def read_standoff(files: Files) -> Standoff:
    """Read everything that the repository gives.

    Raises: DataError with every problem of every file.
    """
    reader = _Reader(files)
    reader.configuration()
    standoff = reader.standoff()
    if reader.findings or standoff is None:
        raise DataError(limited(reader.findings))
    return standoff


class _Reader(RecordFiles):
    """Reads file by file into the types of the model."""

    def configuration(self) -> None:
        """Look at mkdocs.yml, if there is one; it says nothing that the model would hold."""
        if CONFIGURATION in self.files:
            self.records(CONFIGURATION, ConfigurationRecord)

    def standoff(self) -> Standoff | None:
        work = self._work()
        cover = self._cover()
        headings, body = self._sections(work)
        blocks = (
            *self._blocks(f"{DATA}/abstracts.yaml", article_schema.AbstractRecord, BlockKind.ABSTRACT, work),
            *body,
            *self._blocks(f"{DATA}/notes.yaml", article_schema.NoteRecord, BlockKind.NOTE, work),
            *self._blocks(f"{DATA}/biography.yaml", article_schema.UnitRecord, BlockKind.BIOGRAPHY, work),
        )
        bibliography = read_bibliography(dict(self.texts("bib", ".bib")))
        self.findings += bibliography.findings
        self.origins |= bibliography.origins
        given: dict[str, Any] = {
            "voices": {voice.id: voice for voice in self._voices()},
            "claims": tuple(sorted(self._claims(), key=lambda one: one.id)),
            "editors_notes": tuple(self._editors_notes()),
            "citations": tuple(self._citations()),
            "listed": tuple(self._list()),
            "decisions": tuple(self._decisions()),
            "notebooks": tuple(self._notebooks()),
            "numbers": tuple(self._numbers()),
            **read_commentary(self, work.languages if work else ()),
            **read_quality(self),
        }
        given["renderings"] = tuple(self._renderings({term.id: term.label for term in given["terms"]}))
        given |= {"pages": self._pages(work), "retired": tuple(read_retired(self)), "released": read_released(self)}
        given["links"] = tuple(read_links(self))
        if work is None or cover is None:
            return None
        return Standoff(
            work=work,
            cover=cover,
            headings=headings,
            blocks=blocks,
            entries=bibliography.entries,
            origins=self.origins,
            remarks=bibliography.remarks,
            **given,
        )

    def _work(self) -> Work | None:
        read = self.records(WORK, work_schema.WorkRecord)
        if read is None:
            return None
        record, document = read
        self.note("work", Positioned(document.value, document.origins | {("id",): document.origins[()]}, []), ())
        return work_of(record)

    def _cover(self) -> Cover | None:
        read = self.records(f"{DATA}/cover.yaml", work_schema.CoverRecord)
        if read is None:
            return None
        record, document = read
        self.origins |= {f"cover.{'.'.join(map(str, p))}": o for p, o in document.origins.items() if p}
        return Cover(tagline=record.tagline, lead=self.localized(record.lead, "cover.lead"))

    def _sections(self, work: Work | None) -> tuple[tuple[Heading, ...], tuple[Block, ...]]:
        headings: list[Heading] = []
        blocks: list[Block] = []
        language = work.language if work else UNDETERMINED
        names, problems = section_files(self.files, work)
        self.findings += problems
        for file in names:
            read = self.records(file, article_schema.SectionRecord)
            if read is None:
                continue
            record, document = read
            self.note(record.id, document, ())
            self.expect_kind(record.id, Kind.HEADING)
            headings.append(Heading(id=Id(record.id), title=record.title))
            for number, block in enumerate(record.blocks):
                path: Path = ("blocks", number)
                blocks.append(self._block(block, BlockKind(block.kind), language, document, path, Id(record.id)))
        return tuple(headings), tuple(blocks)

    def _blocks(self, file: str, kind: type[Any], block: BlockKind, work: Work | None) -> Iterator[Block]:
        for record, path, document in self.listed(file, kind):
            language = getattr(record, "language", None) or (work.language if work else UNDETERMINED)
            yield self._block(record, block, Lang(language), document, path)

    def _block(
        self, record: Any, kind: BlockKind, language: Lang, document: Positioned, path: Path, heading: Id | None = None
    ) -> Block:
        self.note(record.id, document, path)
        self.expect_kind(record.id, ID_KINDS[kind])
        call = getattr(record, "call", None)
        return Block(
            id=Id(record.id),
            kind=kind,
            language=language,
            passage=Passage(**record.passage.model_dump()),
            fingerprint=Fingerprint(**record.fingerprint.model_dump()) if record.fingerprint else None,
            summary=self.localized(record.summary, f"{record.id}.summary"),
            heading=heading,
            voices=getattr(record, "voices", ()),
            note=record.kind if kind is BlockKind.NOTE else None,
            call=Place(block=Id(call.block), words=call.after, occurrence=call.occurrence) if call else None,
        )

    def _voices(self) -> Iterator[Voice]:
        for record, path, document in self.listed(f"{DATA}/voices.yaml", article_schema.VoiceRecord):
            self.note(f"voice:{record.id}", document, path)
            of = Id(SCHEMES["ent"] + record.of) if record.of else None
            yield Voice(**record.model_dump() | {"of": of})

    def _claims(self) -> Iterator[Claim]:
        for file in sorted(file for file in self.files if file.startswith(f"{CLAIMS}/")):
            for record, path, document in self.listed(file, claim_schema.ClaimRecord):
                self.note(record.id, document, path)
                self.expect_kind(record.id, Kind.CLAIM)
                yield claim(
                    record,
                    {name: self.localized(getattr(record, name), f"{record.id}.{name}") for name in CLAIM_PROSE},
                )

    def _numbers(self) -> Iterator[ExemptNumber]:
        for number, (record, path, document) in enumerate(self.listed(NUMBERS, claim_schema.ExemptNumberRecord)):
            self.origins[f"number:{number}"] = document.origins[(*path, "words")]
            yield ExemptNumber(**record.model_dump() | {"blocks": tuple(map(Id, record.blocks))})

    def _editors_notes(self) -> Iterator[EditorsNote]:
        for record, path, document in self.listed(EDITORS_NOTES, article_schema.EditorsNoteRecord):
            self.note(record.id, document, path)
            self.expect_kind(record.id, Kind.EDITORS_NOTE)
            yield editors_note(record, self.localized(record.text, f"{record.id}.text"))

    def _renderings(self, labels: Mapping[Id, Mapping[Lang, str]]) -> Iterator[Rendering]:
        """Yield the renderings; that of a term of the glossary is its label, and is said there alone."""
        for record, path, document in self.listed(RENDERINGS, article_schema.RenderingRecord):
            self.note(f"rendering:{record.id}", document, path)
            label = labels.get(Id(f"{SCHEMES['term']}{record.id}"))
            if record.term and label:
                where = document.origins[(*path, "term")].where
                message = f"the rendering of {record.id!r} is the label of the term of that name"
                self.findings.append(fault("renderings.twice", where, message, "take `term` out", record.id))
            yield Rendering(**record.model_dump() | {"term": record.term or label or {}})

    def _citations(self) -> Iterator[RecordedCitation]:
        for record, path, document in self.listed(f"{DATA}/citations.yaml", audit_schema.CitationRecord):
            self.note(record.id, document, path)
            self.expect_kind(record.id, Kind.CITATION)
            found = record.substance.words if record.substance else {}
            yield citation(
                record,
                self.localized(record.reason or {}, f"{record.id}.reason"),
                self.localized(found, f"{record.id}.substance.words"),
            )

    def _list(self) -> Iterator[ListedEntry]:
        for record, path, document in self.listed(f"{DATA}/list.yaml", audit_schema.ListedRecord):
            self.note(f"list:{record.id}", document, path)
            yield printed_sources.listed(record.id, record.printed)

    def _decisions(self) -> Iterator[Decision]:
        for record, path, document in self.listed(f"{DATA}/audit.yaml", audit_schema.DecisionRecord):
            self.note(record.id, document, path)
            self.expect_kind(record.id, Kind.DECISION)
            yield decision(record, self.localized(record.reason, f"{record.id}.reason"))

    def _notebooks(self) -> Iterator[Notebook]:
        remote, problems = remote_tables(self.files)
        self.findings += [*problems, *fetched_findings(remote, self.files)]
        self.origins |= {f"table:{name}": Origin(place_of(table, self.files)) for name, table in remote.items()}
        for file, text in ((file, text) for file, text in self.texts("notebooks", ".py") if file != LAB):
            notebook, problems = read_notebook(text, file, self.files, remote)
            self.findings += problems
            yield notebook

    def _pages(self, work: Work | None) -> Mapping[tuple[str, Lang], Document]:
        files = (file for file in sorted(self.files) if file.endswith(".md") and is_read(file))
        texts = {file: text for file in files if (text := self.text(file)) is not None}
        pages = read_pages(texts, work.language if work else UNDETERMINED)
        self.origins |= pages.origins
        self.findings += pages.findings
        return pages.documents
