"""What is known of how good the edition is: waivers, answers to reviewers, what checks saw, what they would miss."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from edition.model.prose_tree import Localized
from edition.words.ids import Id, Lang

Score = Literal[0, 1, 2]
"""Absent, in part, wholly."""
BEST: Score = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """Lets findings of one code stand, of one subject, in one file or both.

    subject, file: as the report has them, or empty for any; until: the last day (ISO) of a release that rests on it.
    """

    code: str
    subject: str
    file: str
    reason: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedPoint:
    """A question, and its answer: what there is, and what would make it whole, if it is not.

    is_required: reviewers expect more than nothing.
    """

    id: Id
    asks: Mapping[Lang, str]
    score: Score
    evidence: Localized
    missing: Localized
    is_required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedGroup:
    """Questions about one thing."""

    id: str
    title: Mapping[Lang, str]
    points: tuple[ReviewedPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOutcome:
    """A group of checks, such as `data.of_prose`, the number of faults that it knows, and what it found.

    warnings: what stops nothing; waived: what the editors let stand for a time. A fault would have stopped the build.
    Both are None if the group is run at another time: on the finished site, or on a reader's copy.
    """

    group: str
    codes: int
    warnings: int | None = None
    waived: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MutationRun:
    """What was changed, how many changes were tried of how many possible ones, how many were noticed; date: ISO.

    possible: None if changes were drawn from more than anybody counts.
    """

    id: str
    date: str
    changed: Mapping[Lang, str]
    possible: int | None
    tried: int
    noticed: int
