"""Checks of a built site, on sites of a few lines."""

import random
from collections.abc import Iterable
from dataclasses import replace

import pytest
from edition.checks.site import (
    site_address_check,
    site_ids_check,
    site_languages_check,
    site_links_check,
    site_lost_check,
    site_pages_check,
    site_text_check,
    site_ways_back_check,
    site_weight_check,
)
from edition.derive.site_weights import SCRIPT, SCRIPTS, STYLE, site_weights
from edition.model.given import Standoff
from edition.read.site_html import read_site
from edition.words.findings import Where

from tests.unit import builders as b

LANGUAGES = ("fr", "en", "es")
OWN = b.WORK.site_url or ""


def page(body: str, lang: str = "fr", head: str = "") -> bytes:
    return f'<!doctype html>\n<html lang="{lang}"><head>{head}</head>\n<body>\n{body}\n</body></html>'.encode()


ANCHORS = {
    name: "".join(f'<p id="{id_}"></p>' for id_, where in b.subject().edition.index.page_by_id.items() if where == name)
    for name in ("article", "references", "claims")
}
SITE = {"index.html": page("")} | {
    f"{lang}/{name}.html": page(body, lang) for lang in LANGUAGES for name, body in ANCHORS.items()
}


def codes(check: object, files: dict[str, bytes], standoff: Standoff = b.STANDOFF) -> list[str]:
    return b.codes(check, b.subject(standoff, site=read_site(files)))  # type: ignore[arg-type]


@pytest.mark.parametrize("check", [site_ids_check, site_languages_check, site_links_check, site_text_check])
def test_a_sound_site_has_no_findings_and_no_site_has_none(check: object) -> None:
    assert codes(check, SITE) == []
    assert list(check.check(b.subject())) == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("site-links.no-file", '<a href="../nothing.html">x</a>'),
        ("site-links.no-file", '<a href="../../index.html">x</a>'),
        ("site-links.no-file", '<a href="../en/">x</a>'),
        ("site-links.no-file", '<img src="a.png">'),
        ("site-links.no-anchor", '<a href="#p77">x</a>'),
        ("site-links.no-anchor", '<a href="article.html#p77">x</a>'),
        ("site-links.no-anchor", '<a href="../en/article.html#p77">x</a>'),
        ("site-links.absolute", '<a href="/fr/article.html">x</a>'),
        ("site-links.absolute", f'<a href="{OWN}fr/article.html">x</a>'),
        ("site-links.absolute", f'<a href="{OWN.removeprefix("https:")}fr/article.html">x</a>'),
        ("site-links.absolute", f'<script src="{OWN}a.js"></script>'),
        ("site-links.foreign", '<script src="https://cdn.example.com/a.js"></script>'),
        ("site-links.foreign", '<script src="//cdn.example.com/a.js"></script>'),
        ("site-links.foreign", '<link rel="preload stylesheet" href="https://cdn.example.com/a.css">'),
        ("site-links.foreign", '<link rel="preconnect" href="https://cdn.example.com">'),
        ("site-links.foreign", '<img src="https://cdn.example.com/a.png">'),
        ("site-links.foreign", '<iframe src="https://cdn.example.com/"></iframe>'),
        ("site-links.foreign", "<style>@import 'https://cdn.example.com/a.css'</style>"),
        ("site-links.foreign", '<p style="background: url(https://cdn.example.com/a.png)">x</p>'),
        ("site-links.foreign", r'<script src="\\cdn.example.com/../article.html"></script>'),
        ("site-links.malformed", '<a href="http://[">x</a>'),
        ("site-links.malformed", '<a href="a%2F..%2Farticle.html">x</a>'),
        ("site-links.malformed", '<script src="https:///cdn.example.com/a.js"></script>'),
        ("site-links.malformed", '<script src="https:/cdn.example.com/a.js"></script>'),
        ("site-links.no-file", '<a href="article.html/.">x</a>'),
    ],
)
def test_links(code: str, body: str) -> None:
    assert codes(site_links_check, SITE | {"fr/data.html": page(body)}) == [code]


