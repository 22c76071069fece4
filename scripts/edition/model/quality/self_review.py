"""What reviewers ask of an edition, and what the editors answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from edition.model.prose_tree import Localized
from edition.words.ids import Id, Lang

Score = Literal[0, 1, 2]
"""Absent, in part, wholly."""
BEST: Score = 2


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
