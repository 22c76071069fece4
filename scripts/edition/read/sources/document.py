"""A word processor's document or an e-book: DOCX, ODT, EPUB, recognised here and turned into a page by pandoc."""

from collections.abc import Mapping

from edition.read.sources.markup.conversion import Conversion
from edition.read.sources.markup.zip_archive import members
from edition.words.findings import NotThisFormat, Unusable

NAME = "document"
SUFFIXES = (".docx", ".odt", ".epub")

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the documents of old Word, and all locked ones of newer Word, begin."""
_BY_MEMBER = {"word/document.xml": "docx", "META-INF/container.xml": "epub"}
_BY_TYPE = {"application/vnd.oasis.opendocument.text": "odt", "application/epub+zip": "epub"}
_OTHERS = {
    "xl/": "an Excel workbook (.xlsx)",
    "ppt/": "a PowerPoint presentation (.pptx)",
    "Index/": "a document of Apple's programs",
    "META-INF/MANIFEST.MF": "a Java program",
}
_FORMATS = "a DOCX, ODT or EPUB"


def read(data: bytes) -> Conversion:
    """Return a document for pandoc.

    Raises: Unusable if it is locked, damaged, of an older format, or an archive of something else.
    """
    if data.startswith(_COMPOUND):
        raise _compound(data)
    if data.startswith(rb"{\rtf"):
        raise Unusable("is a document in RTF", "open it and save it as .docx")
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise NotThisFormat("is no zip archive")
    found = members(data)
    form = _BY_TYPE.get(_type(found)) or next((f for name, f in _BY_MEMBER.items() if name in found), "")
    if not form:
        raise Unusable(f"is {_what(found)}, not {_FORMATS}", "unpack it, or save the article's text by itself")
    return Conversion(data, form)


def _compound(data: bytes) -> Unusable:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Unusable("is a document that is locked with a password", "save it without one")
    return Unusable("is a document of an old version of Word (.doc)", "open it and save it as .docx")


def _type(found: Mapping[str, bytes]) -> str:
    """Return what OpenDocument files and e-books say of themselves in their first member."""
    return found.get("mimetype", b"").decode("ascii", "replace").strip()


def _what(found: Mapping[str, bytes]) -> str:
    for beginning, what in _OTHERS.items():
        if any(name.startswith(beginning) for name in found):
            return what
    if declared := _type(found):
        return f"a file of the type {declared!r}"
    names = sorted(name for name in found if not name.endswith("/"))
    if not names:
        return "an empty zip archive"
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"a zip archive of {names[0]!r}{more}"