def test_links_in_the_head() -> None:
    canonical = page("", head=f'<link rel="canonical" href="{OWN}fr/data.html">')
    assert codes(site_links_check, SITE | {"fr/data.html": canonical}) == []
    twin = page("", head=f'<link rel="alternate" hreflang="en" href="{OWN}en/data.html">')
    assert codes(site_links_check, SITE | {"fr/data.html": twin}) == ["site-links.no-file"]


def test_fonts_of_stylesheets() -> None:
    style = {"assets/a.css": b"a { src: url(https://fonts.example.com/a.woff2) }"}
    assert codes(site_links_check, SITE | style) == ["site-links.foreign"]
    assert codes(site_links_check, SITE | {"assets/a.css": b"a { src: url(../f.woff2) }"}) == ["site-links.no-file"]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="article.html#p1">x</a>',
        '<a href="../index.html">x</a>',
        '<a href="">x</a>',
        '<a href="#">x</a>',
        '<a href="#top">x</a>',
        '<a href="https://example.com/#:~:text=a">x</a>',
        '<a href="https://doi.example.org/10.1%2Fx">x</a>',
        '<a href="mailto:a@example.org">x</a>',
        '<a href="article.html?q=a#p1-q1">x</a>',
        '<img src="data:image/png;base64,AA">',
        '<a href="https://example.org/phare">the repository</a>',
    ],
)
def test_links_that_are_right(body: str) -> None:
    assert codes(site_links_check, SITE | {"fr/data.html": page(body)}) == []


def test_a_dead_link_has_file_line_and_hint() -> None:
    files = SITE | {"fr/data.html": page('<p>x</p>\n<a href="article.html#p1-q2">x</a>')}
    (finding,) = b.found(site_links_check, b.subject(site=read_site(files)))
    assert finding.where == Where("fr/data.html", 5)
    assert finding.hint == "did you mean 'p1-q1'?"


def test_ids() -> None:
    twice = SITE | {"fr/article.html": page(ANCHORS["article"] + '<p id="p2">x</p>')}
    assert codes(site_ids_check, twice) == ["site-ids.twice"]
    lost = SITE | {"es/article.html": page(ANCHORS["article"].replace('id="n1-call"', ""), "es")}
    (finding,) = b.found(site_ids_check, b.subject(site=read_site(lost)))
    assert finding.code == "site-ids.missing"
    assert finding.where == Where("es/article.html")
    assert finding.subject == "n1-call"


def test_languages() -> None:
    fewer = {path: content for path, content in SITE.items() if path != "en/claims.html"}
    assert codes(site_languages_check, fewer) == ["site-languages.page"]
    more = SITE | {"es/article.html": page(ANCHORS["article"] + '<p id="solo">x</p>', "es")}
    assert codes(site_languages_check, more) == ["site-languages.anchor"]
    assert codes(site_languages_check, SITE | {"es/article.html": page(ANCHORS["article"])}) == ["site-languages.lang"]
    assert codes(site_languages_check, SITE | {"index.html": page("", "de")}) == ["site-languages.lang"]


@pytest.mark.parametrize("name", ["index", "about", "notebooks/boats"])
def test_only_drawings_may_have_anchors_of_their_own(name: str) -> None:
    def site(body: str) -> dict[str, bytes]:
        return SITE | {f"{lang}/{name}.html": page(body.replace("LANG", lang), lang) for lang in LANGUAGES}

    assert codes(site_languages_check, site('<h2 id="same">x</h2><svg><g id="g-LANG"></g></svg>')) == []
    assert codes(site_languages_check, site('<h2 id="LANG">x</h2>')) == ["site-languages.anchor"]


NOINDEX = '<meta name="robots" content="noindex, nofollow">'
WORDS = '<div class="edition-text">x</div>'


