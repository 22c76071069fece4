"""The edition as a whole: what is given, what is derived from it, and what a reader supplied."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from edition.model.article import Block, BlockKind, Heading, Voice
from edition.model.audit import Audit, Decision, ListedEntry, RecordedCitation
from edition.model.bibliography import Entry
from edition.model.claim import Claim, Notebook, Result
from edition.model.prose_tree import Citation, Document, Localized
from edition.model.protected_text import TextLayer
from edition.model.work import Work
from edition.words.findings import Where
from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of data was typed: a file, its first line and column, and the source lines it spans."""

    where: Where
    lines: tuple[str, ...] = ()

    def find(self, words: str) -> Where:
        """Return the place of words inside the piece, or the start of the piece if they are broken over lines."""
        for number, line in enumerate(self.lines):
            column = line.find(words, self.where.column - 1 if number == 0 else 0)
            if column >= 0:
                return Where(self.where.file, self.where.line + number, column + 1)
        return self.where


Origins = Mapping[str, Origin]
"""Dotted path of a piece of data (`p4`, `p4.summary.fr`, `c01.recorded`) -> where it was typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The words of the trilingual cover page."""

    tagline: Mapping[Lang, str]
    lead: Localized


@dataclass(frozen=True, slots=True, kw_only=True)
class Standoff:
    """Everything that the repository gives; holds no word of the article beyond locators."""

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
    citations: tuple[RecordedCitation, ...] = ()
    listed: tuple[ListedEntry, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def of_kind(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """Return the blocks of some kinds in the order of the article."""
        return tuple(block for block in self.blocks if block.kind in kinds)

    @property
    def body(self) -> tuple[Block, ...]:
        """Return the running text's blocks in order."""
        return tuple(block for block in self.blocks if block.kind.is_body)

    @property
    def notes(self) -> tuple[Block, ...]:
        """Return the article's notes in order."""
        return self.of_kind(BlockKind.NOTE)

    def origin(self, path: str) -> Origin:
        """Return where a piece was typed; of its nearest known ancestor if it has no place of its own."""
        while path and path not in self.origins:
            path = path.rpartition(".")[0]
        return self.origins.get(path, Origin(Where("docs/data/work.yaml")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A citation of an entry: the block, claim or page (`page:index`) that makes it; the citation as first written.

    number: which of the source's citations of the entry it is, from 0; None if a claim names the entry as its source.
    """

    source: str
    citation: Citation
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What follows from the standoff data alone: addresses, who mentions what, what does not agree."""

    page_by_id: Mapping[Id, str]
    mentions_by_key: Mapping[str, tuple[Mention, ...]]
    claims_by_block: Mapping[Id, tuple[Claim, ...]]
    audit: Audit


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How citations, entries and the work read, as HTML, as the citation processor words them.

    citations: language and citation; styled: language, style, key of an entry, in the order of each style's list;
    page_style: language -> style of its pages.
    """

    citations: Mapping[tuple[Lang, Citation], str]
    styled: Mapping[tuple[Lang, str, str], str]
    page_style: Mapping[Lang, str]

    def entry(self, lang: Lang, key: str) -> str:
        """Return an entry as the pages of a language have it."""
        return self.styled[lang, self.page_style[lang], key]

    def order(self, lang: Lang) -> tuple[str, ...]:
        """Return the keys in the order of the list in the style of a language's pages.

        The processor sorts by the Unicode collation algorithm with the language's own rules.
        """
        return tuple(key for one, style, key in self.styled if (one, style) == (lang, self.page_style[lang]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The edition that checks, pages and exports read."""

    standoff: Standoff
    index: Index
    results: Mapping[str, Result] = field(default_factory=dict)
    wording: Wording | None = None
    text: TextLayer | None = None
