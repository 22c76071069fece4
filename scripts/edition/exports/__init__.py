"""The edition in forms that other tools read, one module each.

A module has NAME, FILENAME, MEDIA_TYPE, and `export(edition) -> bytes`; what it is called in each language stands in
the language's file. None gives the article's words. One that can give them to whoever has a copy does so in another
function and under another name, `export_with_words(edition) -> bytes` and FILENAME_WITH_WORDS; the site never calls it.
"""

from collections.abc import Iterator
from types import ModuleType

from edition.words import plugin_folders

CONTRACT = ("NAME", "FILENAME", "MEDIA_TYPE", "export")


def exporters() -> Iterator[ModuleType]:
    """Yield the export modules in the order of their names."""
    yield from plugin_folders.tree("edition.exports", CONTRACT)
