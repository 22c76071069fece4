"""The critical apparatus: where the witness is at fault or in doubt, what stands there instead, and why."""

from dataclasses import dataclass
from enum import Enum

from edition.model.cited.audit import Certainty
from edition.model.prose_tree import Localized
from edition.words.ids import Id


class EmendationKind(Enum):
    """In what the witness errs, in the order of the page."""

    MISPRINT = "misprint"
    SPELLING = "spelling"
    AGREEMENT = "agreement"
    SYNTAX = "syntax"
    PUNCTUATION = "punctuation"
    TYPOGRAPHY = "typography"
    NAME = "name"
    NUMBER = "number"
    WORDING = "wording"
    FACT = "fact"
    SPEECH = "speech"


class Treatment(Enum):
    """What the editors do: the edited text has their reading, the witness's words stand, or it is no entry."""

    EMENDED = "emended"
    KEPT = "kept"
    DECLINED = "declined"


class Part(Enum):
    """What of a block a lemma stands in: its words, or what is printed around them; PAGE: the page's, and no text."""

    WORDS = "words"
    TITLE = "title"
    KEYWORDS = "keywords"
    HEADING = "heading"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class EmendedPlace:
    """A lemma, letter by letter with marks and spaces, and the reading in its place, if there is one ("": nothing).

    occurrence: from 1, of a lemma that its block has more than once.
    """

    block: Id
    lemma: str
    occurrence: int | None = None
    reading: str | None = None
    part: Part = Part.WORDS

    @property
    def plain_reading(self) -> str | None:
        """Return the reading without the asterisks that stand around what is in italics."""
        return None if self.reading is None else self.reading.replace("*", "")


def reading_runs(reading: str) -> list[tuple[str, bool]]:
    """Return the words of a reading, and whether they are in italics; asterisks stand around those that are.

    >>> reading_runs("in *Le Monde* of")
    [('in ', False), ('Le Monde', True), (' of', False)]
    """
    return [(words, number % 2 == 1) for number, words in enumerate(reading.split("*")) if words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Emendation:
    """One entry of the apparatus (TEI app); count: of a series, how many places there are if not all are given."""

    id: Id
    kind: EmendationKind
    treatment: Treatment
    places: tuple[EmendedPlace, ...]
    certainty: Certainty
    reason: Localized
    count: int | None = None

    @property
    def total(self) -> int:
        """Return how many places the entry is about."""
        return self.count or len(self.places)