def closed(body: str) -> dict[str, bytes]:
    pages = {path: page("", path.partition("/")[0][:2], NOINDEX) for path in SITE}
    return pages | {"fr/article.html": page(body, head=NOINDEX), "robots.txt": b"User-agent: *\nDisallow: /\n"}


def test_text() -> None:
    assert codes(site_text_check, closed(WORDS)) == []
    everything = ["site-text.robots", "site-text.indexed", "site-text.words"]
    assert codes(site_text_check, SITE | {"fr/article.html": page(WORDS)}) == everything
    let_in = closed(WORDS) | {"robots.txt": b"User-agent: *\nDisallow: /data/\n"}
    assert codes(site_text_check, let_in) == ["site-text.robots"]
    half = closed(WORDS) | {"index.html": page("")}
    found = b.found(site_text_check, b.subject(copy=b.COPY, site=read_site(half)))
    assert [(finding.code, finding.where) for finding in found] == [("site-text.indexed", Where("index.html"))]


def test_free_words_may_be_indexed() -> None:
    free = replace(b.WORK, rights=replace(b.WORK.rights, text="CC-BY-4.0"))
    assert codes(site_text_check, SITE | {"fr/article.html": page(WORDS)}, replace(b.STANDOFF, work=free)) == []


def lost(head: str = f'{NOINDEX}<base href="{OWN}">', languages: Iterable[str] = LANGUAGES) -> dict[str, bytes]:
    ways = "".join(f'<a href="{lang}/index.html">x</a>' for lang in languages)
    return {"404.html": page(ways, head=head)}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (lost(), []),
        ({}, ["site-lost.missing"]),
        (lost(NOINDEX), ["site-lost.base"]),
        (lost(f'{NOINDEX}<base href="https://elsewhere.example/">'), ["site-lost.base"]),
        (lost(languages=["fr", "en"]), ["site-lost.language"]),
        (lost(f'<base href="{OWN}">'), ["site-lost.open"]),
    ],
)
def test_the_page_for_lost_addresses(files: dict[str, bytes], expected: list[str]) -> None:
    assert codes(site_lost_check, SITE | files) == expected


def test_only_the_page_for_lost_addresses_says_where_its_links_begin() -> None:
    base = page("", head=f'<base href="{OWN}">')
    assert codes(site_links_check, SITE | {"404.html": base}) == []
    assert codes(site_links_check, SITE | {"fr/data.html": base}) == ["site-links.absolute"]


def addressed(**changed: str) -> dict[str, bytes]:
    """Return a site whose pages and list of pages name its address; changed: what else some of them say."""
    heads = {path: f'<link rel="canonical" href="{OWN}{path}">' for path in SITE} | {"404.html": NOINDEX} | changed
    listed = "".join(f"<url><loc>{OWN}{path}</loc></url>" for path in SITE)
    return {path: page("", head=head) for path, head in heads.items()} | {"sitemap.xml": listed.encode()}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (addressed(), []),
        (addressed(**{"fr/article.html": ""}), ["site-address.other"]),
        (
            addressed(**{"fr/article.html": f'<link rel="canonical" href="{OWN}en/article.html">'}),
            ["site-address.other"],
        ),
        (
            addressed(
                **{
                    "index.html": f'<link rel="canonical" href="{OWN}index.html">'
                    '<link rel="alternate" hreflang="en" href="en/index.html">'
                }
            ),
            ["site-address.other", "site-address.twins"],
        ),
        (addressed() | {"sitemap.xml": b""}, ["site-address.list"]),
        (addressed(**{"fr/data.html": f'<link rel="canonical" href="{OWN}fr/data.html">'}), ["site-address.list"]),
        (addressed(**{"404.html": NOINDEX + f'<link rel="canonical" href="{OWN}404.html">'}), ["site-address.other"]),
        (closed(WORDS), ["site-address.other"]),
    ],
)
def test_a_site_names_its_address_everywhere(files: dict[str, bytes], expected: list[str]) -> None:
    assert codes(site_address_check, files) == expected


