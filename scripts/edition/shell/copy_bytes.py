"""The bytes of a reader's copy: one sentence for what is no readable file of sensible size."""

from pathlib import Path

from edition.words.findings import SourceError, Where

MAX_COPY = 8 * 1024 * 1024
"""Bytes above which a copy is refused: a book of a thousand pages has a quarter of them, and more are hardly text."""
MAX_PACKED = 64 * 1024 * 1024
"""The same for formats that pack their text and may hold pictures."""
_PACKED = (b"%PDF-", b"PK")

CODES = {
    "copy.missing": "The copy that was named does not exist.",
    "copy.folder": "The copy that was named is a folder.",
    "copy.too-large": "The copy is larger than any text that the program reads.",
    "copy.unreadable": "The copy cannot be opened.",
    "copy.empty": "The copy is empty.",
}


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
