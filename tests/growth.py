"""How the time of a task grows with its input, which is the same on a slow machine and on a fast one."""

from collections.abc import Callable
from functools import partial
from time import process_time
from typing import Final

NOISE: Final = 0.3
"""Seconds that a machine may add which does other things beside."""


def grows_in_proportion(task: Callable[[int], object], size: int) -> bool:
    """Say whether the processor time of a task grows as its size does."""
    return are_in_proportion(partial(_seconds, task), size)


def are_in_proportion(seconds: Callable[[int], float], size: int) -> bool:
    """Say whether four times the size takes at most eight times the seconds; in proportion it is 4, by the square 16.

    The least of three counts: what else a machine does adds to the time, and never takes any away.
    """
    small, large = (min(seconds(each) for _ in range(3)) for each in (size, 4 * size))
    return large < 8 * small + NOISE


def _seconds(task: Callable[[int], object], size: int) -> float:
    begin = process_time()
    task(size)
    return process_time() - begin
