"""The citation tree of the article: headings, paragraphs, what stands inside them, and what stands around the body."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.model.article import BlockKind
from edition.model.given import Standoff
from edition.words.ids import Id, parent

DEPTH = 3
"""Levels of the tree: heading, paragraph, quotation or item."""


@dataclass(frozen=True, slots=True)
class CitableUnit:
    """A passage that can be asked for: its id, what it is, how deep it lies, in what (None: in nothing)."""

    id: Id
    kind: str
    level: int
    within: Id | None


def citable_units(standoff: Standoff) -> list[CitableUnit]:
    """Return the units in the order of the article, each before those inside it."""
    return [
        *_around(standoff, BlockKind.ABSTRACT),
        *_body(standoff),
        *_around(standoff, BlockKind.NOTE, BlockKind.BIOGRAPHY),
    ]


def _around(standoff: Standoff, *kinds: BlockKind) -> Iterator[CitableUnit]:
    return (CitableUnit(block.id, block.kind.value, 1, None) for block in standoff.of_kind(*kinds))


def _body(standoff: Standoff) -> Iterator[CitableUnit]:
    headings = [heading.id for heading in standoff.headings]
    for heading in [None, *headings]:
        if heading is not None:
            yield CitableUnit(heading, "section", 1, None)
        top = 1 if heading is None else 2
        for block in standoff.blocks_by_heading.get(heading, ()):
            outer = parent(block.id)
            yield CitableUnit(block.id, block.kind.value, top + bool(outer), outer or heading)


def below(units: list[CitableUnit], top: CitableUnit | None, levels: int) -> list[CitableUnit]:
    """Return a unit and those inside it, so many levels down (-1: all); of the whole article, those at its top too."""
    if top is None:
        return [one for one in units if levels < 0 or one.level <= levels]
    inside: dict[Id, int] = {top.id: 0}
    for one in units:
        if one.within in inside and (levels < 0 or inside[one.within] < levels):
            inside[one.id] = inside[one.within] + 1
    return [one for one in units if one.id in inside]


def beside(units: list[CitableUnit], one: CitableUnit) -> list[CitableUnit]:
    """Return the units that lie in the same, the unit itself among them."""
    return [other for other in units if other.within == one.within]
