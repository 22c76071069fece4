"""Stretches of words that are put in elements: made to lie inside each other, no link in a link."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of words from start to before end, and the tags around it.

    is_link: no other link may stand in it, nor a note call; is_whole: it cannot be cut, and holds no note call; bare:
    the tags that it has where it cannot be a link.
    """

    start: int
    end: int
    opening: Markup
    closing: Markup
    is_link: bool = False
    is_whole: bool = False
    bare: tuple[Markup, Markup] | None = None

    @property
    def holds_calls(self) -> bool:
        """Say whether a note call may stand in it."""
        return not (self.is_link or self.is_whole)

    def meets(self, other: "Span") -> bool:
        """Say whether two stretches have a character in common."""
        return self.start < other.end and other.start < self.end

    def crosses(self, other: "Span") -> bool:
        """Say whether two stretches meet and neither lies in the other."""
        inside = other.start <= self.start and self.end <= other.end
        around = self.start <= other.start and other.end <= self.end
        return self.meets(other) and not inside and not around


def nested(spans: Iterable[Span]) -> list[Span]:
    """Return stretches, given from the strongest on, so that none crosses another and no link is in a link.

    Outer ones come first. A weaker one is cut at the edges of a stronger one that it crosses: a link keeps its longest
    piece, a mark all of them. A link that meets a stronger link is dropped, or loses its link if it can be without.
    """
    kept: list[Span] = []
    for span in spans:
        met = [other for other in kept if span.meets(other)]
        if span.is_link and any(other.is_link for other in met):
            if span.bare is None:
                continue
            span = replace(span, opening=span.bare[0], closing=span.bare[1], is_link=False)
        crossed = [other for other in met if span.crosses(other)]
        if crossed and span.is_whole:
            continue
        pieces = _cut(span, crossed)
        kept += [max(pieces, key=lambda one: one.end - one.start)] if span.is_link else pieces
    order = {id(span): number for number, span in enumerate(kept)}
    return sorted(kept, key=lambda one: (one.start, -one.end, order[id(one)]))


def _cut(span: Span, crossed: Sequence[Span]) -> list[Span]:
    """Return the pieces of a stretch between the edges of those that it crosses."""
    cuts = sorted({edge for other in crossed for edge in (other.start, other.end) if span.start < edge < span.end})
    return [replace(span, start=start, end=end) for start, end in pairwise([span.start, *cuts, span.end])]
