"""Plain text in any common encoding; columns that a program has set beside each other are put in their order."""

import codecs
import re
from collections.abc import Sequence
from itertools import accumulate

from edition.model.protected_text import ProtectedText, SourceText
from edition.read.sources.page_layout.text_columns import straightened
from edition.words.findings import NotThisFormat

NAME = "text"
SUFFIXES = (".txt", ".text")

_ENCODINGS = re.compile(r"utf-(8|16(-[bl]e)?)|iso8859-\d+|cp\d+|koi8-[rtu]|mac-\w+|euc_\w+|shift_jis|big5|gb\w+")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read(data: bytes) -> SourceText:
    """Return the text, line ends as newlines; form feeds begin pages."""
    text, encoding = decode(data)
    pages = straightened(text.split("\f"))
    return SourceText(words=ProtectedText("\n".join(pages)), format=NAME, encoding=encoding, pages=_starts(pages))


def _starts(pages: Sequence[str]) -> tuple[int, ...]:
    """Return the first line of each page; what comes after the last form feed is a page only if it holds something."""
    if len(pages) == 1:
        return ()
    starts = list(accumulate((page.count("\n") + 1 for page in pages[:-1]), initial=1))
    return tuple(starts if pages[-1].strip() else starts[:-1])


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """Return a copy's text and its encoding: by mark, declaration, as UTF-8, as UTF-16 without mark, Windows-1252."""
    if data[:5] == b"%PDF-" or data[:4] in _ZIP:
        raise NotThisFormat("is a PDF or a zip archive, not text")
    text, encoding = _decoded(data, declared)
    if "\0" in text or _control_share(text) > 0.01:
        raise NotThisFormat("is binary, not text")
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _decoded(data: bytes, declared: str | None) -> tuple[str, str]:
    """Decode as declared, or, where the bytes say that the declaration is wrong, as they look."""
    encoding = _encoding(data, declared)
    try:
        return data.decode(encoding), encoding
    except UnicodeError as error:
        if declared:
            return _decoded(data, None)
        raise NotThisFormat(_reason(data, error, encoding)) from None


def encoding_named(label: str) -> str:
    """Return Python's name of an encoding of texts, or nothing; Latin 1 means Windows-1252 on the web.

    Codecs that are no encodings of texts can take hours over a hostile copy, and are left out.
    """
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):  # ValueError: the name holds a NUL
        return ""
    if name in ("ascii", "iso8859-1"):
        return "cp1252"
    return name if _ENCODINGS.fullmatch(name) else ""


def _encoding(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if declared and (named := encoding_named(declared)):
        return named
    zeros_even, zeros_odd = data[:2000:2].count(0), data[1:2000:2].count(0)
    if max(zeros_even, zeros_odd) > 300 * min(1, len(data) / 1000):
        return "utf-16-be" if zeros_even > zeros_odd else "utf-16-le"
    return "cp1252" if _is_single_byte(data) else "utf-8"


def _is_single_byte(data: bytes) -> bool:
    """Say whether bytes that are no UTF-8 look like Windows-1252 rather than like UTF-8 with a fault."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        broken = data.decode("utf-8", "replace").count("\N{REPLACEMENT CHARACTER}")
        whole = sum(ord(character) > 127 for character in data.decode("utf-8", "ignore"))
        return broken > whole
    return False


def _reason(data: bytes, error: UnicodeError, encoding: str) -> str:
    if isinstance(error, UnicodeDecodeError):
        line = data[: error.start].count(b"\n") + 1
        return f"line {line} has the byte 0x{data[error.start]:02x}, which is not {encoding}"
    return f"cannot be decoded as {encoding} ({error})"


def _control_share(text: str) -> float:
    head = text[:20000]
    return sum(character < " " and character not in "\n\r\t\f" for character in head) / max(1, len(head))
