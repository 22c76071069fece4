"""The ledger and the notebooks narrowed as a whole, previewed, drawings in the page’s colours."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_a_badge_is_previewed_with_what_is_stated_and_what_was_derived(page: Page, site: Path) -> None:
    page.goto((site / "en" / "article.html").as_uri())
    page.locator("#p10 a.claim").first.hover()
    expect(page.locator("#edition-preview")).to_contain_text("14.2 (8.9–34.9) – reproduced")
    expect(page.locator("#edition-preview")).to_contain_text("Anaïs Theviot’s article of 2018")


def test_the_ledger_is_narrowed_as_a_whole_and_a_link_shows_all_again(page: Page, site: Path) -> None:
    page.goto((site / "fr" / "claims.html").as_uri())
    button = page.locator(".filters button[data-value=contradicted]")
    button.click()
    cards = page.locator(".claim-card").filter(visible=True)
    number = cards.count()
    assert 0 < number < page.locator(".claim-card").count()
    expect(page.locator(".ledger tbody tr").filter(visible=True)).to_have_count(number)
    expect(page.locator(".claim-squares li").filter(visible=True)).to_have_count(number)
    expect(page.locator("main h2").filter(visible=True)).to_have_count(1)
    expect(page.locator(".filter-count")).to_contain_text(str(number))
    page.evaluate("location.hash = 'c01'")
    expect(page.locator("#c01")).to_be_in_viewport()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert page.locator(".claim-card").filter(visible=False).count() == 0


def test_a_drawing_follows_the_colours_of_the_page_and_its_data_unfold(browser: Browser, site: Path) -> None:
    colours = []
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        window = context.new_page()
        window.goto((site / "en" / "notebooks" / "c02_contacts.html").as_uri())
        drawing = window.get_by_role("img").first
        expect(drawing).to_be_visible()
        assert len(drawing.get_attribute("aria-label") or "") > 100
        words = drawing.locator("text").first
        colours.append(words.evaluate("element => getComputedStyle(element).fill"))
        window.locator(".drawn-data summary").first.click()
        expect(window.locator(".drawn-data th[scope=row]").first).to_be_visible()
        context.close()
    assert colours[0] != colours[1]


def test_what_cells_print_is_folded_with_their_code(page: Page, site: Path) -> None:
    page.goto((site / "en" / "notebooks" / "c02_contacts.html").as_uri())
    printed = page.locator(".cell-source .cell-output").first
    expect(printed).to_be_hidden()
    page.locator(".cell-source:has(.cell-output) > summary").first.click()
    expect(printed).to_be_visible()
