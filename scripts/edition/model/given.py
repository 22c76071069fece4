"""Everything that the repository gives, as one value; what follows from it and what a reader adds is in `edition`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from edition.model.article import Block, BlockKind, EditorsNote, Heading, Voice
from edition.model.cited.audit import Decision, ListedEntry, RecordedCitation
from edition.model.cited.bibliography_entry import Entry
from edition.model.cited.link_records import LinkRecord
from edition.model.claim import Claim, ExemptNumber
from edition.model.commentary.aligned_sentences import AlignedSentence
from edition.model.commentary.dated_events import Event
from edition.model.commentary.emendations import Emendation, EmendedPlace, Treatment
from edition.model.commentary.glossary_terms import Declined, Term
from edition.model.commentary.named_entities import Entity
from edition.model.edited_work import RetiredId, Work
from edition.model.edition_quality import MutationRun, ReviewedGroup, Waiver
from edition.model.editorial_text import Rendering
from edition.model.notebook import Notebook
from edition.model.origin import Origin, Origins
from edition.model.prose_tree import Document, Localized
from edition.words.findings import Finding, Where
from edition.words.grouping import grouped
from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The words of the trilingual cover page."""

    tagline: Mapping[Lang, str]
    lead: Localized


@dataclass(frozen=True, kw_only=True)
class Standoff:
    """Everything that the repository gives; holds no word of the article beyond locators.

    released: every id of the last release with the name of its page; links: what the last probes of outside addresses
    saw; remarks: what reading found that stops nothing.
    """

    work: Work
    cover: Cover
    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    voices: Mapping[str, Voice]
    claims: tuple[Claim, ...]
    entries: tuple[Entry, ...]
    notebooks: tuple[Notebook, ...]
    pages: Mapping[tuple[str, Lang], Document]
    origins: Origins
    editors_notes: tuple[EditorsNote, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    citations: tuple[RecordedCitation, ...] = ()
    listed: tuple[ListedEntry, ...] = ()
    decisions: tuple[Decision, ...] = ()
    terms: tuple[Term, ...] = ()
    entities: tuple[Entity, ...] = ()
    emendations: tuple[Emendation, ...] = ()
    events: tuple[Event, ...] = ()
    alignment: tuple[AlignedSentence, ...] = ()
    declined: tuple[Declined, ...] = ()
    numbers: tuple[ExemptNumber, ...] = ()
    retired: tuple[RetiredId, ...] = ()
    released: Mapping[Id, str] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    links: tuple[LinkRecord, ...] = ()
    review: tuple[ReviewedGroup, ...] = ()
    mutation_runs: tuple[MutationRun, ...] = ()
    remarks: tuple[Finding, ...] = ()

    def of_kind(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """Return the blocks of some kinds in the order of the article."""
        return tuple(block for block in self.blocks if block.kind in kinds)

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """Return the running text's blocks in order."""
        return tuple(block for block in self.blocks if block.kind.is_body)

    @cached_property
    def notes(self) -> tuple[Block, ...]:
        """Return the article's notes in order."""
        return self.of_kind(BlockKind.NOTE)

    @cached_property
    def block_by_id(self) -> Mapping[Id, Block]:
        """Return the blocks by their ids."""
        return {block.id: block for block in self.blocks}

    @cached_property
    def blocks_by_heading(self) -> Mapping[Id | None, tuple[Block, ...]]:
        """Return the running text's blocks by the heading that they stand under."""
        return grouped((block.heading, block) for block in self.body)

    @cached_property
    def notes_by_block(self) -> Mapping[Id, tuple[Block, ...]]:
        """Return the notes by the block that calls them."""
        return grouped((note.call.block, note) for note in self.notes if note.call)

    @cached_property
    def editors_notes_by_block(self) -> Mapping[Id, tuple[EditorsNote, ...]]:
        """Return the editors' notes by the block whose words they are on."""
        return grouped((note.at.block, note) for note in self.editors_notes)

    @cached_property
    def citations_by_block(self) -> Mapping[Id, tuple[RecordedCitation, ...]]:
        """Return the recorded citations by the block that they stand in."""
        return grouped((citation.at.block, citation) for citation in self.citations)

    @cached_property
    def heading_by_id(self) -> Mapping[Id, Heading]:
        """Return the headings of the body by their ids."""
        return {heading.id: heading for heading in self.headings}

    @cached_property
    def claim_by_id(self) -> Mapping[Id, Claim]:
        """Return the claims by their ids."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def claims_by_block(self) -> Mapping[Id, tuple[Claim, ...]]:
        """Return the claims by the blocks that they are made in."""
        return grouped((block, claim) for claim in self.claims for block in claim.targets)

    @cached_property
    def citation_by_id(self) -> Mapping[Id, RecordedCitation]:
        """Return the recorded citations by their ids."""
        return {citation.id: citation for citation in self.citations}

    @cached_property
    def citations_by_key(self) -> Mapping[str | None, tuple[RecordedCitation, ...]]:
        """Return the recorded citations by the entry that they are read as."""
        return grouped((citation.key, citation) for citation in self.citations)

    @cached_property
    def decision_by_id(self) -> Mapping[Id, Decision]:
        """Return the decisions by their ids."""
        return {decision.id: decision for decision in self.decisions}

    @cached_property
    def entry_by_key(self) -> Mapping[str, Entry]:
        """Return the entries by their keys."""
        return {entry.key: entry for entry in self.entries}

    @cached_property
    def entry_by_id(self) -> Mapping[Id, Entry]:
        """Return the entries by their public ids."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def retired_by_id(self) -> Mapping[Id, RetiredId]:
        """Return what was withdrawn by its ids."""
        return {one.id: one for one in self.retired}

    @cached_property
    def term_by_id(self) -> Mapping[Id, Term]:
        """Return the terms of the glossary by their ids."""
        return {term.id: term for term in self.terms}

    @cached_property
    def terms_by_note(self) -> Mapping[Id, tuple[Term, ...]]:
        """Return the terms of the glossary by the notes that define them."""
        return grouped((note, term) for term in self.terms for note in term.notes)

    @cached_property
    def entity_by_id(self) -> Mapping[Id, Entity]:
        """Return the names by their ids."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def event_by_id(self) -> Mapping[Id, Event]:
        """Return the dated events by their ids."""
        return {event.id: event for event in self.events}

    @cached_property
    def events_by_block(self) -> Mapping[Id, tuple[Event, ...]]:
        """Return the dated events by the blocks that speak of them."""
        return grouped((block, event) for event in self.events for block in event.blocks)

    @cached_property
    def emendations_by_block(self) -> Mapping[Id, tuple[tuple[Emendation, EmendedPlace], ...]]:
        """Return what the apparatus has on each block, place by place; what was declined is not among it."""
        return grouped(
            (place.block, (one, place))
            for one in self.emendations
            if one.treatment is not Treatment.DECLINED
            for place in one.places
        )

    @cached_property
    def notebook_by_name(self) -> Mapping[str, Notebook]:
        """Return the notebooks by the names of their files."""
        return {notebook.name: notebook for notebook in self.notebooks}

    def origin(self, path: str) -> Origin:
        """Return where a piece was typed; of its nearest known ancestor if it has no place of its own."""
        while path and path not in self.origins:
            path = path.rpartition(".")[0]
        return self.origins.get(path, Origin(Where("docs/data/work.yaml")))
