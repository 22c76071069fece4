"""A reader's copy to a text layer: each block is looked for in the stream of the copy's letters.

Paragraph breaks of the copy do not matter. docs/dev/fingerprints.md describes the search and argues its thresholds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from edition.join.heading_places import join_headings
from edition.join.letter_stream import Stream, prepare
from edition.join.match_decision import ANYWHERE, BETWEEN, FITTING, MatchLimits, decide
from edition.join.sample_chain import Chain, chains
from edition.model.article import Block
from edition.model.given import Standoff
from edition.model.protected_text import Join, Match, ProtectedText, SourceText, TextLayer
from edition.words.block_fingerprint import exact_digest, letters, plain, samples
from edition.words.ids import Id
from edition.words.unseen_characters import visible

_LEAST_ROOM, _MOST_ROOM, _MORE_ROOM = 0.5, 2, 400
"""Room between neighbours in which blocks are looked for: shares of the letters that are missing, and letters more."""
_FITS = 7
"""Room fits if it is what is missing, give or take one letter in so many."""
_NUMBERING = "0123456789.)[] \t"
"""What may stand before a block on its line."""


def join(standoff: Standoff, source: SourceText, name: str) -> TextLayer:
    """Look for every block and heading of the edition in a copy; name: how the copy is called in reports."""
    sketches = {block.id: samples(block.fingerprint) if block.fingerprint else b"" for block in standoff.blocks}
    stream = prepare(source, sketches.values())
    places = {id_: chains(sketch, stream) for id_, sketch in sketches.items()}
    calls = {id_: [note.call for note in notes if note.call] for id_, notes in standoff.notes_by_block.items()}
    joins = {
        block.id: decide(block, places[block.id], ANYWHERE, calls.get(block.id, ()), stream)
        for block in standoff.blocks
    }
    for block, within, limits in _between(standoff.blocks, joins, places):
        near = chains(sketches[block.id], stream, within)
        elsewhere = joins[block.id].lines is not None and near and near[0].weight < places[block.id][0].weight
        if not elsewhere:
            there = decide(block, near, limits, calls.get(block.id, ()), stream, len(within))
            joins[block.id] = there if there.words else joins[block.id]
    joins |= _whole_lines([block for block in standoff.blocks if joins[block.id].lines is None], stream)
    headings = join_headings(standoff, joins, stream)
    found = joins | headings
    rest = _unmatched(stream, found.values())
    return TextLayer(copy=visible(name), format=source.format, joins=found, unmatched=rest, hidden=source.hidden)


def _between(
    blocks: Sequence[Block], joins: Mapping[Id, Join], places: Mapping[Id, Sequence[Chain]]
) -> Iterator[tuple[Block, range, MatchLimits]]:
    """Yield each block that was not found while its neighbours were, with the letters between them and what it needs.

    Only where the room between the neighbours is about what the missing blocks need.
    """
    runs = [(found, list(run)) for found, run in groupby(blocks, lambda block: joins[block.id].words is not None)]
    for (_, before), (found, missing), (_, after) in zip(runs, runs[1:], runs[2:], strict=False):
        ahead = before[-1].fingerprint
        if found or ahead is None:
            continue
        begin, end = places[before[-1].id][0].end(ahead.letters)[0], places[after[0].id][0].start[0]
        needed = sum(block.fingerprint.letters for block in missing if block.fingerprint)
        if _LEAST_ROOM * needed <= end - begin <= _MOST_ROOM * needed + _MORE_ROOM:
            limits = FITTING if abs(end - begin - needed) <= needed / _FITS else BETWEEN
            lost = (block for block in missing if joins[block.id].match is Match.MISSING)
            yield from ((block, range(max(0, begin), end), limits) for block in lost)


def _whole_lines(blocks: Sequence[Block], stream: Stream) -> dict[Id, Join]:
    """Find blocks too short for samples where one line of the copy, but for a number before it, is the block."""
    wanted = {block.fingerprint.exact: block for block in blocks if block.fingerprint}
    sizes = {block.fingerprint.letters for block in blocks if block.fingerprint}
    found: dict[Id, list[int]] = {}
    for number, line in enumerate(stream.text.split("\n") if wanted else [], 1):
        bare = letters(line.lstrip(_NUMBERING))
        if bare.exact and len(plain(bare).text) in sizes and (block := wanted.get(exact_digest(bare.exact))):
            found.setdefault(block.id, []).append(number)
    return {id_: _on_line(id_, lines, stream) for id_, lines in found.items()}


def _on_line(id_: Id, lines: Sequence[int], stream: Stream) -> Join:
    where = (lines[0], lines[0])
    if len(lines) > 1:
        return Join(id=id_, match=Match.AMBIGUOUS, similarity=1.0, lines=where)
    words_ = ProtectedText(stream.line_text(lines[0]).strip())
    return Join(id=id_, match=Match.EXACT, similarity=1.0, lines=where, words=words_)


def _unmatched(stream: Stream, joins: Iterable[Join]) -> tuple[int, ...]:
    """Return the numbers of the copy's lines that hold words and belong to no block."""
    taken: set[int] = set()
    for found in joins:
        if found.lines and found.match is not Match.MISSING:
            taken.update(range(found.lines[0], found.lines[1] + 1))
            taken.difference_update(line for cut in found.cut for line in range(cut[0], cut[1] + 1))
    numbered = enumerate(stream.text.split("\n"), 1)
    return tuple(n for n, line in numbered if n not in taken and any(map(str.isalnum, line)))


def verified(layer: TextLayer) -> frozenset[Id]:
    """Return the ids whose words were found."""
    return frozenset(id_ for id_, found in layer.joins.items() if found.words is not None)
