"""From where a block's samples stand in a copy to its words: its edges, less what a page put between its lines.

The digest of the witness is the judge: of several readings of the place the one is right whose letters have it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.join.block_edges import Edges
from edition.join.letter_stream import Stream
from edition.join.page_intrusions import intruders, page_numbers
from edition.join.recorded_words import find_letters
from edition.join.sample_chain import Chain
from edition.model.article import Place
from edition.model.protected_text import Difference, Lines, ProtectedText, SourceMark
from edition.words.block_fingerprint import RUN, Range, blank, exact_digest

_CONTEXT = 20
"""Characters of the copy that are shown before and after a difference."""
_BESIDE = 2
"""Lines from a page's head to a number that belongs to it."""
_CALL = re.compile(r"\d{1,3}")
"""The number of a note that a copy prints like any other."""

_OPENING = "«“‘\"'([—–-¿¡"
_CLOSING = ".,;:!?…»”’\"')]—–-‘"


@dataclass(frozen=True, slots=True)
class Extent:
    """A block's words in a copy: from its first letter or digit to after its last, without the lines cut out."""

    start: int
    end: int
    cut: tuple[Lines, ...]
    exact: bool


def extent(edges: Edges, digest: str, chain: Chain, notes: Iterable[Place], stream: Stream) -> Extent:
    """Settle which words between the edges are a block's.

    digest: that of its letters in the witness; notes: where the witness has note calls in the block, whose numbers a
    copy may print like any other.
    """
    start, end = edges.start, edges.end
    raw = stream.letters.raw
    first, last = stream.line(raw[start]), stream.line(raw[end - 1])
    heads = [lines for lines in intruders(chain, edges.seen, stream) if first < lines[0] and lines[1] < last]
    numbers = [lines for lines in page_numbers(first, last, stream) if lines not in heads]
    called = _called(notes, start, end, stream)
    for cut in ([], heads, numbers, heads + numbers):
        for digits in ([], called):
            gone = [*(stream.letters_of(lines) for lines in cut), *digits]
            if exact_digest(_without(stream.letters.exact, start, end, gone)) == digest:
                return Extent(start, end, tuple(sorted(cut)), exact=True)
    beside = [number for number in numbers if any(abs(number[0] - line) <= _BESIDE for head in heads for line in head)]
    return Extent(start, end, tuple(sorted(heads + beside)), exact=False)


def _without(text: str, start: int, end: int, gone: Iterable[Range]) -> str:
    pieces: list[str] = []
    for begin, after in sorted(gone):
        pieces.append(text[start : max(start, begin)])
        start = max(start, after)
    return "".join(pieces) + text[start:end]


def _called(notes: Iterable[Place], start: int, end: int, stream: Stream) -> list[Range]:
    """Return the digits that stand right after the words after which a note is called."""
    folded = stream.letters.folded[start:end]
    found: list[Range] = []
    for note in notes:
        after = find_letters(note, folded)
        if after is not None:
            digits = _CALL.match(folded[after[1] :])
            if digits:
                found.append((start + after[1], start + after[1] + digits.end()))
    return found


def words(found: Extent, stream: Stream) -> tuple[ProtectedText, tuple[SourceMark, ...]]:
    """Return the copy's own characters of an extent, with the punctuation that hugs it, and the marks on them."""
    raw = stream.letters.raw
    start, end = raw[found.start], raw[found.end - 1] + 1
    floor = raw[found.start - 1] + 1 if found.start else 0
    ceiling = raw[found.end] if found.end < len(raw) else len(stream.text)
    before, after = stream.text[floor:start], stream.text[end:ceiling]
    start -= _hugging(before[::-1], _OPENING)
    end += _tail(after)
    kept = _kept(start, end, [stream.span(lines) for lines in found.cut])
    return ProtectedText("".join(stream.text[a:b] for a, b in kept)), _marks(stream.marks, kept)


def _kept(start: int, end: int, gone: Sequence[Range]) -> list[Range]:
    """Return what is left of a stretch without others, in order."""
    edges_ = [start, *(offset for span in sorted(gone) for offset in span), end]
    return [(a, b) for a, b in zip(edges_[::2], edges_[1::2], strict=True) if a < b]


def _marks(marks: Iterable[SourceMark], kept: Sequence[Range]) -> tuple[SourceMark, ...]:
    """Move marks from a copy to what is kept of it, put end to end."""
    moved: list[SourceMark] = []
    for mark in marks:
        length = 0
        parts: list[int] = []
        for start, end in kept:
            begin, after = max(start, mark.start), min(end, mark.end)
            if begin < after:
                parts += [length + begin - start, length + after - start]
            length += end - start
        if parts:
            moved.append(replace(mark, start=parts[0], end=parts[-1]))
    return tuple(moved)


def _hugging(characters: str, allowed: str) -> int:
    """Count the characters that belong to what they touch: allowed marks, and spaces between them on one line."""
    length = 0
    for position, character in enumerate(characters):
        if character in allowed:
            length = position + 1
        elif character == "\n" or not character.isspace():
            break
    return length


def _tail(after: str) -> int:
    """Count the closing marks, note calls and addresses that end a block: nothing of them is among its letters."""
    marked = ["]" if seen != typed else typed for typed, seen in zip(after, blank(after), strict=True)]
    return _hugging("".join(marked), _CLOSING)


def differences(chain: Chain, found: Extent, stream: Stream) -> tuple[Difference, ...]:
    """Return the stretches of a loose block in which a sample is missing, with a little of the copy about them."""
    raw = stream.letters.raw
    begin, after = raw[found.start], raw[found.end - 1] + 1
    ends = [begin, *(stream.raw(place + RUN - 1) + 1 for _, place in chain.hits)]
    starts = [*(stream.raw(place) for _, place in chain.hits), after]
    numbers = [-1, *(number for number, _ in chain.hits), chain.samples]
    return tuple(
        _difference(start, end, begin, after, stream)
        for (before, number), start, end in zip(pairwise(numbers), ends, starts, strict=True)
        if number - before > 1 and start < end
    )


def _difference(start: int, end: int, floor: int, ceiling: int, stream: Stream) -> Difference:
    shown = stream.text[max(floor, start - _CONTEXT) : min(ceiling, end + _CONTEXT)]
    return Difference(line=stream.line(start), words=ProtectedText(" ".join(shown.split())))
