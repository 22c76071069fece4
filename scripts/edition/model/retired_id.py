"""An id that was once an address of the edition, and where its address leads now."""

from dataclasses import dataclass

from edition.words.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredId:
    """An id that was withdrawn; successor: what took its place; release: the version that withdrew it."""

    id: Id
    successor: Id
    release: str
