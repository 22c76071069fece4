"""Where the reader's copy lies, its bytes, and how a new one takes its place."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from edition.shell.disk import write_bytes
from edition.words.findings import Explained, SourceError, Where

SOURCES = "sources"
"""The folder, which git ignores, where a copy is found by itself."""

CODES = {
    "copy.several": Explained(
        "Several copies lie in sources/, and none was named.",
        "`copy.pdf` and `copy.txt` in sources/.",
        "Keep one there, or choose with `--source FILE`.",
    ),
    "copy.missing": Explained(
        "The copy that was named does not exist.",
        "`--source artcle.txt`.",
        "Check the name after `--source` or `SOURCE=`.",
    ),
    "copy.folder": Explained(
        "The copy that was named is a folder.",
        "`--source sources/`.",
        "Name the file in it.",
    ),
    "copy.too-large": Explained(
        "The copy is larger than any text that the program reads.",
        "`--source film.mp4`.",
        "Give the text of the article alone.",
    ),
    "copy.unreadable": Explained(
        "The copy cannot be opened.",
        "A copy that you may not read, or a pipe.",
        "Give yourself the right to read it, or save it as a file.",
    ),
    "copy.empty": Explained(
        "The copy is empty.",
        "A download that was broken off at its beginning.",
        "Save the text of the article into it.",
    ),
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


MAX_COPY = 8 * 1024 * 1024
"""Bytes above which a copy is refused: a book of a thousand pages has a quarter of them, and more are hardly text."""
MAX_PACKED = 64 * 1024 * 1024
"""The same for formats that pack their text and may hold pictures."""
_PACKED = (b"%PDF-", b"PK")


def copy_content(path: Path) -> bytes:
    """Return a copy's bytes.

    Raises: SourceError with one sentence for what is no readable file of sensible size.
    """
    where = Where(str(path))
    if path.is_dir():
        raise SourceError.at("copy.folder", where, "is a folder", "name one file")
    if not path.exists():
        raise SourceError.at("copy.missing", where, "no such file", "check the name after --source or SOURCE=")
    if not path.is_file():
        raise SourceError.at("copy.unreadable", where, "is a device or a pipe, not a file", "save it as a file")
    try:
        _refuse_large(path, where)
        data = path.read_bytes()
    except OSError as error:
        raise SourceError.at("copy.unreadable", where, f"cannot be read: {error.strerror}") from None
    if not data.strip():
        raise SourceError.at("copy.empty", where, "is empty", "save the article's text into it")
    return data


def _refuse_large(path: Path, where: Where) -> None:
    size = path.stat().st_size
    if size <= MAX_COPY:
        return
    with path.open("rb") as file:
        limit = MAX_PACKED if file.read(5).startswith(_PACKED) else MAX_COPY
    if size > limit:
        read = f"{limit // 1024**2} MB that are read"
        raise SourceError.at(
            "copy.too-large",
            where,
            f"has {size / 1024**2:.0f} MB, more than the {read}",
            "give the article's text alone",
        )
