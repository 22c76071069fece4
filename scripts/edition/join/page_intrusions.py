"""Lines that a page put inside a block: its head, its foot, notes, numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from edition.join.letter_stream import Stream
from edition.join.sample_chain import Chain, Hits
from edition.model.protected_text import Lines
from edition.words.block_fingerprint import RUN, STEP, letters, plain

_TOLERANCE, _CLOSE = 3, 1
"""Letters by which lines may differ from the jump that they explain: where samples in between are damaged, and else."""
_DAMAGED = 2 * STEP
"""Letters from one sure sample to the next, above which more than one in between is damaged or stands beside."""
_ALIKE = 5
"""And never more than one letter in so many of the jump."""
_MOST_LINES = 300
"""Lines between two samples that are looked at."""
_NUMBER = re.compile(r"\W*(\d{1,4}|[ivxlcIVXLC]{1,6})\W*")


def intruders(chain: Chain, seen: Iterable[tuple[int, int]], stream: Stream) -> list[Lines]:
    """Return the whole lines that explain why parts of a block stand further apart than in the witness.

    seen: edges of the block that are sure, as letters of the block and their places in the copy.
    """
    sure = sorted([*seen, *((number * STEP, place) for number, place in _steady(chain.hits))])
    found: list[Lines] = []
    for (letter, place), (later, there) in pairwise(sure):
        jump = (there - place) - (later - letter)
        last = min(there + RUN, len(stream.plain.text)) - 1
        tolerance = min(_TOLERANCE if later - letter > _DAMAGED else _CLOSE, jump // _ALIKE)
        if jump > 0 and (lines := _of_letters(jump, tolerance, place, last, stream)):
            found.append(lines)
    return found


def _steady(hits: Hits) -> Hits:
    """Leave out hits whose shift is that of neither neighbour: they may be there by chance."""
    shifts = [place - number * STEP for number, place in hits]
    around = zip(hits, [None, *shifts], shifts, [*shifts[1:], None], strict=False)
    return tuple(hit for hit, before, shift, after in around if shift in (before, after))


def page_numbers(first: int, last: int, stream: Stream) -> list[Lines]:
    """Return the lines between two others, both excluded, that hold a number alone."""
    return [(line, line) for line in range(first + 1, last) if _NUMBER.fullmatch(stream.line_text(line))]


def _of_letters(wanted: int, tolerance: int, before: int, after: int, stream: Stream) -> Lines | None:
    """Return the lines between two plain letters that have the wanted number of letters, or nearly.

    The letters are the first of one run and the last of the next: a run that agrees may begin or end in a line that was
    put in, if that line happens to end or begin as the block goes on.
    """
    first, last = stream.line(stream.raw(before)) + 1, stream.line(stream.raw(after))
    sizes = [
        (line, len(plain(letters(stream.line_text(line))).text))
        for line in range(first, min(last, first + _MOST_LINES))
    ]
    best = min(_stretches([one for one in sizes if one[1]], wanted), default=None)
    return best[2:] if best and best[0] <= tolerance else None


def _stretches(sizes: Sequence[tuple[int, int]], wanted: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield of each stretch of lines how far it is from a number of letters, its length, its first and last line."""
    for begin in range(len(sizes)):
        total = 0
        for end in range(begin, len(sizes)):
            total += sizes[end][1]
            if total > wanted + _TOLERANCE:
                break
            first, last = sizes[begin][0], sizes[end][0]
            yield abs(total - wanted), last - first, first, last
