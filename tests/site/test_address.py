"""Where a site is published: its address in every page, what robots are told, the page for lost addresses."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.site.conftest import Run, snapshot

pytestmark = pytest.mark.site

ELSEWHERE = "https://user.example/edition"


@pytest.fixture
def nowhere(project: Path) -> Path:
    """The project, whose address is not known."""
    work = project / "docs" / "data" / "work.yaml"
    text = work.read_text(encoding="utf-8")
    work.write_text(re.sub(r"(?m)^site_url: .*$", "site_url: null", text), encoding="utf-8")
    return project


def addresses(page: bytes) -> list[str]:
    return re.findall(r'<link rel="(?:canonical|alternate)"(?: hreflang="[^"]+")? href="([^"]+)"', page.decode())


def test_a_site_without_address_is_built_but_not_published(nowhere: Path, edition: Run) -> None:
    assert edition("build").returncode == 0
    assert edition("check", "--stage", "site").returncode == 0
    refused = edition("check", "--stage", "site", "--public")
    assert refused.returncode == 1
    assert re.search(r"docs/data/work\.yaml:\d+:\d+: error: site_url is null", refused.stdout)
    assert "EDITION_SITE_URL" in refused.stdout
    site = snapshot(nowhere / "site")
    assert "sitemap.xml" not in site
    assert b"Sitemap:" not in site["robots.txt"]
    assert b"<base" not in site["404.html"]


@pytest.mark.parametrize("given", [ELSEWHERE, f"{ELSEWHERE}/"])
def test_the_address_may_be_given_by_who_publishes(nowhere: Path, edition: Run, given: str) -> None:
    assert edition("build").returncode == 0
    before = snapshot(nowhere / "site")
    assert "built" in edition("build", EDITION_SITE_URL=given).stderr
    site = snapshot(nowhere / "site")
    assert site != before
    for path, content in site.items():
        if path.endswith(".html") and path != "404.html":
            named = addresses(content)
            assert named[0] == f"{ELSEWHERE}/{path}"
            assert all(address.startswith(f"{ELSEWHERE}/") for address in named), path
            # A page of citations is one for all languages.
            assert len(named) == (1 if path.startswith("cite/") else 5), path
    assert f"Sitemap: {ELSEWHERE}/sitemap.xml\n" in site["robots.txt"].decode()
    assert edition("check", "--stage", "site", "--public", EDITION_SITE_URL=given).returncode == 0
    assert "nothing to do" in edition("build", EDITION_SITE_URL=given).stderr
    assert "site-address.other" in edition("check", "--stage", "site").stdout


def test_what_is_no_address_is_refused(project: Path, edition: Run) -> None:
    for given in ("example.org/edition", "ftp://example.org/", "https://example.org/?a=b", 'https://example.org/"x'):
        for words in (("build",), ("check",)):
            refused = edition(*words, EDITION_SITE_URL=given)
            assert refused.returncode == 1
            assert "EDITION_SITE_URL: error: holds" in refused.stderr + refused.stdout
            assert "Traceback" not in refused.stderr
    assert not (project / "site").exists()


def test_the_page_for_lost_addresses_leads_on_from_any_depth(built_project: Path) -> None:
    page = (built_project / "site" / "404.html").read_text(encoding="utf-8")
    (base,) = re.findall(r'<base href="([^"]+)">', page)
    shown_at = "https://example.org/lannoy-2017/fr/notebooks/nothing/here.html"
    links = [urljoin(urljoin(shown_at, base), link) for link in re.findall(r'(?:href|src)="([^"#]+)"', page)]
    assert links
    files = {f"{base}{path}" for path in snapshot(built_project / "site")} | {base}
    assert set(links) <= files
    assert 'href="#' not in page
    assert [f"{base}{lang}/index.html" in links for lang in ("fr", "en", "es")] == [True] * 3
    assert '<meta name="robots" content="noindex">' in page


def test_a_site_with_the_words_is_closed_and_lists_no_page(built_project: Path) -> None:
    site = snapshot(built_project / "site-with-text")
    assert "Disallow: /\n" in site["robots.txt"].decode()
    assert "sitemap.xml" not in site
    assert [path for path in site if path.endswith(".html") and b'content="noindex"' not in site[path]] == []
