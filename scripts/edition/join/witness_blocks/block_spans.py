"""From where to where each block goes in its witness; what is certain of one tells where others cannot begin."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from edition.join.witness_blocks.witness_text import WitnessText
from edition.model.article import Block, BlockKind, Passage
from edition.model.given import Standoff
from edition.words.block_fingerprint import Range, letters
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


def ends(passage: Passage, begin: int, witness: WitnessText) -> tuple[int, ...]:
    """Return every place after which a block may end that begins at a place, wherever others begin.

    The last words may share letters with the first: an item of a list can be shorter than both together.
    """
    first, last = (len(letters(words).exact) for words in (passage.first, passage.last))
    found = (place + last for place in witness.places(passage.last) if place >= begin)
    return tuple(end for end in found if end >= begin + first)


def settled(found: tuple[int, ...], limit: int, witness: WitnessText) -> tuple[int, ...]:
    """Return those ends that lie before the next block; those first that end a line, as a block does."""
    inside = tuple(end for end in found if end <= limit)
    return tuple(filter(witness.ends_line, inside)) or inside


@dataclass
class BlockSpans:
    """What is known of blocks, as places in the witness's letters.

    candidates: where a block may begin, none if it stands out of order; begins: where it does, if that is certain;
    ends: where it may end then; spans: of blocks whose beginning and end are certain. unsure: those before one without
    a certain beginning, so that nobody can say how far they may go.
    """

    candidates: dict[Id, tuple[int, ...]] = field(default_factory=dict)
    begins: dict[Id, int] = field(default_factory=dict)
    ends: dict[Id, tuple[int, ...]] = field(default_factory=dict)
    spans: dict[Id, Range] = field(default_factory=dict)
    unsure: set[Id] = field(default_factory=set)

    def following(self) -> dict[Id, Id]:
        """Return the block, of any part of the article, that begins next after each."""
        return dict(pairwise(sorted(self.begins, key=self.begins.__getitem__)))


def chains(standoff: Standoff) -> Iterator[list[Block]]:
    """Yield the blocks that follow each other in any witness; abstracts and the parts may stand in any order."""
    parts = groupby(standoff.blocks, lambda block: "body" if block.kind.is_body else block.kind.value)
    for kind, blocks in parts:
        if kind == BlockKind.ABSTRACT.value:
            yield from ([block] for block in blocks)
        else:
            yield list(blocks)


def block_spans(standoff: Standoff, witness: WitnessText) -> BlockSpans:
    """Settle where blocks begin and end, as often as what was settled can settle more."""
    found = BlockSpans()
    places = {block.id: witness.places(block.passage.first) for block in standoff.blocks}
    known = -1
    while len(found.spans) > known:
        known = len(found.spans)
        for chain in chains(standoff):
            _settle_beginnings([block.id for block in chain], places, found, witness)
        _settle_ends(standoff, found, witness)
        sure = [span for id_, span in found.spans.items() if id_ not in found.unsure]
        for id_ in places.keys() - found.begins.keys():
            places[id_] = tuple(place for place in places[id_] if not any(a <= place < b for a, b in sure))
    return found


def _settle_beginnings(
    chain: Sequence[Id], places: dict[Id, tuple[int, ...]], found: BlockSpans, witness: WitnessText
) -> None:
    possible = beginnings({id_: places[id_] for id_ in chain}, witness)
    found.candidates |= possible
    found.begins |= {id_: candidates[0] for id_, candidates in possible.items() if len(candidates) == 1}
    found.unsure -= set(chain)
    found.unsure |= {id_ for id_, after in pairwise(chain) if after not in found.begins}


def _settle_ends(standoff: Standoff, found: BlockSpans, witness: WitnessText) -> None:
    following = found.following()
    for id_, begin in found.begins.items():
        limit = found.begins[following[id_]] if id_ in following else len(witness.letters.exact)
        found.ends[id_] = settled(ends(standoff.block_by_id[id_].passage, begin, witness), limit, witness)
    found.spans = {id_: (found.begins[id_], after[0]) for id_, after in found.ends.items() if len(after) == 1}
