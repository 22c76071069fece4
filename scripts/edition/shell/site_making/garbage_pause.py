"""Keeps Python from looking for unreachable rings of objects while a site is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Put off the search for rings: an edition lives as long as its build, and each search would go through all of it.

    A sixth of a build goes there otherwise. What is in no ring is freed at once in any case; rings are some megabytes.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
