from pathlib import Path

import pytest
from edition.model.edition import Edition
from edition.model.protected_text import Match
from edition.read.sources.html import read
from edition.shell.pipeline import with_text
from edition.shell.read_copy import read_copy_text
from edition.words.findings import NotThisFormat, Unusable


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


@pytest.mark.parametrize("page", ["", "words", "a < b", "<words>and</words>", "{}", "words <p>and a page</p>"])
def test_what_does_not_begin_like_a_page_is_refused(page: str) -> None:
    with pytest.raises(NotThisFormat, match="does not begin like an HTML page"):
        text(page)


def test_the_declared_encoding_is_used() -> None:
    page = '<!DOCTYPE html><meta charset="iso-8859-15"><p>l’œuvre d’été</p>'.replace("’", "'")
    assert read(page.encode("iso-8859-15")).words.reveal() == "l'œuvre d'été\n"


@pytest.mark.parametrize("declared", ["klingon", "punycode", "unicode_escape", "idna", "rot13", "utf-7"])
def test_what_is_no_encoding_of_texts_is_passed_over(declared: str) -> None:
    assert text(f'<!DOCTYPE html><meta charset="{declared}"><p>é</p>') == "é\n"


HOSTILE = {
    "divisions": "<div>" * 20_000,
    "ends of what is not open": "<div></x>" * 20_000,
    "ends behind walls": "<div><marquee></div></marquee>" * 20_000,
    "tables that are never closed": "<div><table></div></table>" * 20_000,
    "signs in attributes": '<div title="<">' * 20_000,
    "tags that close themselves": "<div/>" * 20_000,
    "pages in drawings": "<svg><div/></svg>" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_nesting_is_refused_in_time(name: str) -> None:
    with pytest.raises(Unusable, match="elements inside each other"):
        text("<html>" + HOSTILE[name])


MANY = range(2000)


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{number}" for number in MANY) + ">",
        "<p/" + "/".join(f"a{number}" for number in MANY) + ">",
        "<p " + "".join(f"a{number}='<'" for number in MANY) + ">",
        "<p " + " ".join(f'a{number}=">"' for number in MANY),
        "<!-- <p title=' --><p " + " ".join(f"a{number}=1" for number in MANY) + ">",
    ],
)
def test_a_tag_with_more_attributes_than_tags_have_is_refused(page: str) -> None:
    with pytest.raises(Unusable, match="attributes in one tag"):
        text(f"<html>{page}words")


def test_many_tags_with_attributes_are_read() -> None:
    page = "<html><p>a <b and more> c" + '<p class="a b" title="x > y" lang=fr hidden=until-found>word</p>' * 2000
    assert text(page).endswith("word\n")


def test_a_page_that_tree_builders_would_multiply_is_refused() -> None:
    fonts = "".join(f"<p><font size={size}>" for size in range(400))
    with pytest.raises(Unusable, match="unclosed"):
        text("<html>" + fonts + "<p>word</p>" * 10_000)


@pytest.mark.parametrize(
    "body",
    [
        "<p>word" * 20_000,
        "<ul>" + "<li>word" * 20_000 + "</ul>",
        "<p><a name=p1>word" * 2_000,
        "<table>" + "<tr><td>word" * 20_000 + "</table>",
        "<svg>" + '<path d="M0 0"/>' * 2_000 + "</svg><p>word",
        "<p>word<img src=x>" * 2_000,
    ],
)
def test_long_pages_without_end_tags_are_read(body: str) -> None:
    assert text("<html>" + body).endswith("word\n")


def test_tables_inside_tables_need_no_recursion() -> None:
    assert text("<html>" + "<table><tr><td>" * 450 + "word") == "word\n"


def marks(body: str, head: str = "") -> list[tuple[str, str, str]]:
    """Return kind, marked words and target of each mark of a page."""
    found = read(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode())
    words = found.words.reveal()
    assert all(0 <= mark.start < mark.end <= len(words) for mark in found.marks)
    return [(mark.kind.value, words[mark.start : mark.end], mark.target) for mark in found.marks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Un <em>mot</em> et <i>un</i> <cite>titre</cite>", ["emphasis mot", "emphasis un", "emphasis titre"]),
        ("<p><b>a</b><strong>b</strong><sup>c</sup><sub>d</sub>", ["strong a", "strong b", "superior c", "inferior d"]),
        ("<p>Un <em> mot  long </em> suit", ["emphasis mot long"]),
        ("<p> <em> Au</em> d&eacute;but", ["emphasis Au"]),
        ("<p>vide <em> </em><b></b>fin", []),
        ("<p><b>un <i>deux</i></b>", ["strong un deux", "emphasis deux"]),
        ("<p><i><b>deux</b></i>", ["emphasis deux", "strong deux"]),
        ("<p>\U0001f54a <em>mouette</em>", ["emphasis mouette"]),
        ("<p>a&nbsp;<em>b</em>", ["emphasis b"]),
        ("<p>x</p>\n\n<p>&nbsp;</p><div>\n<p>y <em>z</em></p></div>", ["emphasis z"]),
    ],
)
def test_marks_and_the_words_they_cover(body: str, expected: list[str]) -> None:
    assert [f"{kind} {words}" for kind, words, _ in marks(body)] == expected


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (" HTTP://example.org/ ", "HTTP://example.org/"),
        ("https://exa\nmple.org/", "https://example.org/"),
        ("page.html", None),
        ("/page", None),
        ("//example.org/", None),
        ("mailto:a@example.org", None),
        ("javascript:alert(1)", None),
        (" java\nscript:alert(1)//https://example.org", None),
        ("data:text/html,x", None),
        ("https://example.org/ onclick=x", None),
        ("#fin", None),
        ("", None),
    ],
)
def test_only_absolute_addresses_of_the_web_become_targets(href: str, target: str | None) -> None:
    expected = [("link", "des mots", target)] if target else []
    assert marks(f"<p>voir <a href='{href}'>des mots</a>.") == expected


