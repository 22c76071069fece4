"""Reading a built site: what of its HTML the checks see."""

from edition.model.site_index import SiteLink
from edition.read.site_html import read_page, read_site

PAGE = """<!doctype html>
<html lang="fr">
<head>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=fr/index.html">
<link rel="Stylesheet" href="../a.css">
<style>@font-face { src: url("font.woff2") }</style>
</head>
<body id="top">
<h2 id="one">One</h2>
<p id="p1"><a href="x.html?a=1&amp;b=2">x</a> <a href="#one">1</a></p>
<p id="p1" class="edition-text" style="background: url(paper.png)"><a href='#one'>2</a></p>
<svg id="drawing"><use xlink:href="#line"/><g id="line"></g></svg>
<img src="a.png" srcset="b.png 2x, c.png 3x">
<form action="search.html"><input formaction="other.html"></form>
<object data="d.pdf"></object><video poster="v.png"></video><script src="s.js"></script><iframe src="f.html"></iframe>
<a name="old">no address</a>
</body>
</html>
"""


def test_what_a_page_says_of_itself() -> None:
    page = read_page(PAGE, "index.html")
    assert page.path == "index.html"
    assert page.lang == "fr"
    assert page.robots == "noindex"
    assert page.texts == 1


def test_ids_stand_in_order_with_repetitions() -> None:
    page = read_page(PAGE, "index.html")
    assert list(page.ids.items()) == [("top", 1), ("one", 1), ("p1", 2), ("drawing", 1), ("line", 1)]
    assert page.drawing_ids == {"drawing", "line"}


def test_links_have_line_element_and_rel() -> None:
    found = read_page(PAGE, "index.html").links
    assert found == (
        SiteLink(address="fr/index.html", line=5, element="meta"),
        SiteLink(address="../a.css", line=6, element="link", rel="stylesheet"),
        SiteLink(address="font.woff2", line=7, element="style"),
        SiteLink(address="x.html?a=1&b=2", line=11, element="a"),
        SiteLink(address="#one", line=11, element="a"),
        SiteLink(address="paper.png", line=12, element="style"),
        SiteLink(address="#one", line=12, element="a"),
        SiteLink(address="#line", line=13, element="use"),
        SiteLink(address="a.png", line=14, element="img"),
        SiteLink(address="b.png", line=14, element="img"),
        SiteLink(address="c.png", line=14, element="img"),
        SiteLink(address="search.html", line=15, element="form"),
        SiteLink(address="other.html", line=15, element="input"),
        SiteLink(address="d.pdf", line=16, element="object"),
        SiteLink(address="v.png", line=16, element="video"),
        SiteLink(address="s.js", line=16, element="script"),
        SiteLink(address="f.html", line=16, element="iframe"),
    )


def test_a_site_is_its_pages_stylesheets_and_files() -> None:
    style = b"@import 'b.css';\nbody { background: url(data:image/png;base64,AA) }\na { src: url( \"f.woff2\" ) }"
    site = read_site({"fr/a.html": PAGE.encode(), "assets/a.css": style, "assets/a.js": b"x"})
    assert list(site.pages) == ["fr/a.html"]
    assert site.files == {"fr/a.html", "assets/a.css", "assets/a.js"}
    assert site.styles["assets/a.css"] == (
        SiteLink(address="b.css", line=1, element="style"),
        SiteLink(address="f.woff2", line=3, element="style"),
    )


def test_a_page_without_language_or_of_odd_bytes_is_read() -> None:
    page = read_site({"a.html": b"<p id=x>\xff"}).pages["a.html"]
    assert page.lang == ""
    assert list(page.ids) == ["x"]
