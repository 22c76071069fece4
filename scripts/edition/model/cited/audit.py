"""What the article prints of its sources: its citations, its list of references, and the editors' decisions on both."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Self

from edition.model.article import Place
from edition.model.prose_tree import Localized
from edition.words.ids import Id


class Certainty(Enum):
    """How sure the editors are."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class DiscrepancyKind(Enum):
    """What can be found, in the order of the page; the second word is the part of the page that it belongs to."""

    NOT_LISTED = "not-listed", "sources"
    NOT_CITED = "not-cited", "sources"
    SPELLING = "spelling", "names"
    YEAR_MISSING = "year-missing", "names"
    YEAR_DIFFERS = "year-differs", "names"
    ORDER = "order", "names"
    EDITORS = "editors", "names"
    SWAPPED = "swapped", "numbers"
    ISSUE_AS_VOLUME = "issue-as-volume", "numbers"
    NUMBERS = "numbers", "numbers"
    PAGES_MISSING = "pages-missing", "numbers"
    PAGES_DIFFER = "pages-differ", "numbers"
    TITLE = "title", "titles"
    SUBTITLE = "subtitle", "titles"
    PUBLISHER = "publisher", "titles"
    PUBLISHER_SHORT = "publisher-short", "titles"
    ACCENT = "accent", "titles"
    JOINT = "joint", "form"
    YEAR_ALONE = "year-alone", "form"
    QUOTES_BROKEN = "quotes-broken", "form"
    QUOTES_NESTED = "quotes-nested", "form"
    QUOTE_HABIT = "quote-habit", "form"
    NAME_COMMA = "name-comma", "form"
    COMMA_AFTER_YEAR = "comma-after-year", "form"
    STOP = "stop", "form"
    SPACE = "space", "form"

    def __init__(self, _: str, part: str) -> None:
        self.part = part

    def __new__(cls, value: str, part: str) -> Self:
        """Make the first word the value."""
        made = object.__new__(cls)
        made._value_ = value
        return made


class Action(Enum):
    """What the editors decided: to leave what is printed, to give another form in their entry, to choose an entry."""

    KEPT = "kept"
    CORRECTED = "corrected"
    RESOLVED = "resolved"


class Support(Enum):
    """Whether a cited work says what the sentence that cites it says."""

    SUPPORTS = "supports"
    DIFFERS = "differs"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Substance:
    """What the editors found when they looked a citation up, and in what they looked; that they could not, too."""

    support: Support
    words: Localized


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedCitation:
    """A citation of the article where it stands: authors and year as printed, and the entry it is read as.

    alone: the year stands alone in brackets, the sentence names the authors. key: None if no entry fits; alternatives:
    the keys of other entries that it may mean.
    """

    id: Id
    at: Place
    authors: str
    year: str
    alone: bool
    key: str | None
    alternatives: tuple[str, ...]
    certainty: Certainty
    reason: Localized
    substance: Substance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEntry:
    """An entry of the article's list as printed: whole, and the parts that can be told; empty what is not there.

    rest: what follows the year, or the authors of an entry without year; without quotation marks either, nobody can
    tell where they end, and both are the whole.
    """

    key: str
    words: str
    authors: str
    year: str
    rest: str
    volume: str
    number: str
    pages: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the editors decided about one kind of discrepancy in some citations or entries."""

    id: Id
    kind: DiscrepancyKind
    subjects: tuple[str, ...]
    action: Action
    reason: Localized
    certainty: Certainty
    date: str


Readings = Mapping[str, str]
"""Where a form stands (`citation`, `list`, `record`, `habit`) -> the form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """What was computed about a citation (by its id) or an entry of the list (by its key) that does not agree.

    difference: what stands against what should be expected, in signs that need no language; candidates: the keys of
    entries that may be meant.
    """

    kind: DiscrepancyKind
    subject: str
    readings: Readings
    difference: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """Every discrepancy, in the order of the page, with the decision on each that has one; and idle decisions.

    idle: decisions with the subjects about which there is nothing to decide.
    """

    discrepancies: tuple[Discrepancy, ...]
    decisions: Mapping[tuple[DiscrepancyKind, str], Decision]
    idle: tuple[tuple[Decision, str], ...]

    def decision(self, found: Discrepancy) -> Decision | None:
        """Return the decision on a discrepancy."""
        return self.decisions.get((found.kind, found.subject))
