"""Bytes of our own files to text: UTF-8 and nothing else; what no file should hold is a fault with line and column."""

import re
from collections.abc import Iterator
from itertools import islice

from edition.read.bibtex.line_offsets import Located
from edition.words.findings import MOST, DataError, Finding, Where, and_more, fault
from edition.words.unseen_characters import called, unseen

_MERGE_MARK = re.compile(r"^(?:<{7}|\|{7}|>{7})(?:[ \t].*)?$", re.MULTILINE)
"""How git marks two versions of a passage; the line between them may be a heading's, and is not looked for."""


def decode(data: bytes, file: str) -> str:
    """Return the text of a UTF-8 file, without a byte order mark, line ends as newlines.

    Raises: DataError with the place of the first byte that is not UTF-8, or of every character that nobody sees and
    every mark of a merge.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError([_not_utf8(data, error, file)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    located = Located(text, file)
    found = [*_unseen(located), *_merges(located)]
    if found:
        raise DataError(found)
    return text


def _unseen(located: Located) -> Iterator[Finding]:
    found = unseen(located.text)
    for offset in islice(found, MOST):
        message = f"{called(located.text[offset])} stands here"
        yield fault("data.control", located.where(offset), message, "remove it; it is invisible in most editors")
    if more := sum(1 for _ in found):
        yield and_more(located.file, more)


def _merges(located: Located) -> Iterator[Finding]:
    for match in _MERGE_MARK.finditer(located.text):
        yield fault(
            "data.merge",
            located.where(match.start()),
            f"two versions were not merged: {match[0][:40]!r} stands here",
            "keep the right version, and remove the other and the lines <<<<<<<, ======= and >>>>>>>",
        )


def _not_utf8(data: bytes, error: UnicodeDecodeError, file: str) -> Finding:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    byte = data[error.start]
    return fault(
        "data.encoding",
        Where(file, line, column),
        f"byte 0x{byte:02x} is not UTF-8",
        "save the file as UTF-8",
    )
