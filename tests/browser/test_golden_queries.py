"""What readers look for and must find: a table of queries, asked in the search of the site as it is built."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.long]

TABLE = Path(__file__).with_name("golden_queries.yaml")
FIRST = 3
"""Results among which what is looked for must be: a reader sees them without scrolling."""
FOUND = "links => links.slice(0, {}).map(link => link.getAttribute('href').split('#').pop())"


@dataclass(frozen=True)
class Query:
    """What is typed, in the search of which language, and ids of which one must be among the first results."""

    query: str
    lang: str
    finds: list[str]


QUERIES = [Query(**row) for row in yaml.safe_load(TABLE.read_text(encoding="utf-8"))]
LANGUAGES = ("fr", "en", "es")
LEAST = 20


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_readers_look_for_is_among_the_first_results(page: Page, site: Path, lang: str) -> None:
    page.goto((site / lang / "index.html").as_uri())
    page.keyboard.press("/")
    missed = {}
    for one in (query for query in QUERIES if query.lang == lang):
        page.locator("dialog.search input").fill(one.query)
        expect(page.locator(".search-results a").first).to_be_visible()
        found = page.locator(".search-results a").evaluate_all(FOUND.format(FIRST))
        if not set(found) & set(one.finds):
            missed[one.query] = found
    assert missed == {}


def test_every_language_is_asked_enough_and_every_id_is_one_of_the_edition(site: Path) -> None:
    assert min(sum(one.lang == lang for one in QUERIES) for lang in LANGUAGES) >= LEAST
    known = {line.split(",")[0] for line in (site / "data" / "ids.csv").read_text(encoding="utf-8").splitlines()}
    assert [id_ for one in QUERIES for id_ in one.finds if id_ not in known] == []
    assert len({(one.lang, one.query) for one in QUERIES}) == len(QUERIES)
