"""Keeps Python from looking for unreachable rings of objects while a site is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class _Pause:
    """How many are at work that want no search, and whether there was one before the first of them began."""

    inside: int = 0
    was_on: bool = False
    lock: Lock = field(default_factory=Lock)


_pause = _Pause()


@contextmanager
def without_collection() -> Iterator[None]:
    """Put off the search for rings: an edition lives as long as its build, and each search would go through all of it.

    A sixth of a build goes there otherwise. What is in no ring is freed at once in any case; rings are some megabytes.
    Of several threads at once the last one lets the search go on.
    """
    with _pause.lock:
        if not _pause.inside:
            _pause.was_on = gc.isenabled()
            gc.disable()
        _pause.inside += 1
    try:
        yield
    finally:
        with _pause.lock:
            _pause.inside -= 1
            if not _pause.inside and _pause.was_on:
                gc.enable()
