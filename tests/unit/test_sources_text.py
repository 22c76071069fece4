import codecs

import pytest
from edition.read.sources.text import read
from edition.words.findings import NotThisFormat

TEXT = "À l’aube, l’œuvre « vieille » : 4 312 mouettes…\nEt puis la falaise.\n" * 4


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
        (b"plain ASCII\n", "utf-8"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    found = read(data)
    assert (found.format, found.encoding) == ("text", encoding)
    assert found.words.reveal() in (TEXT, "plain ASCII\n")


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends(ends: str) -> None:
    assert read(TEXT.replace("\n", ends).encode()).words.reveal() == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n", "is a PDF"),
        (b"PK\x03\x04" + bytes(100), "zip archive"),
        (bytes(range(256)) * 20, "is binary|is not|has the byte"),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), "is binary|has the byte"),
        (b"text\0with a zero in the middle of it, and words enough to be text", "is binary"),
        (TEXT.encode() * 20 + b"\xff\xfe, " + TEXT.encode(), r"line 161 has the byte 0xff, which is not utf-8"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00\x00x", "which is not utf-16"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(NotThisFormat, match=reason):
        read(data)
