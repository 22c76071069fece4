"""Where in a copy a block may stand: samples that agree, chained in their order.

Seed and chain, as in the mapping of long noisy reads of DNA (Li, minimap2, Bioinformatics 34, 2018). All places count
plain letters. The shift of a hit is its place in the copy less its place in the block; where the copy has a page's
head inside the block the shift jumps, where a letter was lost or added it moves by one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log2

from edition.join.letter_stream import Stream, pairs
from edition.join.sample_evidence import thousandths, weigh
from edition.words.block_fingerprint import BITS, STEP

REACH = 1000
"""Letters that a copy may have, or lack, in one place inside a block."""
_FAR = 8
"""Samples without a hit after which a segment ends."""
_STRAYS = (0, -1, 1)
"""Letters by which a sample may lie beside the shift before it, in the order in which they are tried."""
_SLIP = 1
"""Letters that are lost in one place and count as damage, not as dropped."""
_RIVALS = 4
"""Places that are looked at for each block."""
_PATHS = 32
"""Segments at which the ways that are followed end."""
_JUMP, _JUMP_SIZE = 3, 2
"""Bits that a change of shift costs, and bits for each time that its size doubles."""
_HIT = thousandths(BITS)
"""What a sample that agrees weighs among segments."""

Hits = tuple[tuple[int, int], ...]
"""Number of a sample and its place in the copy, in order."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Samples of a block that agree at one shift: number of the first and last, and how many are sure."""

    first: int
    last: int
    shift: int
    hits: int


@dataclass(frozen=True, slots=True)
class Chain:
    """A place for a block: hits and what they weigh.

    samples: how many the block has; weight: evidence that this is no chance, less what each jump costs; present: number
    of the first and last sample that are there; lost: share of the block that the copy lacks between them.
    """

    hits: Hits
    samples: int
    weight: int
    present: tuple[int, int]
    lost: float

    @property
    def share(self) -> float:
        """Return the share of the block's samples that agree."""
        return len(self.hits) / self.samples

    @property
    def similarity(self) -> float:
        """Return the same in thousandths, halves up, for reports."""
        return (2000 * len(self.hits) + self.samples) // (2 * self.samples) / 1000

    @property
    def start(self) -> tuple[int, int]:
        """Return where the block would begin if nothing was lost before its first hit, and that hit's place."""
        number, place = next((hit for hit in self.hits if hit[0] >= self.present[0]), self.hits[0])
        return place - number * STEP, place

    def end(self, letters: int) -> tuple[int, int]:
        """Return where a block of so many letters would end, and the place of the hit that says so."""
        number, place = next((hit for hit in reversed(self.hits) if hit[0] <= self.present[1]), self.hits[-1])
        return place + letters - number * STEP, place

    @property
    def added(self) -> int:
        """Return how many letters the copy has between the samples that the block has not."""
        return sum(jump for jump in self._jumps() if jump > 0)

    @property
    def dropped(self) -> int:
        """Return how many letters of the block the copy lacks between the samples, less than two in a place apart."""
        return -sum(jump for jump in self._jumps() if jump < -_SLIP)

    def _jumps(self) -> list[int]:
        return [(there - place) - (later - number) * STEP for (number, place), (later, there) in pairwise(self.hits)]


def chains(samples: bytes, stream: Stream, within: range | None = None) -> list[Chain]:
    """Return the likely places of a block's samples in a copy, best first, no two overlapping.

    within: where in the copy's plain letters to look; everywhere if it is not given.
    """
    segments = sorted(_segments(samples, stream, within), key=lambda s: (s.first, s.shift))
    apart: list[Hits] = []
    for hits in sorted((_filled(path, samples, stream) for path in _paths(segments)), key=len, reverse=True):
        if len(apart) < _RIVALS and all(hits[0][1] > o[-1][1] or hits[-1][1] < o[0][1] for o in apart):
            apart.append(hits)
    return sorted((_weighed(hits, len(samples)) for hits in apart), key=lambda chain: chain.weight, reverse=True)


def _segments(samples: bytes, stream: Stream, within: range | None) -> Iterable[Segment]:
    by_shift: dict[int, set[int]] = defaultdict(set)
    for pair, number in pairs(samples):
        for place in stream.seeds.get(pair, ()):
            if within is None or place in within:
                by_shift[place - number * STEP] |= {number, number + pair[0]}
    for shift, numbers in by_shift.items():
        for run in _close(sorted(numbers)):
            yield Segment(run[0], run[-1], shift, len(run))


