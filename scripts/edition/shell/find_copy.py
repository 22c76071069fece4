"""Where the reader's copy lies, and how a new one takes its place."""

import os
from collections.abc import Iterable
from contextlib import suppress
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
    named = given or os.environ.get("EDITION_SOURCE")
    return _as_named(named) if named else only_source(root)


def _as_named(name: str) -> Path:
    """Return the file of a name; some shells leave a `~` to the program if it does not begin a word, as in SOURCE=~/a.

    A file that has the name as it stands comes first.
    """
    path = Path(name)
    with suppress(RuntimeError):
        return path if os.path.lexists(path) else path.expanduser()
    return path


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
