"""The edition as a whole: what is given, what is derived from it, and what a reader supplied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from edition.model.article import Block, BlockKind, EditorsNote, Heading, Voice
from edition.model.audit import Audit, Decision, ListedEntry, RecordedCitation
from edition.model.bibliography_entry import Entry
from edition.model.claim import Assessment, Claim, Notebook, Result
from edition.model.edited_work import Work
from edition.model.editorial_text import EditorialText, Rendering
from edition.model.origin import Origin, Origins
from edition.model.prose_tree import Citation, Document, Localized
from edition.model.protected_text import TextLayer
from edition.model.retired_id import RetiredId
from edition.words.findings import Finding, Where
from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The words of the trilingual cover page."""

    tagline: Mapping[Lang, str]
    lead: Localized


K = TypeVar("K")
V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """Return each key with its values in order."""
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


@dataclass(frozen=True, kw_only=True)
class Standoff:
    """Everything that the repository gives; holds no word of the article beyond locators.

    released: every id of the last release with the name of its page; remarks: what reading found that stops nothing.
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
    retired: tuple[RetiredId, ...] = ()
    released: Mapping[Id, str] = field(default_factory=dict)
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
        return _grouped((block.heading, block) for block in self.body)

    @cached_property
    def notes_by_block(self) -> Mapping[Id, tuple[Block, ...]]:
        """Return the notes by the block that calls them."""
        return _grouped((note.call.block, note) for note in self.notes if note.call)

    @cached_property
    def editors_notes_by_block(self) -> Mapping[Id, tuple[EditorsNote, ...]]:
        """Return the editors' notes by the block whose words they are on."""
        return _grouped((note.at.block, note) for note in self.editors_notes)

    @cached_property
    def citations_by_block(self) -> Mapping[Id, tuple[RecordedCitation, ...]]:
        """Return the recorded citations by the block that they stand in."""
        return _grouped((citation.at.block, citation) for citation in self.citations)

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
        return _grouped((block, claim) for claim in self.claims for block in claim.targets)

    @cached_property
    def citation_by_id(self) -> Mapping[Id, RecordedCitation]:
        """Return the recorded citations by their ids."""
        return {citation.id: citation for citation in self.citations}

    @cached_property
    def citations_by_key(self) -> Mapping[str | None, tuple[RecordedCitation, ...]]:
        """Return the recorded citations by the entry that they are read as."""
        return _grouped((citation.key, citation) for citation in self.citations)

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
    def notebook_by_name(self) -> Mapping[str, Notebook]:
        """Return the notebooks by the names of their files."""
        return {notebook.name: notebook for notebook in self.notebooks}

    def origin(self, path: str) -> Origin:
        """Return where a piece was typed; of its nearest known ancestor if it has no place of its own."""
        while path and path not in self.origins:
            path = path.rpartition(".")[0]
        return self.origins.get(path, Origin(Where("docs/data/work.yaml")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A citation of an entry: the place that makes it (an id, `cover`, `page:index`); the citation as first written.

    number: which of the source's citations of the entry it is, from 0; None if a claim names the entry as its source.
    """

    source: str
    citation: Citation
    number: int | None


@dataclass(frozen=True, kw_only=True)
class Index:
    """What follows from the given alone: addresses, all that editors wrote, who mentions what, what does not agree."""

    page_by_id: Mapping[Id, str]
    texts: tuple[EditorialText, ...]
    mentions_by_key: Mapping[str, tuple[Mention, ...]]
    assessment_by_claim: Mapping[Id, Assessment]
    audit: Audit

    @cached_property
    def texts_by_place(self) -> Mapping[str, tuple[EditorialText, ...]]:
        """Return what was written at each place, in order."""
        return _grouped((text.place, text) for text in self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How citations, entries and the work read, as HTML, as the citation processor words them.

    citations: language and citation; styled: language, style, key of an entry, in the order of each style's list;
    page_style: language -> style of its pages.
    """

    citations: Mapping[tuple[Lang, Citation], str]
    styled: Mapping[tuple[Lang, str, str], str]
    page_style: Mapping[Lang, str]
    keys_in_order: Mapping[Lang, tuple[str, ...]]

    def entry(self, lang: Lang, key: str) -> str:
        """Return an entry as the pages of a language have it."""
        return self.styled[lang, self.page_style[lang], key]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The edition that checks read: what is given and derived, and the words of a copy if one was joined."""

    standoff: Standoff
    index: Index
    results: Mapping[str, Result] = field(default_factory=dict)
    text: TextLayer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedEdition(Edition):
    """An edition whose citations and entries are worded: what pages and exports read."""

    wording: Wording
