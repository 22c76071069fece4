"""A page reads without its header as it does with it."""

import pytest
from edition.model.protected_text import ProtectedText
from edition.read.sources import html, tei, text
from edition.read.sources.markup.served_file import standing_alone

WORDS = "<html><head>{}</head><p>Où l’œil s’arrête : 3 €.</p>"
CZECH = "<html><head>{}</head><p>Příliš žluťoučký kůň ‹ 3 € ›.</p>"


@pytest.mark.parametrize(
    ("page", "sent_as", "header"),
    [
        (WORDS.format(""), "utf-8", "text/html; charset=UTF-8"),
        (WORDS.format('<meta charset="utf-8">'), "utf-8", "text/html; charset=utf-8"),
        (WORDS.format(""), "utf-8", "text/html"),
        (WORDS.format(""), "cp1252", "text/html;charset=ISO-8859-1"),
        (WORDS.format(""), "cp1252", "text/html; charset=utf-8"),
        (CZECH.format('<meta charset="windows-1250">'), "cp1250", "text/html"),
        (CZECH.format('<meta charset="windows-1250">'), "cp1250", "text/html; charset=no-such"),
        (WORDS.format(""), "utf-8-sig", "text/html; charset=windows-1252"),
        (WORDS.format(""), "utf-16", "text/html; charset=windows-1252"),
    ],
)
def test_what_reads_rightly_by_itself_is_kept_as_sent(page: str, sent_as: str, header: str) -> None:
    sent = page.encode(sent_as)
    assert standing_alone(sent, header) == sent
    assert html.read(sent).words == html.read(page.encode("utf-8-sig")).words


@pytest.mark.parametrize(
    ("page", "sent_as", "header"),
    [
        (CZECH.format(""), "cp1250", "text/html; charset=windows-1250"),
        (CZECH.format('<meta charset="windows-1252">'), "cp1250", 'Text/HTML;charset="Windows-1250"'),
        (WORDS.format('<meta charset="windows-1250">'), "cp1252", "text/html; charset=ISO-8859-1"),
        (WORDS.format('<meta charset="iso-8859-1">'), "utf-8", "text/html; charset=utf-8"),
    ],
)
def test_what_only_the_header_knew_is_written_into_the_file(page: str, sent_as: str, header: str) -> None:
    assert standing_alone(page.encode(sent_as), header) == page.encode("utf-8-sig")


def test_other_formats_of_text_are_kept_right_too() -> None:
    plain = "Příliš žluťoučký kůň"
    kept = standing_alone(plain.encode("iso-8859-2"), "text/plain; charset=iso-8859-2")
    assert text.read(kept).words == ProtectedText(plain)
    markup = '<?xml version="1.0" encoding="iso-8859-1"?><TEI><text><body><p>{}</p></body></text></TEI>'
    kept = standing_alone(markup.format(plain).encode("cp1250"), "application/xml; charset=cp1250")
    assert tei.read(kept).words == tei.read(markup.replace("iso-8859-1", "utf-8").format(plain).encode()).words


@pytest.mark.parametrize("charset", ["utf-8", "no-such", "rot13", "punycode", "unicode_escape", "zlib", "idna", ""])
def test_a_header_that_lies_changes_nothing(charset: str) -> None:
    sent = WORDS.format("").encode("cp1252")
    assert standing_alone(sent, f"text/html; charset={charset}") == sent


@pytest.mark.parametrize("header", ["", "nonsense", "text/html garbage", "\x1b[31m/x", "text/html; charset*=é"])
def test_a_header_that_says_nothing_changes_nothing(header: str) -> None:
    assert standing_alone(CZECH.encode("cp1250"), header) == CZECH.encode("cp1250")


def test_what_is_no_text_is_never_touched() -> None:
    assert standing_alone(b"%PDF-\xe9", "application/pdf; charset=windows-1250") == b"%PDF-\xe9"
