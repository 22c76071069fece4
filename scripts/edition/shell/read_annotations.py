"""A reader's file of annotations: its bytes, if it is a file of sensible size."""

from pathlib import Path

from edition.model.reader_annotation import ReaderAnnotation
from edition.read.annotations.annotation_file import EXPECTED, read_annotations
from edition.words.findings import DataError, Explained

CODES = {
    "annotations.unreadable": Explained(
        "The file of annotations is not there, is no file, cannot be opened, or is larger than any that is read.",
        "`edition annotate lost.json`.",
        "Check the name, and give a file of at most 16 MB.",
    ),
}

MAX_FILE = 16 * 1024 * 1024
"""Bytes above which a file is refused: thousands of annotations have fewer."""


def annotations_in(path: Path) -> tuple[ReaderAnnotation, ...]:
    """Read a file of annotations.

    Raises: DataError with one finding.
    """
    name = str(path)
    if not path.exists():
        raise DataError.at("annotations.unreadable", name, "no such file", "check its name")
    if not path.is_file():
        raise DataError.at(
            "annotations.unreadable", name, "is a folder, a device or a pipe", f"name a file; {EXPECTED}"
        )
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            what = f"has {size / 1024**2:.0f} MB, more than the {MAX_FILE // 1024**2} MB that are read"
            raise DataError.at("annotations.unreadable", name, what, "divide it")
        return read_annotations(path.read_bytes(), name)
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise DataError.at("annotations.unreadable", name, what, "give yourself the right to read it") from None
