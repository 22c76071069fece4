"""Remembers of each file how it read last: a preview reads all files again after each save of one."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class LastReading(Generic[T]):
    """What reading gave, one for each name that was ever read.

    Who gets a reading shares it, and leaves it as it is.
    """

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[object, T]] = {}

    def of(self, name: Hashable, content: object, read: Callable[[], T]) -> T:
        """Return how a content read the last time, or reads now if it is another than then; what raises is not kept."""
        known = self._known.get(name)
        if known is None or known[0] != content:
            known = self._known[name] = content, read()
        return known[1]
