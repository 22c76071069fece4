"""A file as a web server sends it, turned into one that can be read without what the server said beside it.

An encoding counts in the order of the HTML standard: a mark at the beginning, the header, the page's own declaration.
"""

import codecs
from email.message import Message

from edition.read.sources import html, text
from edition.words.findings import NotThisFormat


def standing_alone(content: bytes, content_type: str) -> bytes:
    """Return a file that reads without its header as it does with it.

    That is the bytes as sent wherever they already do; else the same text in UTF-8 with a mark, which readers and
    browsers believe before the page's own declaration.
    """
    header = Message()
    header["Content-Type"] = content_type
    named = text.encoding_named(header.get_content_charset(""))
    words, encoding = _decoded(content, named)
    told = named and encoding == named and words != _decoded(content, html.declared(content))[0]
    return codecs.BOM_UTF8 + content.decode(encoding).encode() if told else content


def _decoded(content: bytes, declared: str | None) -> tuple[str, str]:
    try:
        return text.decode(content, declared)
    except NotThisFormat:
        return "", ""
