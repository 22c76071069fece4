"""The policy that every page holds its browser to: no page breaks it, and what would run or be asked for is stopped."""

import re
from pathlib import Path

import pytest
from edition.render.content_policy import content_policy
from playwright.sync_api import Browser, Page

from tests.browser.conftest import until

pytestmark = [pytest.mark.browser, pytest.mark.site]


BROKEN = """
addEventListener("securitypolicyviolation", (event) => {
  (window.broken ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
"""
"""Begins before the first script of a page."""


@pytest.mark.long
@pytest.mark.parametrize("which", ["toy_site", "toy_with_text", "site"])
def test_no_page_breaks_its_policy(page: Page, request: pytest.FixtureRequest, which: str) -> None:
    """The toy without words and with them, and the real edition; the browser itself says what a policy stops."""
    folder: Path = request.getfixturevalue(which)
    page.add_init_script(BROKEN)
    pages = [path for path in sorted(folder.rglob("*.html")) if path.name != "404.html"]
    assert len(pages) > 30
    for path in pages:
        page.goto(path.as_uri())
        assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1, path
        assert page.evaluate("document.documentElement.classList.contains('js')"), path
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)", path
        assert page.evaluate("window.broken ?? []") == [], path


def test_the_page_for_lost_addresses_keeps_its_policy_at_the_address_of_the_site(page: Page, toy_site: Path) -> None:
    """It loads from there, so here the site is given to the browser as if it were there."""
    found = re.search(r'<base href="([^"]+)"', (toy_site / "404.html").read_text(encoding="utf-8"))
    assert found
    base = found[1]
    page.route(f"{base}**", lambda route: route.fulfill(path=toy_site / route.request.url.removeprefix(base)))
    page.add_init_script(BROKEN)
    page.goto(f"{base}404.html")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert page.evaluate("window.broken ?? []") == []


def test_what_breaks_a_policy_is_heard_of(browser: Browser, toy_site: Path, console: list[str]) -> None:
    page = browser.new_page()
    page.add_init_script(BROKEN)
    page.goto((toy_site / "fr" / "article.html").as_uri())
    page.evaluate("document.head.append(Object.assign(document.createElement('script'), { textContent: '1' }))")
    until(page, lambda: page.evaluate("window.broken?.length === 1"))
    assert "script-src" in page.evaluate("window.broken[0]")
    page.close()
    assert len(console) == 1
    console.clear()


@pytest.mark.parametrize(
    "act",
    [
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\" onerror=\"window.ran = 1\">')",
        "document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))",
        "setTimeout('window.ran = 1')",
        "fetch('https://example.org/').then(() => (window.ran = 1))",
        "navigator.sendBeacon('https://example.org/', 'words')",
        "new Image().src = 'https://example.org/?words'",
        "document.body.insertAdjacentHTML('beforeend', '<iframe src=\"https://example.org/\"></iframe>')",
        "new Worker('data:text/javascript,')",
    ],
)
def test_what_would_run_or_be_asked_for_is_stopped(
    browser: Browser, toy_site: Path, act: str, console: list[str]
) -> None:
    page = browser.new_page()
    stopped: list[str] = []
    page.on("console", lambda message: stopped.append(message.text))
    page.on("pageerror", lambda error: stopped.append(str(error)))
    page.goto((toy_site / "fr" / "article.html").as_uri())
    page.evaluate("act => { try { new Promise(() => eval(act)); } catch (error) { console.error(error); } }", act)
    until(page, lambda: any("Content Security Policy" in message for message in stopped))
    assert page.evaluate("window.ran ?? null") is None
    page.close()
    console.clear()


def test_the_lost_page_may_load_from_the_address_that_its_links_begin_at() -> None:
    assert "base-uri 'self' file: https://example.org;" in content_policy("https://example.org/edition/")
    assert re.search(r"script-src 'self' file: 'sha256-[\w+/]{43}=';", content_policy())
