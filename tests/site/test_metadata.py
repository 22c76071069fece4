"""A built site as Zotero and Scholar see it: the article from its page, every entry from the page of references."""

from pathlib import Path

import pytest
from edition.records import FORMS

from tests import harvest

pytestmark = pytest.mark.site


@pytest.fixture
def site(built_project: Path) -> Path:
    return built_project / "site"


def test_programs_find_what_pages_tell(site: Path) -> None:
    for lang in ("fr", "en", "es"):
        article = (site / lang / "article.html").read_text(encoding="utf-8")
        fields = harvest.highwire(article)
        assert all(fields[name] for name in harvest.FIELDS)
        assert harvest.dublin_core(article) == fields == harvest.json_ld(article)
        (item,) = harvest.zotero(article)
        assert (item.type, item.authors) == ("journalArticle", ["Lannoy, Solveig"])
        entries = harvest.zotero((site / lang / "references.html").read_text(encoding="utf-8"))
        assert len(entries) == 8
        assert {"Counting gulls", "Mille mouettes par fenêtre"} <= {entry.fields["title"] for entry in entries}
        for other in (site / lang).glob("*.html"):
            page = other.read_text(encoding="utf-8")
            assert other.name == "references.html" or harvest.coins(page) == []
            articles = harvest.of_type(harvest.graph(page), "ScholarlyArticle")
            assert len(articles) == (1 if other.name == "article.html" else 0)


def test_every_page_is_of_the_article_about_the_edition_or_a_part_of_it(site: Path) -> None:
    types = {"article": "journalArticle", "index": "book", "about": "book"}
    # The pages of citations are for people; programs find what they give on the page of the thing itself.
    pages = (path for path in site.rglob("*.html") if path.name != "404.html" and path.parent.name != "cite")
    for path in pages:
        item = harvest.embedded_metadata(path.read_text(encoding="utf-8"))
        assert item.type == types.get(path.stem, "webpage"), path
        needed = {"title", "date", "language", "edition" if item.type == "book" else "container"}
        assert [name for name in needed if not item.fields[name]] == [], path
        assert bool(item.editors) == (item.type == "book"), path
        assert item.fields["abstract"] == "" or item.type != "journalArticle", path


def test_every_page_names_its_public_address(site: Path) -> None:
    """But that for lost addresses, which is shown at any."""
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html"]
    assert len(pages) > 24
    for path in pages:
        html = (site / path).read_text(encoding="utf-8")
        assert html.count(f'<link rel="canonical" href="https://example.org/lannoy-2017/{path}">') == 1, path


def test_the_foot_of_every_page_says_where_the_article_appeared(site: Path) -> None:
    """With its pages, as the page's language writes them."""
    for lang, pages in {"fr": "p. 3-9", "en": "pp. 3–9", "es": "pp. 3-9"}.items():
        told = f", 2017, {pages}.</p>"
        for path in (site / lang).rglob("*.html"):
            foot = path.read_text(encoding="utf-8").partition('<footer class="colophon">')[2]
            assert told in foot.replace("\N{NO-BREAK SPACE}", " "), path


def test_every_entry_has_its_records(site: Path) -> None:
    files = {path.name for path in (site / "data" / "references").iterdir()}
    assert len(files) == 8 * 4
    assert {f"vandenberghe1994.{form.suffix}" for form in FORMS} <= files
