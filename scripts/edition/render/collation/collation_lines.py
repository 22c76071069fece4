"""How well a copy matches, in lines for a terminal: counts, a sign for each block, what is not exact."""

from collections.abc import Iterable

from edition.join.match_report import at_a_glance, counts, in_short, stretch, stretches, unplaced, where
from edition.model.given import Standoff
from edition.model.protected_text import Join, Match, TextLayer

_INDENT = " " * 17
_SHOWN = 5
"""Differences of a block that are shown."""


def collation_lines(standoff: Standoff, layer: TextLayer) -> Iterable[str]:
    """Return the report for people: counts, a sign for each block, what is not exact, what belongs to nothing."""
    yield in_short(standoff, layer)
    body = {block.id for block in standoff.body}
    rest = [found for id_, found in layer.joins.items() if id_ not in body]
    yield f"{' ' * len(layer.copy)}  {counts(rest)} of {len(rest)} headings, abstracts, notes and others"
    yield ""
    yield from at_a_glance(standoff, layer)
    yield ""
    for found in layer.joins.values():
        if found.match is not Match.EXACT or found.cut:
            yield from _block(found)
    yield from (f"  {id_:<14} has no place of its own in {place.block}" for id_, place in unplaced(standoff, layer))
    nothing_of = [stretch(lines_) for lines_ in stretches(layer.unmatched)]
    yield f"{len(layer.unmatched)} lines of the copy belong to no block" + (
        f": {', '.join(nothing_of)}" if nothing_of else ""
    )


def _block(found: Join) -> Iterable[str]:
    yield f"  {found.id:<14} {found.match.value:<10} {found.similarity:.2f}  {where(found)}"
    if found.cut:
        yield f"{_INDENT}without {', '.join(map(stretch, found.cut))}, which a page put there"
    for difference in found.differs[:_SHOWN]:
        yield f"{_INDENT}line {difference.line}: … {difference.words.reveal()} …"
    if len(found.differs) > _SHOWN:
        yield f"{_INDENT}and in {len(found.differs) - _SHOWN} places more"
