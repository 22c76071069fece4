"""What agreeing and missing samples say: how sure a place is, and how much of the block it holds.

Each sample of a block is in one of two states. Present: it agrees at a rate that is the same in all of the chain, since
damage is. Absent: it agrees by chance. The most likely course of states (Viterbi, 1967) is taken at the rate that makes
it likeliest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from edition.words.block_fingerprint import BITS

RATES = (0.98, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
"""Rates of agreement that are tried; 0.4 is left of runs of 8 letters if one letter in nine is wrong."""
CHANCE = 2.0**-BITS
"""Rate at which a sample of another text agrees at one place."""
SWITCH = 6
"""Bits that it costs to go from present to absent samples, or back."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the likeliest course of states says.

    bits: by how much presence explains the samples better than chance; present: number of the first and the last sample
    that is; lost: how many between them are absent.
    """

    bits: float
    present: tuple[int, int]
    lost: int


_Course = tuple[float, int, int, int]


def weigh(jumps: Sequence[float | None]) -> Evidence:
    """Weigh the samples of a block, in order: None for one that does not agree, else the bits that its jump costs."""
    return max((_at_rate(jumps, rate) for rate in RATES), key=lambda evidence: evidence.bits)


def _at_rate(jumps: Sequence[float | None], rate: float) -> Evidence:
    """Follow the best course of each state; it may begin and end in either.

    Of a course its bits, first and last present sample, and how many between them were absent; last < first says that
    none was present yet.
    """
    hit, miss = log2(rate / CHANCE), log2((1 - rate) / (1 - CHANCE))
    present: _Course = (0.0, 0, -1, 0)
    absent: _Course = (0.0, 0, -1, 0)
    for number, jump in enumerate(jumps):
        bits, first, last, lost = absent
        new = last < first
        comes: _Course = (bits - SWITCH, number if new else first, number, 0 if new else lost + number - last - 1)
        absent = max(absent, (present[0] - SWITCH, *present[1:]))
        bits, first, _, lost = max(present, comes) if number else present
        present = (bits + (miss if jump is None else hit - jump), first, number, lost)
    bits, first, last, lost = max(present, absent)
    return Evidence(bits, (first, last), lost)
