"""A reader's copy joined in Debian's Firefox, from disk, gives the page that Chromium gives."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.firefox import Firefox
from tests.browser.test_own_copy import FILE, OPENER, PANEL, REPORT, SHOWN, article, given
from tests.tools import needs

pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.long]

SEEN = f"""new Promise((done) => {{
    const look = () => document.querySelector("{REPORT}")?.checkVisibility() && (watch.disconnect(), done(true));
    const watch = new MutationObserver(look);
    watch.observe(document.body, {{ childList: true, subtree: true, attributes: true }});
    look();
}})"""


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    """Firefox of the system; where it is missing, tests that need it say so, in CI they fail."""
    program = needs("firefox-esr", "firefox", reason="no Firefox on this machine (Debian: apt install firefox-esr)")
    with Firefox(program) as started:
        yield started


def joined(firefox: Firefox, site: Path, lang: str, copy: Path) -> None:
    """Give a copy to the article's page."""
    firefox.open(site / lang / "article.html")
    firefox.click(OPENER)
    firefox.choose(FILE, copy)
    assert firefox.evaluate(SEEN)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", ["article.txt", "article.html"])
def test_the_joined_page_is_that_of_chromium(
    firefox: Firefox, page: Page, toy_site: Path, toy_root: Path, lang: str, name: str
) -> None:
    copy = toy_root / "copies" / name
    article(page, toy_site, lang)
    given(page, copy)
    joined(firefox, toy_site, lang, copy)
    assert firefox.evaluate(f"({SHOWN})()") == page.evaluate(SHOWN)


def test_remove_gives_back_the_page(firefox: Firefox, toy_site: Path, toy_root: Path) -> None:
    firefox.open(toy_site / "fr" / "article.html")
    before = firefox.evaluate(f"({SHOWN})()")
    joined(firefox, toy_site, "fr", toy_root / "copies" / "article.txt")
    assert firefox.evaluate(f"({SHOWN})()") != before
    firefox.click(f"{PANEL} .copy-acts button:last-of-type")
    assert firefox.evaluate(f"({SHOWN})()") == before


def test_nothing_is_kept(firefox: Firefox, toy_site: Path, toy_root: Path) -> None:
    joined(firefox, toy_site, "fr", toy_root / "copies" / "article.txt")
    assert firefox.evaluate("sessionStorage.length") == 0
    assert firefox.evaluate("Object.keys(localStorage).filter((key) => /copy/.test(key)).length") == 0
