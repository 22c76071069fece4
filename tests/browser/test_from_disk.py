"""Every kind of page as it lies on a disk: opened by a double click with the network cut, with script and without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_axe import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.long]


@pytest.fixture(scope="module")
def cut_off(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without network; what it asks for in vain it says in the console."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[Page]:
    """A window in which no script runs."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", KINDS)
def test_a_page_needs_no_network(cut_off: BrowserContext, site: Path, name: str) -> None:
    window = cut_off.new_page()
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    window.goto((site / name).as_uri())
    root = site.as_uri()
    assert asked
    assert [address for address in asked if not address.startswith((root, "data:"))] == []
    assert window.evaluate("getComputedStyle(document.body).fontSize") != "16px" or window.title()
    window.close()


def test_what_is_loaded_on_demand_is_on_the_disk_too(cut_off: BrowserContext, site: Path) -> None:
    """Previews of terms and of emendations, the search, the panel for own copies."""
    window = cut_off.new_page()
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    window.goto((site / "en" / "article.html").as_uri())
    window.locator("#p4 a.term").first.hover()
    expect(window.locator("#edition-preview")).to_be_visible()
    window.keyboard.press("/")
    window.locator("dialog.search input").fill("promise")
    expect(window.locator(".search-results a").first).to_be_visible()
    window.keyboard.press("Escape")
    window.locator(".text-line .open-copy").click()
    expect(window.locator("dialog.own-copy")).to_be_visible()
    names = {address.rpartition("/")[2] for address in asked}
    assert {"previews-en.js", "search-en.js", "lunr.js", "own-copy.js"} <= names
    # The worker that joins a copy is made of the script that was loaded.
    assert all(address.startswith((site.as_uri(), "blob:")) for address in asked)
    window.close()


@pytest.mark.parametrize("name", KINDS)
def test_a_page_is_read_without_script(scriptless: Page, site: Path, name: str) -> None:
    """Nothing is empty, nothing offers what would not work, and nothing hangs out of the window."""
    scriptless.goto((site / name).as_uri())
    assert len(scriptless.locator("main").inner_text()) > (100 if name == "404.html" else 500)
    assert scriptless.locator("button:visible").all_inner_texts() == []
    expect(scriptless.locator("main h1").first).to_be_visible()