def test_a_site_without_address_is_not_published() -> None:
    nowhere = replace(b.STANDOFF, work=replace(b.WORK, site_url=None))
    assert codes(site_address_check, SITE, nowhere) == []
    assert codes(site_address_check, addressed(), nowhere) == ["site-address.other"]
    (finding,) = b.found(site_address_check, b.subject(nowhere, site=read_site(SITE), public=True))
    assert finding.code == "site-address.none"
    assert "https://example.org/edition/" in finding.hint


def linked(cites: str, leads_back: str) -> dict[str, bytes]:
    """Return a site in which p1 has some links and an entry has others."""
    entry = next(entry.id for entry in b.STANDOFF.entries)
    return SITE | {
        "fr/article.html": page(f'<div id="p1">{cites.format(entry)}</div>'),
        "fr/references.html": page(f'<ul><li id="{entry}">{leads_back}</li></ul>'),
    }


CITES, LEADS_BACK = (
    '<a class="citation" href="references.html#{}">x</a>',
    '<a class="backlink" href="article.html#p1">p1</a>',
)


@pytest.mark.parametrize(
    ("cites", "leads_back", "expected"),
    [
        (CITES, LEADS_BACK, []),
        ("", "", []),
        (CITES, "", ["site-ways-back.none"]),
        (CITES, LEADS_BACK.replace("#p1", "#p2"), ["site-ways-back.none", "site-ways-back.nowhere"]),
        ("", LEADS_BACK, ["site-ways-back.nowhere"]),
        (CITES.replace("{}", "ref-nobody"), "", ["site-ways-back.no-entry"]),
        (CITES.replace("references.html", "https://other.example/"), "", ["site-ways-back.no-entry"]),
        (
            CITES.replace("references.html", "articles.html"),
            LEADS_BACK,
            ["site-ways-back.no-entry", "site-ways-back.nowhere"],
        ),
        (CITES.replace("references.html#{}", "mailto:x"), "", ["site-ways-back.no-entry"]),
        (CITES.replace("references.html#{}", "http://["), "", ["site-ways-back.no-entry"]),
        (
            CITES,
            LEADS_BACK.replace("article.html", "//other.example/"),
            ["site-ways-back.none", "site-ways-back.nowhere"],
        ),
        (CITES, LEADS_BACK.replace("article.html#p1", "http://["), ["site-ways-back.none"]),
    ],
)
def test_citations_and_ways_back_are_the_same_places(cites: str, leads_back: str, expected: list[str]) -> None:
    assert codes(site_ways_back_check, linked(cites, leads_back)) == expected


def reached(**changed: bytes) -> dict[str, bytes]:
    """Return a site whose pages are led to and each named by its address; changed: other pages, by their names."""
    ways = "".join(f'<a href="{path}">x</a>' for path in SITE)
    named = {path: page("", head=f"<title>{path}</title>") for path in SITE}
    return {**named, "index.html": page(ways, head="<title>Cover</title>")} | {
        f"fr/{name}.html": content for name, content in changed.items()
    }


FURTHER = '<a href="far.html?a=b#c">x</a>'
DESCRIBED = '<title>{}</title><meta name="description" content="An edition.">'


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (reached(), []),
        (reached() | {"404.html": page("", head="<title>Lost</title>")}, []),
        (reached(alone=page("", head="<title>Alone</title>")), ["site-pages.orphan"]),
        (
            reached(
                article=page(FURTHER, head="<title>A</title>"),
                far=page("", head="<title>F</title>"),
            ),
            [],
        ),
        (reached(article=page('<a href="https://example.com/x">x</a>', head="<title>A</title>")), []),
        (reached(article=page("")), ["site-pages.no-title"]),
        (reached(article=page("<svg><title>x</title></svg>")), ["site-pages.no-title"]),
        (reached(article=page("", head="<title> Cover\n</title>")), ["site-pages.title"]),
        (reached(article=page("", head=DESCRIBED.format("A"))), []),
        (
            reached(article=page("", head=DESCRIBED.format("A")), claims=page("", head=DESCRIBED.format("B"))),
            ["site-pages.description"],
        ),
    ],
)
def test_pages_are_led_to_and_say_what_each_alone_is(files: dict[str, bytes], expected: list[str]) -> None:
    assert codes(site_pages_check, files) == expected


