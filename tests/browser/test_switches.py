"""What a reader switches in the article: layers of marks, and the text as the witness has it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.long

WITNESS = ".witness-switch"


def article(page: Page, site: Path) -> None:
    page.goto((site / "fr/article.html").as_uri())


def test_the_edited_text_stands_until_the_witness_is_asked_for(page: Page, toy_with_text: Path) -> None:
    article(page, toy_with_text)
    emendation = page.locator("#p6 .emendation")
    expect(emendation.locator("ins")).to_be_visible()
    expect(emendation.locator("del")).to_be_hidden()
    page.locator(WITNESS).focus()
    page.keyboard.press("Enter")
    expect(page.locator(WITNESS)).to_have_attribute("aria-pressed", "true")
    expect(emendation.locator("ins")).to_be_hidden()
    expect(emendation.locator("del")).to_be_visible()
    expect(page.locator("#p2 .as-printed")).to_have_text("(2)")
    expect(page.locator("#p2 .edition-text .note-call")).to_be_hidden()


def test_the_choice_is_remembered(page: Page, toy_with_text: Path) -> None:
    article(page, toy_with_text)
    page.locator(WITNESS).click()
    page.locator(".layer[data-layer=terms]").click()
    page.reload()
    expect(page.locator(WITNESS)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".layer[data-layer=terms]")).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#p6 .emendation del")).to_be_visible()


def test_each_changed_place_leads_to_its_entry_and_back(page: Page, toy_with_text: Path) -> None:
    article(page, toy_with_text)
    page.locator("#p6 a.emendation").click()
    page.wait_for_url("**/apparatus.html#e002")
    expect(page.locator("#e002")).to_be_in_viewport()
    page.locator("#e002 a.backlink").last.click()
    page.wait_for_url("**/article.html#p6")


def test_a_layer_can_be_switched_off(page: Page, site: Path) -> None:
    article(page, site)
    term = page.locator("#p4 a.term").first
    colour = "element => getComputedStyle(element).textDecorationColor"
    shown = term.evaluate(colour)
    page.locator(".layer[data-layer=terms]").click()
    assert term.evaluate(colour) != shown
    assert "0)" in term.evaluate(colour)
    page.locator(".layer[data-layer=terms]").click()
    assert term.evaluate(colour) == shown


def test_without_script_the_edited_text_stands_with_its_marks(browser: Browser, toy_with_text: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    article(page, toy_with_text)
    expect(page.locator(".layers")).to_be_hidden()
    expect(page.locator("#p6 .emendation ins")).to_be_visible()
    expect(page.locator("#p6 .emendation del")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("mailing", "#term-mailing"),
        ("leafleting", "#term-boitage"),
        ("Fédéravox", "#"),
        ("datos abiertos", "#term-open-data"),
    ],
)
def test_the_search_finds_terms_and_names_by_their_other_names(page: Page, site: Path, typed: str, first: str) -> None:
    article(page, site)
    page.keyboard.press("/")
    page.locator("dialog input").fill(typed)
    expect(page.locator(".search-results a").first).to_be_visible()
    found = [link.get_attribute("href") or "" for link in page.locator(".search-results a").all()[:5]]
    assert any(first in href for href in found), found


def test_entries_of_the_apparatus_are_narrowed(page: Page, site: Path) -> None:
    page.goto((site / "fr/apparatus.html").as_uri())
    total = page.locator(".app-entry[data-kind]").count()
    page.locator(".filters button[data-value=name]").click()
    shown = page.locator(".app-entry[data-kind]:visible").count()
    assert 0 < shown < total
    expect(page.locator(".filter-count")).to_contain_text(str(shown))
