"""axe, with best practice and without exclusion, on every kind of page in every state that readers give it."""

from pathlib import Path
from typing import Literal

import pytest
from edition.derive.page_names import MENU
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import broken_rules, thinned
from tests.browser.conftest import TOY_COPY

pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.long]

LANGUAGES = ("fr", "en", "es")
NOTEBOOK = "notebooks/c01_facebook"
OF_A_LANGUAGE = (*MENU, NOTEBOOK)
KINDS = [
    "index.html",
    "404.html",
    "cite/p10.html",
    "cite/ref-bullich2016.html",
    *(f"{LANGUAGES[place % len(LANGUAGES)]}/{name}.html" for place, name in enumerate(OF_A_LANGUAGE)),
]
"""A page of each kind, the languages by turns: they have the same elements (`site-languages.anchor`)."""
STATES: list[tuple[int, int, Literal["light", "dark"]]] = [
    (1280, 1, "light"),
    (1280, 1, "dark"),
    (320, 1, "light"),
    (320, 1, "dark"),
    (1280, 2, "light"),
]
"""Width of the window, zoom, and what the reader's system prefers: at 200 % a page has half the width."""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def put(page: Page, state: tuple[int, int, Literal["light", "dark"]]) -> None:
    width, zoom, scheme = state
    page.set_viewport_size({"width": width // zoom, "height": 800})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")


def broken(page: Page) -> dict[object, object]:
    """Return what is broken in each state: in the whole page first, then its colours with what is alike left out."""
    put(page, STATES[0])
    found: dict[object, object] = {"whole": broken_rules(page, colours=False)}
    thinned(page)
    for state in STATES:
        put(page, state)
        found[state] = broken_rules(page)
        found[state, "sideways"] = [page.evaluate(SIDEWAYS)] if page.evaluate(SIDEWAYS) > 0 else []
    return {state: rules for state, rules in found.items() if rules}


@pytest.mark.parametrize("name", KINDS)
def test_no_rule_of_axe_is_broken(page: Page, site: Path, name: str) -> None:
    page.goto((site / name).as_uri())
    assert broken(page) == {}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_rule_is_broken_by_the_articles_words(page: Page, toy_with_text: Path, lang: str) -> None:
    """In the language of the article, where they come first, and beside the summary of another."""
    page.goto((toy_with_text / lang / "article.html").as_uri())
    assert broken(page) == {}


def test_no_rule_is_broken_by_what_unfolds(page: Page, site: Path) -> None:
    """Notes, works, how to cite: all that is folded at once, and the menu."""
    page.goto((site / "es" / "article.html").as_uri())
    thinned(page)
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    for state in STATES[1:3]:
        put(page, state)
        assert broken_rules(page) == [], state


def test_no_rule_is_broken_by_the_search_and_its_results(page: Page, site: Path) -> None:
    page.goto((site / "en" / "about.html").as_uri())
    page.keyboard.press("/")
    page.locator("dialog.search input").fill("data")
    expect(page.locator(".search-results a").first).to_be_visible()
    assert broken(page) == {}


def test_no_rule_is_broken_by_a_preview(page: Page, site: Path) -> None:
    page.goto((site / "fr" / "article.html").as_uri())
    thinned(page)
    for state in STATES[:3]:
        put(page, state)
        page.locator(".block a.citation").locator("visible=true").first.hover()
        expect(page.locator("#edition-preview")).to_be_visible()
        assert broken_rules(page) == []
        page.mouse.move(1, 1)
        page.keyboard.press("Escape")


def test_no_rule_is_broken_by_the_panel_for_own_copies(page: Page, toy_site: Path) -> None:
    """Asking for a copy, telling what was found in it, and the page that has its words."""
    page.goto((toy_site / "fr" / "article.html").as_uri())
    page.locator(".text-line .open-copy").click()
    panel = page.locator("dialog.own-copy")
    expect(panel).to_be_visible()
    assert broken(page) == {}
    page.set_input_files("dialog.own-copy input[type=file]", TOY_COPY)
    expect(page.locator(".copy-report")).to_be_visible()
    assert broken(page) == {}
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert broken(page) == {}


def test_axe_finds_what_is_broken(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<html><body><img src='data:,'><p style='color: #eee; background: #fff'>words</p></body></html>")
    assert {"image-alt", "color-contrast", "html-has-lang"} <= {rule for rule, _ in broken_rules(page)}
    page.close()