def test_an_island_of_pages_that_lead_to_each_other_cannot_be_reached() -> None:
    island = {f"fr/{a}.html": page(f'<a href="{b}.html">x</a>', head=f"<title>{a}</title>") for a, b in ("xy", "yx")}
    found = b.found(site_pages_check, b.subject(site=read_site(reached() | island)))
    assert [(one.code, one.subject) for one in found] == [("site-pages.orphan", path) for path in sorted(island)]


def with_twin(path: str) -> str:
    """Return the head of a page that gives its English version."""
    twin = f"{OWN}{path.replace('fr/', 'en/')}"
    return f'<link rel="canonical" href="{OWN}{path}"><link rel="alternate" hreflang="en" href="{twin}">'


def test_the_list_of_pages_gives_the_versions_that_pages_give() -> None:
    path = "fr/article.html"
    files = addressed(**{path: with_twin(path)})
    assert codes(site_address_check, files) == ["site-address.twins"]
    listed = files["sitemap.xml"].decode()
    for twin, expected in (("en/article.html", []), ("en/claims.html", ["site-address.twins"])):
        in_list = f'</loc><xhtml:link rel="alternate" hreflang="en" href="{OWN}{twin}"/></url>'
        files["sitemap.xml"] = listed.replace(f"{OWN}{path}</loc></url>", f"{OWN}{path}{in_list}").encode()
        assert codes(site_address_check, files) == expected


def noise(size: int) -> bytes:
    """Return bytes that nothing makes shorter."""
    return random.Random(size).randbytes(size)  # noqa: S311


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, []),
        ({"assets/a.js": noise(SCRIPT - 100)}, []),
        ({"assets/a.js": noise(SCRIPT + 1)}, ["site-weight.script"]),
        ({"assets/a-fr.js": noise(SCRIPT + 1), "assets/a-en.js": noise(SCRIPT + 2)}, ["site-weight.script"]),
        ({"assets/search-fr.js": noise(SCRIPTS["search"] - 100)}, []),
        ({"assets/edition.js": noise(SCRIPTS["edition"] + 1)}, ["site-weight.script"]),
        ({"assets/main.0123abcd.min.css": noise(STYLE + 1)}, ["site-weight.style"]),
        ({"fr/article.html": page(noise(60_000).hex())}, []),
        ({"fr/article.html": page(noise(80_000).hex())}, ["site-weight.page"]),
        ({"fr/article.html": page(WORDS + noise(80_000).hex())}, []),
        (
            {
                "fr/article.html": page(noise(70_000).hex(), head='<script src="../assets/a.js"></script>' * 2),
                "assets/a.js": noise(9_000),
            },
            ["site-weight.page"],
        ),
    ],
)
def test_what_a_reader_downloads_is_weighed(files: dict[str, bytes], expected: list[str]) -> None:
    assert codes(site_weight_check, SITE | files) == expected
    assert all(one.severity == "warning" for one in b.found(site_weight_check, b.subject(site=read_site(SITE | files))))


def test_weights_are_those_of_the_heaviest_of_each_kind() -> None:
    files = {
        "fr/notebooks/a.html": page(noise(900).hex()),
        "en/notebooks/b.html": page(noise(1900).hex(), "en"),
        "assets/lunr.js": noise(300),
        "assets/lunr.fr.js": noise(200),
    }
    found = {(one.group, one.kind): one for one in site_weights(read_site(SITE | files))}
    assert found["page", "notebook"].path == "en/notebooks/b.html"
    assert found["script", "lunr"].path == "assets/lunr.js"
    assert 300 < found["script", "lunr"].weight < 330
    assert [kind for _, kind in found] == ["cover", "article", "references", "claims", "notebook", "lunr"]
