"""A page reads without its header as it does with it."""

import codecs

import pytest
from edition.read.sources import html, text
from edition.read.sources.markup.served_file import SUFFIXES, media_type, standing_alone, suffix
from edition.shell.copy_text import copy_suffixes

WORDS = "<html><head>{}</head><p>Où l’œil s’arrête : 3 €, ‹ čeština ›.</p>"
CZECH = "<html><head>{}</head><p>Příliš žluťoučký kůň ‹ 3 € ›.</p>"
LATIN = "<html><head>{}</head><p>Où l’œil s’arrête : 3 €.</p>"


@pytest.mark.parametrize(
    ("page", "sent_as", "header"),
    [
        (WORDS.format(""), "utf-8", "text/html; charset=UTF-8"),
        (WORDS.format('<meta charset="utf-8">'), "utf-8", "text/html; charset=utf-8"),
        (WORDS.format('<meta charset="no-such">'), "utf-8", "text/html; charset=utf-8"),
        (WORDS.format(""), "utf-8", "text/html"),
        (WORDS.format('<meta charset="iso-8859-1">'), "utf-8", "text/html; charset=utf-8"),
        (LATIN.format('<meta charset="utf-8">'), "cp1252", "text/html; charset=latin1"),
        (LATIN.format(""), "cp1252", "text/html;charset=ISO-8859-1"),
        (LATIN.format(""), "cp1252", 'text/html; charset="windows-1252"'),
        (CZECH.format('<meta charset="windows-1250">'), "cp1250", "text/html"),
        (WORDS.format(""), "utf-8-sig", "text/html; charset=windows-1252"),
        (WORDS.format(""), "utf-16", "text/html; charset=windows-1252"),
        (WORDS.format(""), "utf-16-be", "text/html; charset=utf-16be"),
    ],
)
def test_what_reads_rightly_by_itself_is_kept_as_sent(page: str, sent_as: str, header: str) -> None:
    sent = page.encode(sent_as)
    assert standing_alone(sent, header, ".html") == sent


@pytest.mark.parametrize(
    ("page", "sent_as", "header"),
    [
        (CZECH.format(""), "cp1250", "text/html; charset=windows-1250"),
    ],
)
def test_what_only_the_header_knew_is_written_into_the_file(page: str, sent_as: str, header: str) -> None:
    kept = standing_alone(page.encode(sent_as), header, ".html")
    assert kept == codecs.BOM_UTF8 + page.encode()
    assert html.read(kept).words == html.read(page.encode("utf-8-sig")).words


def test_plain_text_is_kept_right_too() -> None:
    sent = "Příliš žluťoučký kůň".encode("iso-8859-2")
    kept = standing_alone(sent, "text/plain; charset=iso-8859-2", ".txt")
    assert text.read(kept).words == text.read("Příliš žluťoučký kůň".encode()).words


@pytest.mark.parametrize("charset", ["utf-8", "no-such", "rot13", "punycode", "unicode_escape", "zlib", "idna", ""])
def test_a_header_that_lies_changes_nothing(charset: str) -> None:
    sent = LATIN.format("").encode("cp1252")
    assert standing_alone(sent, f"text/html; charset={charset}", ".html") == sent


def test_what_is_no_text_is_never_touched() -> None:
    assert standing_alone(b"%PDF-\xe9", "application/pdf; charset=windows-1250", ".pdf") == b"%PDF-\xe9"


@pytest.mark.parametrize(
    ("header", "address", "end"),
    [
        ("text/html; charset=utf-8", "https://example.org/a.pdf", ".html"),
        ("TEXT/Plain", "https://example.org/", ".txt"),
        ("application/xhtml+xml", "https://example.org/", ".xhtml"),
        ("application/pdf", "https://example.org/", ".pdf"),
        ("application/octet-stream", "https://example.org/a.PDF?download=1", ".pdf"),
        ("", "https://example.org/a.html", ".html"),
        ("", "https://example.org/a.exe", ""),
        ("", "https://example.org/", ""),
        ("image/png", "https://example.org/a.html", ""),
    ],
)
def test_how_the_name_ends(header: str, address: str, end: str) -> None:
    assert suffix(header, address) == end


@pytest.mark.parametrize("header", ["", "nonsense", "text/", "text/html garbage", "\x1b[31m/x", "/"])
def test_a_header_that_says_nothing(header: str) -> None:
    assert media_type(header) == ""


def test_every_format_of_copies_can_be_fetched() -> None:
    """A new format needs its media type here, or what a server gives of it is refused."""
    others = {".htm", ".text", ".tei", ".nxml"}
    assert copy_suffixes() - others <= set(SUFFIXES.values())
