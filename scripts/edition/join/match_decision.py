"""Whether a block stands at one of its likely places in a copy: found, ambiguous, there in part, or missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2

from edition.join.block_edges import MOST_BITS, Edges, edges
from edition.join.block_extent import Extent, differences, extent, words
from edition.join.letter_stream import Stream
from edition.join.sample_chain import Chain
from edition.join.sample_evidence import thousandths
from edition.model.article import Block, Place
from edition.model.protected_text import Join, Lines, Match
from edition.words.block_fingerprint import Fingerprint


@dataclass(frozen=True, slots=True)
class MatchLimits:
    """What a place needs.

    margin: bits by which its evidence exceeds what tells one place from all others; share: of the samples, that agree;
    lost: share of the block that may be lacking, above which a copy has a part of it, and not the block.
    """

    margin: float
    share: float
    lost: float


ANYWHERE = MatchLimits(14, 0.25, 0.19)
"""For a block that may stand anywhere in a copy, or not at all."""
BETWEEN = MatchLimits(4, 0.15, 0.19)
"""For one that is looked for between its neighbours."""
FITTING = MatchLimits(0, 0.15, 0.3)
"""For one that is looked for between neighbours with as much room as it needs, give or take a seventh."""
ADDED = 0.3
"""Letters, as a share of the block's own, that may stand inside it and belong to no line that a page put there."""
SURE, ADDED_IF_SURE = 0.9, 1.0
"""The same if both edges are there and this share of the samples agrees: a note stands in the midst of the block."""
RIVAL = (4, 5)
"""A second place with this share of the best one's evidence, a fraction, makes the block ambiguous."""


@dataclass(frozen=True, slots=True)
class _Located:
    """A place for a block: the chain that found it, its edges there, and the evidence of both."""

    chain: Chain
    edges: Edges
    weight: int


def decide(
    block: Block, chains_: Sequence[Chain], limits: MatchLimits, calls: Iterable[Place], stream: Stream, within: int = 0
) -> Join:
    """Decide about the places of a block; within: letters among which it was looked for, if not in the whole copy."""
    needed = thousandths(limits.margin + log2(within or max(2, len(stream.hashes))))
    likely = _likely(block, chains_, needed, limits.share, stream)
    if not likely or block.fingerprint is None:
        similarity = max((chain.similarity for chain in chains_), default=0.0)
        return Join(id=block.id, match=Match.MISSING, similarity=similarity)
    best, *others = likely
    similarity = best.chain.similarity
    rivals = [place for place in others if RIVAL[1] * place.weight >= RIVAL[0] * best.weight]
    whole = [
        (place, there)
        for place in (best, *rivals)
        if (there := _whole(place, block.fingerprint, limits, calls, stream))
    ]
    if not whole or whole[0][0] is not best:
        hits = [stream.raw(place) for _, place in best.chain.hits]
        part = stream.line(hits[0]), stream.line(hits[-1])
        return Join(id=block.id, match=Match.MISSING, similarity=similarity, lines=part)
    chosen = [one for one in whole if one[1].exact] or whole
    if len(chosen) > 1:
        return Join(id=block.id, match=Match.AMBIGUOUS, similarity=similarity, lines=_lines_of(best, stream))
    return _found(block, chosen[0][0].chain, chosen[0][1], stream)


def _likely(block: Block, chains_: Sequence[Chain], needed: int, share: float, stream: Stream) -> list[_Located]:
    """Return the places for which there is enough evidence, best first."""
    places: list[_Located] = []
    for chain in chains_:
        if block.fingerprint and chain.share >= share and chain.weight >= needed - 2 * thousandths(MOST_BITS):
            there = edges(block, block.fingerprint.letters, chain, stream)
            places.append(_Located(chain, there, chain.weight + there.weight))
    return sorted((p for p in places if p.weight >= needed), key=lambda p: p.weight, reverse=True)


def _whole(
    place: _Located, wanted: Fingerprint, limits: MatchLimits, calls: Iterable[Place], stream: Stream
) -> Extent | None:
    """Return how far a block reaches at a place if the whole of it is there and little besides."""
    if place.chain.lost + place.edges.lost > limits.lost:
        return None
    if place.chain.dropped > limits.lost * wanted.letters:
        return None
    there = extent(place.edges, wanted.exact, place.chain, calls, stream)
    cut = sum(stream.letters_of(lines)[1] - stream.letters_of(lines)[0] for lines in there.cut)
    sure = len(place.edges.seen) > 1 and place.chain.share >= SURE
    added = ADDED_IF_SURE if sure else ADDED
    return there if there.exact or place.chain.added - cut <= added * wanted.letters else None


def _found(block: Block, chain: Chain, there: Extent, stream: Stream) -> Join:
    text, marks = words(there, stream)
    raw = stream.letters.raw
    lines = stream.line(raw[there.start]), stream.line(raw[there.end - 1])
    if there.exact:
        return Join(id=block.id, match=Match.EXACT, similarity=1.0, lines=lines, words=text, marks=marks, cut=there.cut)
    return Join(
        id=block.id,
        match=Match.LOOSE,
        similarity=min(0.999, chain.similarity),
        lines=lines,
        words=text,
        marks=marks,
        cut=there.cut,
        differs=differences(chain, there, stream),
    )


def _lines_of(place: _Located, stream: Stream) -> Lines:
    raw = stream.letters.raw
    return stream.line(raw[place.edges.start]), stream.line(raw[place.edges.end - 1])
