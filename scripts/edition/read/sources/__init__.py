"""Readers of copies, one module a format, tried in a given order.

A module has NAME, SUFFIXES and `read(data: bytes)`. It returns a SourceText, or a Conversion if pandoc must turn the
bytes into a page first, which is then read as one. It raises NotThisFormat with the reason if others may try, and
Unusable if the format is its own but nobody can read these bytes.
"""

from collections.abc import Iterator
from types import ModuleType

from edition.words import plugin_folders

CONTRACT = ("NAME", "SUFFIXES", "read")
ORDER = ("pdf", "document", "jats", "tei", "html", "markdown", "text")
"""What can be told by its first bytes, then by its elements, then what takes anything that can be decoded."""


def readers() -> Iterator[ModuleType]:
    """Yield the readers in the order in which a copy is offered to them."""
    for name in ORDER:
        yield plugin_folders.one(f"edition.read.sources.{name}", CONTRACT)
