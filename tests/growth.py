"""How the time of a task grows with its input, which is the same on a slow machine and on a fast one."""

from collections.abc import Callable
from time import process_time
from typing import Final

NOISE: Final = 0.3
"""Seconds that a machine may add which does other things beside."""


def grows_in_proportion(task: Callable[[int], object], size: int) -> bool:
    """Say whether four times the size takes at most eight times the time; in proportion it is 4, by the square 16."""
    return _seconds(task, 4 * size) < 8 * _seconds(task, size) + NOISE


def _seconds(task: Callable[[int], object], size: int) -> float:
    """Return the least processor time of three: what else a machine does adds to it, and never takes any away."""
    taken = []
    for _ in range(3):
        begin = process_time()
        task(size)
        taken.append(process_time() - begin)
    return min(taken)
