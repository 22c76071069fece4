"""The files beside the pages: search, sitemap, drawings, sources."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from edition.model.edition import WordedEdition
from edition.render import render
from edition.render.for_machines.files_beside_pages import attachments
from edition.render.for_machines.search_index import search_index
from edition.render.for_machines.sitemap import sitemap
from edition.shell import disk
from edition.words.ids import Lang

NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def documents(edition: WordedEdition, lang: str) -> list[dict[str, str]]:
    match = re.fullmatch(r"window\.editionSearch\((.*)\);\n", search_index(edition, Lang(lang)), re.DOTALL)
    assert match is not None
    found = json.loads(match[1])
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_search_looks_through_blocks_entries_claims_and_pages(toy_worded: WordedEdition, lang: str) -> None:
    found = {document["href"]: document for document in documents(toy_worded, lang)}
    assert len(found) == len(documents(toy_worded, lang))
    assert {
        "article.html#p4-q1",
        "article.html#n2",
        "references.html#ref-dso1958",
        "claims.html#c02",
        "about.html",
    } <= set(found)
    assert all(document["title"] for document in found.values())
    assert found["article.html#p4-q1"]["title"] == "¶\xa04\xa0q1"


def test_a_term_and_its_blocks_are_found_by_what_readers_may_call_it(toy_worded: WordedEdition) -> None:
    found = {document["href"]: document for document in documents(toy_worded, "fr")}
    assert found["glossary.html#term-doublement"]["also"] == "redoublement"
    assert "redoublement" not in found["glossary.html#term-doublement"]["text"]
    assert {"redoublement", "doubling"} <= set(found["article.html#p6"]["also"].split(", "))
    assert "also" not in found["about.html"]


def test_search_finds_the_articles_words_only_in_a_site_that_has_them(
    toy_worded: WordedEdition, toy_worded_with_text: WordedEdition
) -> None:
    for edition, expected in ((toy_worded, False), (toy_worded_with_text, True)):
        assert ("les guetteurs vieillissent" in search_index(edition, Lang("fr"))) is expected


def test_the_sitemap_has_every_page_with_its_twins(toy_worded: WordedEdition) -> None:
    pages = render(toy_worded)
    tree = ElementTree.fromstring(sitemap(pages, toy_worded)["sitemap.xml"])  # noqa: S314 - our own text
    urls = {url.findtext("s:loc", "", NAMESPACES): url for url in tree.findall("s:url", NAMESPACES)}
    assert set(urls) == {f"https://example.org/lannoy-2017/{page.path}" for page in pages if page.name != "404"}
    article = urls["https://example.org/lannoy-2017/en/article.html"]
    assert [link.get("hreflang") for link in article.findall("x:link", NAMESPACES)] == ["fr", "en", "es", "x-default"]
    others = {url: node.findall("x:link", NAMESPACES)[-1].get("href", "") for url, node in urls.items()}
    assert set(others.values()) <= set(urls)
    assert others["https://example.org/lannoy-2017/es/index.html"] == "https://example.org/lannoy-2017/index.html"
    assert others["https://example.org/lannoy-2017/en/data.html"] == "https://example.org/lannoy-2017/fr/data.html"
    assert article.findtext("s:lastmod", "", NAMESPACES) == "2020-02-29"


def test_a_site_with_the_words_tells_no_harvester(toy_worded_with_text: WordedEdition) -> None:
    assert sitemap(render(toy_worded_with_text), toy_worded_with_text) == {}


def test_what_lies_beside_the_pages(toy_worded: WordedEdition, toy_root: Path) -> None:
    found = attachments(toy_worded, disk.inputs(toy_root))
    assert {
        "data/edition.json",
        "data/blocks.csv",
        "notebooks/toy.py",
        "figures/toy.bars.es.svg",
        "assets/search-fr.js",
    } <= set(found)
    assert found["notebooks/toy.py"] == (toy_root / "notebooks" / "toy.py").read_bytes()