def _close(numbers: Sequence[int]) -> Iterable[list[int]]:
    """Divide rising numbers where they leave out more than damage does."""
    run = [numbers[0]]
    for number in numbers[1:]:
        if number - run[-1] > _FAR:
            yield run
            run = []
        run.append(number)
    yield run


def _paths(segments: Sequence[Segment]) -> Iterable[list[Segment]]:
    """Yield the best ways through segments, the heaviest first, none twice through one segment."""
    weight: dict[Segment, int] = {}
    before: dict[Segment, Segment | None] = {}
    near: Mapping[int, list[Segment]] = defaultdict(list)
    for segment in segments:
        own = segment.hits * _HIT
        weight[segment], before[segment] = own, None
        for bucket in (-1, 0, 1):
            for earlier in near[segment.shift // REACH + bucket]:
                cost = _cost(earlier, segment)
                if cost is not None and (total := weight[earlier] + own - cost) > weight[segment]:
                    weight[segment], before[segment] = total, earlier
        near[segment.shift // REACH].append(segment)
    used: set[Segment] = set()
    for last in sorted(segments, key=lambda s: weight[s], reverse=True)[:_PATHS]:
        path: list[Segment] = []
        step: Segment | None = last
        while step is not None and step not in used:
            path.append(step)
            step = before[step]
        used.update(path)
        if path:
            yield path[::-1]


def _cost(earlier: Segment, later: Segment) -> int | None:
    """Return what it costs to go on from one segment to another; None if the copy would go back."""
    overlap = max(0, earlier.last - later.first + 1)
    begins = (later.first + overlap) * STEP + later.shift
    ahead = later.last > earlier.last and begins > earlier.last * STEP + earlier.shift
    if not ahead or abs(later.shift - earlier.shift) > REACH:
        return None
    return jump_cost(later.shift - earlier.shift) + overlap * _HIT


@cache
def jump_cost(shift: int) -> int:
    """Return what a change of shift costs, in thousandths of a bit: its sign and size must be told."""
    return thousandths(_JUMP + _JUMP_SIZE * log2(1 + abs(shift)))


def _filled(path: Sequence[Segment], samples: bytes, stream: Stream) -> Hits:
    """Follow a path sample by sample, also before and after it."""
    places = {
        number: place
        for segment in reversed(path)
        for number in range(segment.first, segment.last + 1)
        if (place := _agrees(number, segment.shift, (0,), samples, stream)) is not None
    }
    for before, after in pairwise([-1, *sorted(places), len(samples)]):
        gap = range(before + 1, after)
        if after in places:
            places |= _followed(reversed(gap), places[after] - after * STEP, samples, stream)
        if before in places:
            places |= _followed(gap, places[before] - before * STEP, samples, stream)
    return _rising(sorted(places.items()))


def _weighed(hits: Hits, samples: int) -> Chain:
    evidence = weigh(_jumps(hits, samples))
    return Chain(hits, samples, evidence.weight, evidence.present, evidence.lost / samples)


def _jumps(hits: Hits, samples: int) -> list[int | None]:
    """Return for each sample what its change of shift costs, None for one without a hit."""
    costs: list[int | None] = [None] * samples
    shifts = [place - number * STEP for number, place in hits]
    for (number, _), before, after in zip(hits, [shifts[0], *shifts], shifts, strict=False):
        costs[number] = jump_cost(after - before) if after != before else 0
    return costs


def _followed(numbers: Iterable[int], shift: int, samples: bytes, stream: Stream) -> dict[int, int]:
    """Return the samples that agree near a shift, which each of them may move by a letter."""
    found: dict[int, int] = {}
    for number in numbers:
        place = _agrees(number, shift, _STRAYS, samples, stream)
        if place is not None:
            found[number], shift = place, place - number * STEP
    return found


def _agrees(number: int, shift: int, strays: Iterable[int], samples: bytes, stream: Stream) -> int | None:
    """Return the place near a shift where the copy has a sample's hash."""
    for stray in strays:
        place = number * STEP + shift + stray
        if 0 <= place < len(stream.hashes) and stream.hashes[place] == samples[number]:
            return place
    return None


def _rising(hits: Iterable[tuple[int, int]]) -> Hits:
    """Leave out hits that lie before the one kept last: a block is read forwards."""
    kept: list[tuple[int, int]] = []
    for number, place in hits:
        if not kept or place > kept[-1][1]:
            kept.append((number, place))
    return tuple(kept)
