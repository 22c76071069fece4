"""Pages and exports of the toy as they were last read by a person; run pytest --update-golden after a change."""

import re
from collections.abc import Mapping

import pytest
from edition.exports import exporters
from edition.languages.known_languages import languages
from edition.model.edition import WordedEdition
from edition.render import render
from edition.render.search_index import search_index
from edition.render.sitemap import sitemap
from edition.words.ids import Lang

from tests.conftest import Golden

PAGES = ["index.html"] + [
    f"{lang}/{name}.html"
    for lang in sorted(languages())
    for name in ("index", "article", "references", "audit", "claims", "data", "about", "notebooks/toy")
]


@pytest.fixture(scope="module")
def pages(toy_worded: WordedEdition) -> Mapping[str, str]:
    return {page.path: steady(page.content) for page in render(toy_worded)}


@pytest.fixture(scope="module")
def pages_with_text(toy_worded_with_text: WordedEdition) -> Mapping[str, str]:
    return {page.path: steady(page.content) for page in render(toy_worded_with_text)}


def steady(content: str) -> str:
    """Leave out what changes with what is installed: the versions of packages."""
    return re.sub(r"(?<=[a-z\d]) \d+(\.\d+)+(?= \([A-Z])", " 0.0", content)


@pytest.mark.parametrize("path", PAGES)
def test_page(pages: Mapping[str, str], golden: Golden, path: str) -> None:
    golden(f"pages/{path}", pages[path])


@pytest.mark.parametrize("path", ["fr/article.html", "en/article.html", "en/about.html"])
def test_page_with_text(pages_with_text: Mapping[str, str], golden: Golden, path: str) -> None:
    golden(f"pages-with-text/{path}", pages_with_text[path])


def test_every_page_has_a_golden_file(pages: Mapping[str, str]) -> None:
    assert sorted(pages) == sorted(PAGES)


def test_head(toy_worded: WordedEdition, golden: Golden) -> None:
    golden("head-en-article.html", next(page.head for page in render(toy_worded) if page.path == "en/article.html"))


@pytest.mark.parametrize("name", [export.NAME for export in exporters()])
def test_export(toy_worded: WordedEdition, golden: Golden, name: str) -> None:
    export = next(export for export in exporters() if name == export.NAME)
    golden(f"exports/{export.FILENAME}", export.export(toy_worded).decode())


def test_search_index(toy_worded: WordedEdition, golden: Golden) -> None:
    golden("search-fr.js", search_index(toy_worded, Lang("fr")).replace('},{"href"', '},\n{"href"'))


def test_sitemap(toy_worded: WordedEdition, golden: Golden) -> None:
    golden("sitemap.xml", sitemap(render(toy_worded), toy_worded)["sitemap.xml"].decode())
