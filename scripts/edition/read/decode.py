"""Bytes of our own files to text: UTF-8 and nothing else, a fault with line and column otherwise."""

from edition.findings import DataError, Finding, Where, fault


def decode(data: bytes, file: str) -> str:
    """Return the text of a UTF-8 file, without a byte order mark, line ends as newlines.

    Raises: DataError with the place of the first byte that is not UTF-8.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError([_not_utf8(data, error, file)]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
