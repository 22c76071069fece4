"""Where a block begins and ends in a copy: by its recorded first and last words, else at the nearest word."""

import re
from dataclasses import dataclass
from itertools import takewhile

from edition.join.approximate_search import MOST_LETTERS, ends, starts
from edition.join.letter_stream import Stream
from edition.join.sample_chain import Chain
from edition.join.sample_evidence import thousandths
from edition.model.article import Block
from edition.words.block_fingerprint import Range, letters, plain

_SLACK = 24
"""Letters by which recorded words may stand beside where the nearest sample puts the edge."""
_STRAY = 0.1
"""As much more of the letters between the edge and the nearest sample: each of them may have been lost or doubled."""
_FAR, _FAR_WORDS = 300, 6
"""Letters that may have been put in beside an edge, and letters of words that are looked for so far out."""
_WRONG = 6
"""Of this many letters of recorded words, one may be wrong."""
_SURE = 10
"""Bits of an edge's words that are no chance."""
_DAMAGED, _MOST_DAMAGED = 6, 0.4
"""Samples beside an edge that may all be damaged, and share of all that may if the edge is where they put it."""
_WORD_SLACK = 6
"""Letters from an edge to the boundary of a word that is taken for it."""
_MOST_DIGITS = 40
"""Digits in a row beside an edge that are looked at."""
_CHANCE = 6
"""Bits that are needed to tell a place from the others where words are looked for."""
_BITS, MOST_BITS = 2, 16
"""Evidence in a letter of recorded words that stand where they are expected, and at most at an edge."""


@dataclass(frozen=True, slots=True)
class Edges:
    """A block's first and after its last place in the copy's letters and digits.

    weight: evidence of the recorded words that are there; lost: share of the block's samples that are missing there;
    seen: the edges whose words are there, as letters of the block and places in the copy's plain letters.
    """

    start: int
    end: int
    weight: int
    lost: float
    seen: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Edge:
    """A place in the plain letters, how far it is from where it was expected, bits of the words there, if any."""

    place: int
    stray: int
    bits: int | None


def edges(block: Block, length: int, chain: Chain, stream: Stream) -> Edges:
    """Find the edges of a block of so many plain letters near where a chain puts them."""
    first = letters(block.passage.first).exact[:MOST_LETTERS]
    last = letters(block.passage.last).exact[-MOST_LETTERS:]
    begin = _near(plain(letters(first)).text, *chain.start, stream, after=False)
    end = _near(plain(letters(last)).text, *chain.end(length), stream, after=True)
    head = _missed(chain.present[0], chain.hits[0][0], begin, chain.samples)
    tail = _missed(chain.samples - 1 - chain.present[1], chain.samples - 1 - chain.hits[-1][0], end, chain.samples)
    start, stop = _with_digits(first, last, begin.place, max(end.place, begin.place + 1), stream)
    both = ((0, begin), (length, end))
    seen = tuple((letter, edge.place) for letter, edge in both if edge.bits is not None)
    return Edges(start, stop, thousandths((begin.bits or 0) + (end.bits or 0)), (head + tail) / chain.samples, seen)


def _missed(absent: int, unhit: int, edge: _Edge, samples: int) -> int:
    """Return how many samples at an edge are not there, of those that are likely absent and those that do not agree.

    None if the edge's words are there and few samples are absent, or more but none of their letters is lost or added.
    """
    if edge.bits is None:
        return max(absent, unhit)
    in_place = edge.stray <= _WORD_SLACK and edge.bits >= _SURE and absent <= _MOST_DAMAGED * samples
    return absent if absent > _DAMAGED and not in_place else 0


def _with_digits(first: str, last: str, begin: int, end: int, stream: Stream) -> Range:
    """Go from plain letters to letters and digits; digits at an edge belong to the block if its words have them."""
    start, stop = stream.plain.at[begin], stream.plain.at[end - 1] + 1
    exact = stream.letters.exact
    before, after = _digits(first), _digits(last[::-1])[::-1]
    if before:
        there = _digits(exact[max(0, start - _MOST_DIGITS) : start][::-1])[::-1]
        start -= len(there) - there.rfind(before) if before in there else 0
    if after:
        there = _digits(exact[stop : stop + _MOST_DIGITS])
        stop += there.find(after) + len(after) if after in there else 0
    return start, stop


def _digits(text: str) -> str:
    """Return the digits with which a text begins."""
    return "".join(takewhile(str.isdecimal, text))


def _near(words: str, expected: int, hit: int, stream: Stream, *, after: bool) -> _Edge:
    """Return the place before or after words that stand near where an edge is expected, else that of a word there."""
    text = stream.plain.text
    expected = min(max(expected, 0), len(text))
    reach = _SLACK + int(_STRAY * abs(expected - hit))
    low, high = max(0, expected - reach - len(words)), expected + reach + len(words)
    for wrong in (0, len(words) // _WRONG):
        found = _edges_of(words, text, low, high, wrong, after=after)
        if found:
            place = min(found, key=lambda place: abs(place - expected))
            bits = min(MOST_BITS, _BITS * (len(words) - _WRONG * wrong)) - _CHANCE
            return _Edge(place, abs(place - expected), max(0, bits))
    if (far := _outwards(words, expected, stream, after=after)) is not None:
        return _Edge(far, abs(far - expected), 0)
    near = range(max(0, expected - _WORD_SLACK), min(len(text), expected + _WORD_SLACK) + 1)
    found = [place for place in near if _is_boundary(place, stream)]
    place = min(found, key=lambda place: abs(place - expected), default=expected)
    return _Edge(place, abs(place - expected), None)


def _outwards(words: str, expected: int, stream: Stream, *, after: bool) -> int | None:
    """Return the place of words further out: something may have been put in between them and the nearest sample."""
    if len(words) < _FAR_WORDS:
        return None
    low, high = (expected, expected + _FAR) if after else (max(0, expected - _FAR), expected)
    found = _edges_of(words, stream.plain.text, low, high, 0, after=after)
    return min(found, key=lambda place: abs(place - expected), default=None)


def _edges_of(words: str, text: str, low: int, high: int, wrong: int, *, after: bool) -> list[int]:
    """Return where words begin, or end, in a stretch of text, with up to so many letters wrong, lost or added."""
    if not words:
        return []
    if wrong:
        search = ends if after else starts
        return [low + place for place in search(words, text[low:high], wrong)]
    return [match.span()[after] for match in re.compile(re.escape(words)).finditer(text, low, high)]


def _is_boundary(place: int, stream: Stream) -> bool:
    """Say whether a word begins at a place."""
    if place in (0, len(stream.plain.text)):
        return True
    return stream.raw(place) - stream.raw(place - 1) > 1
