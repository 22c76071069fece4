"""The policy that every page holds its browser to: no page breaks it, and what would run or be asked for is stopped."""

import re
from pathlib import Path

import pytest
from edition.render.content_policy import content_policy
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_no_page_breaks_its_policy(page: Page, toy_site: Path) -> None:
    """The console is listened to, and says what a policy stops."""
    pages = [path for path in sorted(toy_site.rglob("*.html")) if path.name != "404.html"]
    assert len(pages) > 30
    for path in pages:
        page.goto(path.as_uri())
        assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1, path
        assert page.evaluate("document.documentElement.classList.contains('js')"), path
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)", path


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
def test_what_would_run_or_be_asked_for_is_stopped(browser: Browser, toy_site: Path, act: str) -> None:
    page = browser.new_page()
    stopped: list[str] = []
    page.on("console", lambda message: stopped.append(message.text))
    page.on("pageerror", lambda error: stopped.append(str(error)))
    page.goto((toy_site / "fr" / "article.html").as_uri())
    page.evaluate("act => { try { new Promise(() => eval(act)); } catch (error) { console.error(error); } }", act)
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran ?? null") is None
    assert any("Content Security Policy" in message for message in stopped), stopped
    page.close()


def test_the_lost_page_may_load_from_the_address_that_its_links_begin_at() -> None:
    assert "base-uri 'self' file: https://example.org;" in content_policy("https://example.org/edition/")
    assert re.search(r"script-src 'self' file: 'sha256-[\w+/]{43}=';", content_policy())
