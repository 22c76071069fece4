"""The edition as a whole: what is given, what is derived from it, and what a reader supplied."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from edition.model.cited.audit import Audit
from edition.model.claim import Assessment
from edition.model.edition_quality import CheckOutcome
from edition.model.editorial_text import EditorialText
from edition.model.given import Standoff
from edition.model.notebook import Result
from edition.model.prose_tree import Citation, Prose
from edition.model.protected_text import TextLayer
from edition.words.grouping import grouped
from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A citation of an entry: the place that makes it (an id, `cover`, `page:index`); the citation as first written.

    number: which of the source's citations of the entry it is, from 0; None if a claim names the entry as its source.
    """

    source: str
    citation: Citation
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Where terms and names are used.

    marked: block and language -> its summary, the first use of each marked; places_by_id: a term or name -> the places
    that use it, blocks first, as in `Mention.source`; ids_by_place: the same the other way.
    """

    marked: Mapping[tuple[Id, Lang], Prose]
    places_by_id: Mapping[Id, tuple[str, ...]]
    ids_by_place: Mapping[str, tuple[Id, ...]]


@dataclass(frozen=True, kw_only=True)
class Index:
    """What follows from the given alone: addresses, all that editors wrote, who mentions what, what does not agree."""

    page_by_id: Mapping[Id, str]
    texts: tuple[EditorialText, ...]
    mentions_by_key: Mapping[str, tuple[Mention, ...]]
    assessment_by_claim: Mapping[Id, Assessment]
    audit: Audit
    lexicon: Lexicon

    @cached_property
    def texts_by_place(self) -> Mapping[str, tuple[EditorialText, ...]]:
        """Return what was written at each place, in order."""
        return grouped((text.place, text) for text in self.texts)


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
class Offprints:
    """The files to take away that were made of the edition: their names; whether of the edition as it is now."""

    files: tuple[str, ...]
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The edition that checks read: what is given and derived, and the words of a copy if one was joined.

    outcomes: what the checks found that were run on it; offprints: the files to take away that lie ready, if any.
    """

    standoff: Standoff
    index: Index
    results: Mapping[str, Result] = field(default_factory=dict)
    text: TextLayer | None = None
    outcomes: tuple[CheckOutcome, ...] = ()
    offprints: Offprints | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedEdition(Edition):
    """An edition whose citations and entries are worded: what pages and exports read."""

    wording: Wording
