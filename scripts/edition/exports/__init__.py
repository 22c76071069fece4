"""The edition in forms that other tools read, one module each.

A module has NAME, FILENAME, MEDIA_TYPE, and `export(edition) -> bytes`; what it is called in each language stands in
the language's file. None gives the article's words.
"""

from collections.abc import Iterator
from types import ModuleType

from edition.words import plugin_folders

CONTRACT = ("NAME", "FILENAME", "MEDIA_TYPE", "export")


def exporters() -> Iterator[ModuleType]:
    """Yield the export modules in the order of their names."""
    yield from plugin_folders.tree("edition.exports", CONTRACT)
