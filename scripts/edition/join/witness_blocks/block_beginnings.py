"""Where blocks that follow each other may begin in their witness, by their recorded first words."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from edition.join.witness_blocks.witness_text import WitnessText
from edition.words.ids import Id

Places = Mapping[Id, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Step:
    """A block at one of its places, and the step before it."""

    id: Id
    place: int
    before: "_Step | None"


def beginnings(places: Places, witness: WitnessText) -> Places:
    """Return the places where blocks may begin if all keep their order; none of a block that stands out of it.

    places: of the blocks in their order, where their first words stand. Of several those count first that begin a line:
    first words that return inside a paragraph begin nothing.
    """
    kept = _longest_order(places)
    found = _narrowed({id_: found for id_, found in places.items() if id_ in kept})
    while (better := _narrowed({id_: _at_lines(places, witness) for id_, places in found.items()})) != found:
        found = better
    return {id_: found.get(id_, ()) for id_ in places}


def _at_lines(places: tuple[int, ...], witness: WitnessText) -> tuple[int, ...]:
    return tuple(filter(witness.begins_line, places)) or places


def _longest_order(places: Places) -> set[Id]:
    """Return the most blocks that can have one place each in their order: one block in the wrong place is one fault."""
    ends: list[_Step] = []
    for id_, candidates in places.items():
        for place in reversed(candidates):
            length = bisect_left(ends, place, key=lambda step: step.place)
            ends[length : length + 1] = [_Step(id_, place, ends[length - 1] if length else None)]
    step = ends[-1] if ends else None
    kept: set[Id] = set()
    while step:
        kept.add(step.id)
        step = step.before
    return kept


def _narrowed(places: Places) -> Places:
    """Return the places that lie after the earliest of the block before and before the latest of the block after."""
    ids = list(places)
    earliest = _earliest([places[id_] for id_ in ids])
    turned = [tuple(-place for place in reversed(places[id_])) for id_ in reversed(ids)]
    latest = [-place for place in reversed(_earliest(turned))]
    bounds = zip(ids, earliest, latest, strict=True)
    return {id_: tuple(place for place in places[id_] if low <= place <= high) for id_, low, high in bounds}


def _earliest(places: Sequence[tuple[int, ...]]) -> list[float]:
    """Return the first place of each that lies after that of the one before; what has none is passed over."""
    found: list[float] = []
    before = float("-inf")
    for candidates in places:
        place = next((place for place in candidates if place > before), None)
        before = before if place is None else place
        found.append(before)
    return found
