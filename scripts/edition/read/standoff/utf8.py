"""Bytes of our own files to text: UTF-8 and nothing else, a fault with line and column otherwise."""

import re

from edition.words.findings import DataError, Finding, Where, fault

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def decode(data: bytes, file: str) -> str:
    """Return the text of a UTF-8 file, without a byte order mark, line ends as newlines.

    Raises: DataError with the place of the first byte that is not UTF-8, or of every control character.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError([_not_utf8(data, error, file)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    controls = [_control(text, match.start(), file) for match in _CONTROL.finditer(text)]
    if controls:
        raise DataError(controls)
    return text


def _control(text: str, offset: int, file: str) -> Finding:
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return fault(
        "data.control",
        Where(file, line, column),
        f"U+{ord(text[offset]):04X} is a control character",
        "remove it; it is invisible in most editors",
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
