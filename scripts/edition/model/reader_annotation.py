"""Annotations that readers made with other programs, and where in the edition each one belongs."""

from dataclasses import dataclass
from enum import Enum

from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderTarget:
    """What an annotation is about: address of a page, an id on it, words and what stands before and after them.

    occurrence: which of several in the passage, from 1, if the annotation says so.
    """

    source: str = ""
    fragment: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    occurrence: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderAnnotation:
    """One annotation of a file: its number there, from 1, its own id, its targets; why it is none, if it is not."""

    number: int
    id: str = ""
    targets: tuple[ReaderTarget, ...] = ()
    fault: str = ""


class PlaceState(Enum):
    """How the place of an annotation was found."""

    EXACT = "exact"
    LOOSE = "loose"
    CHANGED = "changed"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlace:
    """Where a target belongs: the first and last passage, offsets in the words of the first if it is the only one.

    language: in which the editors' text is that holds the words; None: they are the article's own. reason: what was
    not as the annotation says; empty if all was.
    """

    state: PlaceState
    first: Id | None = None
    last: Id | None = None
    language: Lang | None = None
    start: int | None = None
    end: int | None = None
    reason: str = ""
