"""From where to where each block goes in its witness; what is certain of one tells where others cannot begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from edition.join.witness_blocks.block_beginnings import beginnings
from edition.join.witness_blocks.block_ends import ends, settled
from edition.join.witness_blocks.witness_text import WitnessText
from edition.model.article import Block, BlockKind
from edition.model.given import Standoff
from edition.words.block_fingerprint import Range
from edition.words.ids import Id


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