@pytest.mark.parametrize(
    ("call", "label"),
    [
        ("<a href='#n1'>1</a>", "1"),
        ("<a href='#n1'><sup>[1]</sup></a>", "[1]"),
        ("<sup><a href='#n1'>(1)</a></sup>", "(1)"),
        ("<sup>[<a href='#n1'>1</a>]</sup>", "[1]"),
        ("<a href='#n1'>*</a>", "*"),
        ("<a href='#n1'>iv</a>", "iv"),
        ("<a href='#elsewhere'>[ 12 ]</a>", "[ 12 ]"),
        ("<a class='footnote-ref' href='#n1'><sup>1</sup></a>", "1"),
        ("<a role='doc-noteref' href='notes.html#n1'>note 1</a>", "note 1"),
        ("<a href='https://example.org/page#n1'>1</a>", "1"),
        ("<a href='https://example.org/saved#n1'>1</a>", "1"),
    ],
)
def test_note_calls(call: str, label: str) -> None:
    page = f"<!-- saved from url=(0025)https://example.org/saved --><p>mot{call}, suite<ol><li id='n1'>La note"
    assert marks(page, "<link rel=canonical href=https://example.org/page>") == [("note", label, "")]


def test_a_saved_page_says_where_it_was_saved_from() -> None:
    page = "<!-- saved from url=(0025)https://example.org/saved --><p>mot<a href='https://example.org/saved#n1'>1</a>"
    assert [mark.kind.value for mark in read(page.encode()).marks] == ["note"]


@pytest.mark.parametrize(
    "link",
    [
        "<p><a href='#call1'>1</a>. La note",
        "<p>^ <a href='#call1'>a</a> La note",
        "<p>voir <a href='#x'>2018</a> et <a href='#x'>plus bas</a>",
        "<p>page <a href='page2.html'>2</a>",
        "<p>page <a href='#'></a>",
    ],
)
def test_links_that_are_no_note_calls(link: str) -> None:
    assert marks(f"<p id='call1'>Un mot.</p>{link}") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p hidden>no</p><p>yes", "yes\n"),
        ("<div hidden=until-found>yes</div>", "yes\n"),
        ("<p>ye<span aria-hidden=true>no</span>s", "yes\n"),
        ("<main aria-hidden=true><p>yes</main>", "yes\n"),
        ("<p>ye<span class='sr-only x'>no</span>s", "yes\n"),
        ("<h2 class=screen-reader-text>no</h2><p>yes", "yes\n"),
        ("<p>ye<span style='color: red; display:none'>no</span>s", "yes\n"),
        ("<p>yes <a role=doc-backlink href='#a'>\u21a9</a>", "yes\n"),
        ("<p>sémapho<wbr>re", "sémaphore\n"),
    ],
)
def test_what_readers_do_not_see_is_left_out(body: str, expected: str) -> None:
    assert text(f"<!DOCTYPE html><body>{body}") == expected


@pytest.mark.parametrize(
    "page",
    ['<?xml version="1.0"?><article article-type="research-article"><body>', "<article><front><article-meta>"],
)
def test_articles_in_jats_are_no_pages(page: str) -> None:
    with pytest.raises(NotThisFormat, match="JATS"):
        text(page)


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


@pytest.mark.parametrize(
    "lead",
    [
        "<h2>Titre</h2>",
        "<section>",
        "<!-- a --><!-- b -->" * 400 + "<span>x</span>",
        " \n" * 9000 + "<p>x</p>",
        "<?xml version='1.0'?><?pi a?><html>",
        '<meta charset="utf-8">',
    ],
)
def test_pieces_of_pages_are_pages(lead: str) -> None:
    assert text(f"{lead}<p>mots</p>").endswith("mots\n")


def test_comments_before_something_else_take_no_time() -> None:
    with pytest.raises(NotThisFormat):
        read(("<!-- a -->" * 20_000 + "<unknown>").encode())


def test_elements_that_xhtml_closes_at_once_swallow_nothing() -> None:
    page = '<?xml version="1.0"?><html><head><title/><script src="a.js"/></head><body><p>mots</p></body></html>'
    assert text(page) == "mots\n"


def test_a_declaration_that_the_bytes_refute_is_not_believed() -> None:
    assert read('<!DOCTYPE html><meta charset="utf-16"><p>où</p>'.encode()).words.reveal() == "où\n"
