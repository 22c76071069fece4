"""Where the reader's copy lies, and how a new one takes its place."""

import os
from collections.abc import Iterable
from pathlib import Path

from edition.shell.disk import write_bytes
from edition.words.findings import SourceError

SOURCES = "sources"
"""The folder, which git ignores, where a copy is found by itself."""

CODES = {
    "copy.several": "Several copies lie in sources/, and none was named.",
}


def source_path(root: Path, given: str | None) -> Path | None:
    """Return the reader's copy: given, else EDITION_SOURCE, else the only file in `sources/`."""
    if given:
        return Path(given)
    if from_environment := os.environ.get("EDITION_SOURCE"):
        return Path(from_environment)
    return only_source(root)


def only_source(root: Path) -> Path | None:
    """Return the only file in the project's `sources/` folder, if there is one.

    Raises: SourceError if there are several.
    """
    found = copies(root)
    if len(found) > 1:
        names = ", ".join(p.name for p in found)
        raise SourceError.at(
            "copy.several",
            SOURCES,
            f"holds {len(found)} copies: {names}",
            "keep one there, or choose with --source FILE",
        )
    return found[0] if found else None


def copies(root: Path) -> list[Path]:
    """Return the files in the project's `sources/` folder that are taken for copies."""
    folder = root / SOURCES
    return sorted(p for p in folder.iterdir() if p.is_file() and p.name[0] != ".") if folder.is_dir() else []


def write_copy(path: Path, content: bytes, before: Iterable[Path]) -> None:
    """Write a copy in the place of those before it, which go only when it is whole."""
    write_bytes(path, content)
    for old in before:
        if old != path:
            old.unlink(missing_ok=True)
