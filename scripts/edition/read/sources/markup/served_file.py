"""A file as a web server sends it, turned into one that can be read without what the server said beside it.

An encoding counts in the order of the HTML standard: a mark at the beginning, the header, the page's own declaration.
"""

import codecs
import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from edition.model.protected_text import ProtectedText, SourceText
from edition.read.sources import html, text
from edition.words.findings import NotThisFormat

SUFFIXES = {
    "application/epub+zip": ".epub",
    "application/pdf": ".pdf",
    "application/tei+xml": ".xml",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/xhtml+xml": ".xhtml",
    "application/xml": ".xml",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/xml": ".xml",
}
"""Media type -> how the name of such a file ends; whether it can be read, the formats of copies say."""

_TEXTS = frozenset([".html", ".md", ".txt", ".xhtml", ".xml"])
_UNNAMED = frozenset(["", "application/octet-stream", "binary/octet-stream"])
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def media_type(content_type: str) -> str:
    """Return the media type that a header names, or nothing.

    >>> media_type("Text/HTML; charset=utf-8")
    'text/html'
    """
    found = re.match(r"\s*([\w.+-]+/[\w.+-]+)\s*(;|$)", content_type, re.ASCII)
    return found[1].lower() if found else ""


def suffix(content_type: str, address: str) -> str:
    """Return how the name of a file should end, or nothing if it is of no kind that is known.

    A server that does not name the type leaves the end of the address to go by.
    """
    named = media_type(content_type)
    if named not in _UNNAMED:
        return SUFFIXES.get(named, "")
    end = PurePosixPath(urlsplit(address).path).suffix.lower()
    return end if end in SUFFIXES.values() else ""


def standing_alone(content: bytes, content_type: str, end: str) -> bytes:
    """Return a file that reads without its header as it does with it.

    That is the bytes as sent wherever they already do; else the same text in UTF-8 with a mark, which readers and
    browsers believe before the page's own declaration.
    """
    encoding = _encoding(content_type)
    if end not in _TEXTS or not encoding or content.startswith(_MARKS):
        return content
    try:
        marked = codecs.BOM_UTF8 + content.decode(encoding).encode()
    except UnicodeError:
        return content
    return content if _words(content) == _words(marked) else marked


def _encoding(content_type: str) -> str:
    """Return Python's name of the encoding that a header declares, or nothing."""
    found = re.search(r";\s*charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.IGNORECASE | re.ASCII)
    return text.encoding_named(found[1]) if found else ""


def _words(content: bytes) -> ProtectedText | None:
    for reader in (html, text):
        try:
            found: SourceText = reader.read(content)
        except NotThisFormat:
            continue
        return found.words
    return None
