from pathlib import Path

import pytest
from edition.findings import NotThisFormat
from edition.model.edition import Edition
from edition.model.text import Match
from edition.pipeline import read_copy_text, with_text
from edition.read.sources.html import read


def text(page: str) -> str:
    return read(page.encode()).words.reveal()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Un</p><p>deux</p>", "Un\ndeux\n"),
        ("<p>Un <em>mot</em> <b>g</b>ras<sup>[1]</sup></p>", "Un mot gras[1]\n"),
        ("<p>Un\n  seul\tmot</p>", "Un seul mot\n"),
        ("Un<br>deux", "Un\ndeux\n"),
        ("<ul><li>a<li>b</ul>", "a\nb\n"),
        ("<p>a &amp; b &laquo;&nbsp;c&nbsp;&raquo; d&#8217;e &#x153;</p>", "a & b «\u00a0c\u00a0» d’e œ\n"),
        ("<script>var a = '<p>no</p>';</script><style>p{}</style><p>yes</p><noscript>no</noscript>", "yes\n"),
        ("<template><p>no</p></template><svg><title>no</title></svg><p>yes</p>", "yes\n"),
        ("<!-- no --><p>yes<!-- no --></p>", "yes\n"),
        ("<blockquote><p>dit</p></blockquote>", "dit\n"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb\n"),
        ("<p>un<p>deux", "un\ndeux\n"),
        ("", "\n"),
    ],
)
def test_visible_text_by_block(body: str, expected: str) -> None:
    assert text(f"<!DOCTYPE html><html><head><title>no</title></head><body>{body}</body></html>") == expected


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html>\n<p>é",
        "<HTML><BODY>é",
        "\ufeff<!DOCTYPE html><p>é",
        '<?xml version="1.0"?><html><body>é</body></html>',
        "<!-- saved -->\n<html><body>é</body></html>",
        "  <p>é</p>",
    ],
)
def test_beginnings_of_pages(page: str) -> None:
    assert text(page).strip() == "é"


@pytest.mark.parametrize("page", ["", "words", "a < b", "<b>words</b>", "{}", "words <p>and a page</p>"])
def test_what_does_not_begin_like_a_page_is_refused(page: str) -> None:
    with pytest.raises(NotThisFormat, match="does not begin like an HTML page"):
        text(page)


def test_the_declared_encoding_is_used() -> None:
    page = '<!DOCTYPE html><meta charset="iso-8859-15"><p>l’œuvre d’été</p>'.replace("’", "'")
    assert read(page.encode("iso-8859-15")).words.reveal() == "l'œuvre d'été\n"


def test_an_encoding_that_is_not_known_is_a_reason() -> None:
    with pytest.raises(NotThisFormat, match="encoding that is not known"):
        text('<!DOCTYPE html><meta charset="klingon"><p>é</p>')


def test_hostile_nesting_is_refused_in_time() -> None:
    with pytest.raises(NotThisFormat, match="elements inside each other"):
        text("<html>" + "<div>" * 100_000)


def test_the_toys_saved_page_holds_every_block(toy: Edition, toy_root: Path) -> None:
    path = toy_root / "copies" / "article.html"
    assert read_copy_text(path).format == "html"
    layer = with_text(toy, path).text
    assert layer is not None
    assert {layer.joins[block.id].match for block in toy.standoff.blocks} == {Match.EXACT}
    assert {layer.joins[heading.id].match for heading in toy.standoff.headings} == {Match.EXACT}
    words = layer.words(toy.standoff.body[0].id)
    assert words is not None
    assert "compte les visites" not in words.reveal()
