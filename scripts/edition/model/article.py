"""The article without its words: headings, blocks with summary and fingerprint, and the editors' notes on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from edition.model.prose_tree import Localized
from edition.words.block_fingerprint import Fingerprint
from edition.words.ids import Id, Kind, Lang


class BlockKind(Enum):
    """What a block of the article is (TEI p, cit, item, abstract, note, author's biography)."""

    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    ITEM = "item"
    ABSTRACT = "abstract"
    NOTE = "note"
    BIOGRAPHY = "biography"

    @property
    def is_body(self) -> bool:
        """Say whether such blocks make up the running text of the article."""
        return self in (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.ITEM)


class NoteKind(Enum):
    """What a note of the article does: it names a source, says what something is, or comments."""

    SOURCE = "source"
    DEFINITION = "definition"
    COMMENT = "comment"


ID_KINDS: Mapping[BlockKind, Kind] = {
    BlockKind.PARAGRAPH: Kind.BLOCK,
    BlockKind.QUOTATION: Kind.BLOCK,
    BlockKind.ITEM: Kind.BLOCK,
    BlockKind.ABSTRACT: Kind.ABSTRACT,
    BlockKind.NOTE: Kind.NOTE,
    BlockKind.BIOGRAPHY: Kind.BIOGRAPHY,
}
"""What a block is -> the grammar of its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The first and last words of a block, enough to find it in its witness or on the journal's page.

    link: the words a browser searches for, where a quotation mark stands between the first words.
    """

    first: str
    last: str
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of words inside a block, by the words themselves and their occurrence (from 1)."""

    block: Id
    words: str
    occurrence: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of the article, in its own language, with our summary of it in each language of the edition."""

    id: Id
    kind: BlockKind
    language: Lang
    passage: Passage
    fingerprint: Fingerprint | None
    summary: Localized
    heading: Id | None = None
    voices: tuple[str, ...] = ()
    call: Place | None = None
    note: NoteKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorsNote:
    """A note of the editors on words of a block (TEI note with @resp); it cites what it takes its facts from."""

    id: Id
    at: Place
    text: Localized


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the body: its printed title in the language of the work, translated for the others."""

    id: Id
    title: Mapping[Lang, str]


class VoiceKind(Enum):
    """How somebody came to speak in the article: to its author, or as others report it."""

    INTERVIEW = "interview"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody other than the author who speaks in the article; the name only where the author gives it.

    withheld: there is more that nobody may say, as of a first name; of: the body that the speaker spoke for, function:
    the words for what the speaker was there, by language. Both keep texts from naming whom the author did not name.
    """

    id: str
    kind: VoiceKind
    name: str | None
    role: Mapping[Lang, str]
    date: str
    withheld: bool = False
    of: Id | None = None
    function: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)

    @property
    def is_withheld(self) -> bool:
        """Say whether the author left the speaker unnamed, in part or wholly."""
        return self.withheld or self.name is None
