"""What agreeing and missing samples say: how sure a place is, and how much of the block it holds.

Each sample of a block is in one of two states. Present: it agrees at a rate that is the same in all of the chain, since
damage is. Absent: it agrees by chance. The most likely course of states (Viterbi, 1967) is taken at the rate that makes
it likeliest.

Evidence is counted in whole thousandths of a bit: two programs that count it agree to the last tie.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log2

from edition.words.block_fingerprint import BITS

RATES = (0.98, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
"""Rates of agreement that are tried; 0.4 is left of runs of 8 letters if one letter in nine is wrong."""
CHANCE = 2.0**-BITS
"""Rate at which a sample of another text agrees at one place."""
SWITCH = 6
"""Bits that it costs to go from present to absent samples, or back."""
BIT = 1000
"""Units in which evidence is counted."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the likeliest course of states says.

    weight: by how much presence explains the samples better than chance, in thousandths of a bit; present: number of
    the first and the last sample that is; lost: how many between them are absent.
    """

    weight: int
    present: tuple[int, int]
    lost: int


_Course = tuple[int, int, int, int]


def thousandths(bits: float) -> int:
    """Return bits in the units in which evidence is counted."""
    return round(BIT * bits)


def weigh(jumps: Sequence[int | None]) -> Evidence:
    """Weigh the samples of a block, in order: None for one that does not agree, else what its jump costs.

    Of rates that explain them alike the first is taken.
    """
    return max((_at_rate(jumps, rate) for rate in RATES), key=lambda evidence: evidence.weight)


@cache
def _of_rate(rate: float) -> tuple[int, int]:
    """Return what an agreeing and what a missing sample weighs where so many agree."""
    return thousandths(log2(rate / CHANCE)), thousandths(log2((1 - rate) / (1 - CHANCE)))


def _at_rate(jumps: Sequence[int | None], rate: float) -> Evidence:
    """Follow the best course of each state; it may begin and end in either.

    Of a course its weight, first and last present sample, and how many between them were absent; last < first says that
    none was present yet. Of courses of one weight that one is better whose first, last and lost are greater, in order.
    """
    hit, miss = _of_rate(rate)
    switch = thousandths(SWITCH)
    present: _Course = (0, 0, -1, 0)
    absent: _Course = (0, 0, -1, 0)
    for number, jump in enumerate(jumps):
        weight, first, last, lost = absent
        new = last < first
        comes: _Course = (weight - switch, number if new else first, number, 0 if new else lost + number - last - 1)
        absent = max(absent, (present[0] - switch, *present[1:]))
        weight, first, _, lost = max(present, comes) if number else present
        present = (weight + (miss if jump is None else hit - jump), first, number, lost)
    weight, first, last, lost = max(present, absent)
    return Evidence(weight, (first, last), lost)
