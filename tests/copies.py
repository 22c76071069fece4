"""A reader's copies made by other programs than ours, and files that are no copies."""

import io
import re
import subprocess
import zipfile
import zlib
from collections.abc import Callable

from edition.shell import pandoc

from tests import damage, pdfs

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!<>$~^|@\"'-])")


def markdown(text: str) -> str:
    """Return a text as Markdown, each paragraph one, each bracketed call a footnote."""
    notes = dict(re.findall(r"^\[(\d+)\] (.*)$", text, re.MULTILINE))
    body = [one for one in damage.paragraphs(text) if not re.match(r"\[\d+\] ", one)]
    called = [re.sub(r"\\\[(\d+)\\\]|\\\((\d)\\\)", _call, _SPECIAL.sub(r"\\\1", one)) for one in body]
    defined = [f"[^{number}]: " + _SPECIAL.sub(r"\\\1", words) for number, words in notes.items()]
    uncalled = [f"[^{number}]" for number in notes if not any(f"[^{number}]" in one for one in called)]
    return "\n\n".join([*called, *uncalled, *defined]) + "\n"


def _call(match: re.Match[str]) -> str:
    return f"[^{match[1] or match[2]}]"


def by_pandoc(source: str, form: str, *options: str) -> bytes:
    """Return Markdown in another format."""
    command = [str(pandoc.program()), "-f", "markdown-smart", "-t", form, "-s", "-o", "-", *options]
    return subprocess.run(command, input=source.encode(), capture_output=True, check=True).stdout


def archive(**members: str) -> bytes:
    """Return a zip archive; two underscores in a name stand for a slash, one for a full stop."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/").replace("_", "."), content)
    return packed.getvalue()


def bomb(megabytes: int = 300) -> bytes:
    """Return a DOCX whose text is one letter over and over."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file, file.open("word/document.xml", "w") as member:
        for _ in range(megabytes):
            member.write(b"a" * 1024**2)
    return packed.getvalue()


def lying_bomb() -> bytes:
    """Return a DOCX that says that its text has ten letters, where there are ten million."""
    data = bytearray(archive(word__document_xml="a" * 10_000_000))
    size = (10_000_000).to_bytes(4, "little")
    return bytes(data.replace(size, (10).to_bytes(4, "little")))


def locked_archive() -> bytes:
    """Return a DOCX that says that its members are encrypted."""
    data = bytearray(archive(word__document_xml="<w:document/>"))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    return bytes(data)


def with_checksum_wrong() -> bytes:
    """Return a DOCX one of whose members was changed after it was packed."""
    content = "<w:document/>" * 40
    data = archive(word__document_xml=content)
    checksum = zlib.crc32(content.encode()).to_bytes(4, "little")
    return data.replace(checksum, b"\0\0\0\0")


def overlapping() -> bytes:
    """Return a DOCX two parts of which lie in the same bytes."""
    data = archive(word__document_xml="<w:document/>", word__documents_xml="<w:document/>")
    directory = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", directory + 1)
    return data[: second + 42] + bytes(4) + data[second + 46 :]


def with_a_part_twice() -> bytes:
    """Return a DOCX that has its text twice under one name."""
    data = archive(word__document_xml="<w:document/>", word__documenu_xml="<w:document/>")
    return data.replace(b"documenu", b"document")


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

NESTED_TABLES = (
    "<w:document xmlns:w='w'>" + "<w:tbl><w:tr><w:tc>" * 2000 + "</w:tc></w:tr></w:tbl>" * 2000 + "</w:document>"
)
CROWDED = " ".join(f"a{number}=1" for number in range(80_000))
"""The attributes of one tag."""

NO_COPIES: dict[str, tuple[Callable[[], bytes], str]] = {
    "damaged.docx": (lambda: by_pandoc("Words.", "docx")[:2000], "is a zip archive that is damaged"),
    "changed.docx": (with_checksum_wrong, "is a zip archive that is damaged"),
    "hollow.docx": (lambda: archive(word__document_xml="no XML"), "is a damaged DOCX"),
    "locked.docx": (locked_archive, "is locked with a password"),
    "encrypted.docx": (lambda: COMPOUND + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
    "old.doc": (lambda: COMPOUND, "old version of Word"),
    "letter.rtf": (lambda: rb"{\rtf1 words}", "is a document in RTF"),
    "pictures.zip": (lambda: archive(a_png="x", b_png="y"), "is a zip archive of 'a.png' and 1 more, not"),
    "table.xlsx": (lambda: archive(xl__workbook_xml="<workbook/>"), "is an Excel workbook"),
    "drawing.odg": (
        lambda: archive(mimetype="application/vnd.oasis.opendocument.graphics"),
        "is a file of the type 'application/vnd.oasis.opendocument.graphics', not",
    ),
    "bomb.docx": (bomb, "would unpack to 300 MB"),
    "lying.docx": (lying_bomb, "is a zip archive that is damaged"),
    "damaged.pdf": (lambda: pdfs.pdf([[pdfs.Words(50, 700, "Words")]])[:200], "is a PDF that is damaged"),
    "scan.pdf": (lambda: pdfs.pdf([[], []]), "is a PDF without text: it holds pictures of pages"),
    "locked.pdf": (
        lambda: pdfs.pdf([[pdfs.Words(50, 700, "Words")]], encryption=pdfs.ENCRYPTED),
        "is a PDF that is locked with a password",
    ),
    "deep.html": (lambda: b"<!DOCTYPE html>" + b"<div>" * 20_000, "more than 500 elements inside each other"),
    "overlapping.docx": (overlapping, "with parts that overlap or have one name"),
    "twice.docx": (with_a_part_twice, "with parts that overlap or have one name"),
    "tables.docx": (
        lambda: archive(word__document_xml=NESTED_TABLES),
        "has a part, 'word/document.xml', with more elements or attributes inside each other",
    ),
    "crowded.docx": (
        lambda: archive(word__document_xml=f"<w:document {CROWDED}/>"),
        "has a part, 'word/document.xml', with more elements or attributes inside each other",
    ),
    "crowded.html": (lambda: f"<html><p {CROWDED}>words".encode(), "more than 1000 attributes in one tag"),
    "outside.xml": (
        lambda: b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/hostname">]><TEI><p>&x;</p></TEI>',
        "is TEI that takes words from an entity, &x;, which is not read",
    ),
    "laughs.xml": (
        lambda: b'<!DOCTYPE article [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><article><p>&b;</p></article>',
        "is JATS that takes words from an entity, &b;, which is not read",
    ),
    "broken.xml": (lambda: b"<TEI><p>words</TEI>", "is TEI that is not well formed"),
    "line.txt": (lambda: b"words " * (50 * 1024**2 // 6), "has 50 MB, more than the 8 MB that are read"),
}
"""Name -> how the file is made, and what is said about it."""
