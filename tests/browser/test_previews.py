"""Previews of cited works and notes: by mouse, keyboard and touch, as WCAG 1.4.13 asks; plain links without script."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.long]

CITATION = "#p5 a.citation >> nth=0"


def article(page: Page, site: Path, lang: str = "en") -> None:
    page.goto((site / lang / "article.html").as_uri())


LABELS = {"fr": "Voir dans la bibliographie", "en": "See in the references", "es": "Ver en la bibliografía"}


@pytest.mark.parametrize(("lang", "label"), LABELS.items())
def test_hovering_shows_the_work_and_the_preview_can_be_entered(page: Page, site: Path, lang: str, label: str) -> None:
    page.clock.install()
    article(page, site, lang)
    page.locator(CITATION).hover()
    preview = page.locator("#edition-preview")
    expect(preview).to_contain_text("Solove")
    preview.get_by_text("privacy").hover()
    page.clock.run_for(600)
    expect(preview).to_be_visible()
    expect(preview.get_by_role("link", name=label)).to_be_visible()
    page.mouse.move(5, 5)
    expect(preview).to_have_count(0)


def test_a_preview_leaves_each_part_its_language(page: Page, site: Path, toy_with_text: Path) -> None:
    article(page, site, "fr")
    page.locator(CITATION).hover()
    assert page.locator(".preview-words").get_attribute("lang") == "fr"
    expect(page.locator(".preview-words [lang=en]")).to_have_text("Understanding privacy")
    page.set_viewport_size({"width": 1000, "height": 900})
    article(page, toy_with_text)
    page.locator("#p2 .note-call a").first.hover()
    expect(page.locator(".preview-words")).to_have_attribute("lang", "fr")


def test_the_keyboard_opens_and_leaves_a_preview(page: Page, site: Path) -> None:
    article(page, site)
    page.locator("#p5 .block-number").focus()
    while page.evaluate("document.activeElement.className") != "citation":
        page.keyboard.press("Tab")
    preview = page.locator("#edition-preview")
    expect(preview).to_be_visible()
    expect(page.locator(CITATION)).to_have_attribute("aria-describedby", "edition-preview")
    page.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    assert page.evaluate("document.activeElement.className") == "citation"
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(preview).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") != "preview-go"
    page.locator("#p5 .block-number").focus()
    expect(preview).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(320, 256), (390, 844), (1280, 800)])
def test_a_preview_never_covers_the_link_that_it_is_about(page: Page, site: Path, width: int, height: int) -> None:
    """In a window of 320 × 256 pixels too, which is one of 1280 × 1024 at 400 %."""
    page.set_viewport_size({"width": width, "height": height})
    page.goto((site / "es" / "article.html").as_uri())
    links = page.query_selector_all("#p10 > .edition-summary a.citation, #p10 > .edition-summary sup a")
    assert len(links) > 10
    page.keyboard.press("Tab")
    for link in links:
        link.focus()
        if not page.locator("#edition-preview").count():
            # The note stands beside its call.
            assert width == 1280
            continue
        covered = page.evaluate(
            """() => {
                const preview = document.querySelector("#edition-preview").getBoundingClientRect();
                const link = document.activeElement.getClientRects()[0];
                return preview.top < link.bottom && link.top < preview.bottom
                    && preview.left < link.right && link.left < preview.right;
            }"""
        )
        assert not covered


def test_escape_closes_what_hovering_opened(page: Page, site: Path) -> None:
    article(page, site)
    page.locator(CITATION).hover()
    expect(page.locator("#edition-preview")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#edition-preview")).to_have_count(0)


def test_a_first_tap_shows_and_the_second_follows(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    window = context.new_page()
    article(window, site)
    window.locator(CITATION).tap()
    preview = window.locator("#edition-preview")
    expect(preview).to_be_visible()
    box = preview.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert window.url.endswith("article.html")
    window.locator("#p4 .note-call a").tap()
    expect(preview).to_contain_text("Terra Nova")
    window.locator("#p6 .block-number").tap()
    expect(preview).to_have_count(0)
    window.locator(CITATION).tap()
    window.locator(CITATION).tap()
    expect(window).to_have_url(re.compile(r"references\.html#ref-solove2008$"))
    context.close()


def test_a_note_beside_the_text_needs_no_preview(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.clock.install()
    article(page, site)
    page.locator("#p4 .note-call a").hover()
    page.clock.run_for(500)
    expect(page.locator("#edition-preview")).to_have_count(0)


@pytest.mark.parametrize("name", ["en/index.html", "fr/claims.html"])
def test_other_pages_preview_what_they_cite(page: Page, site: Path, name: str) -> None:
    page.goto((site / name).as_uri())
    page.locator("main a.citation >> nth=0").hover()
    expect(page.locator("#edition-preview .preview-words")).not_to_be_empty()


def test_without_script_citations_are_links_and_works_unfold(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    article(window, site)
    works = window.locator("#p5 details.sources")
    works.locator("summary").click()
    expect(works.get_by_text("Understanding privacy")).to_be_visible()
    window.locator(CITATION).click()
    expect(window).to_have_url(re.compile(r"references\.html#ref-solove2008$"))
    back = window.locator("#ref-solove2008 a.backlink").first
    expect(back).to_have_accessible_name("paragraph 5")
    back.click()
    expect(window).to_have_url(re.compile(r"article\.html#p5$"))
    context.close()


def test_a_term_is_previewed_where_it_is_used(page: Page, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    article(page, site)
    assert "previews-en.js" not in asked
    term = page.locator("#p4 a.term").first
    term.hover()
    expect(page.locator(".preview-words b")).to_be_visible()
    assert "previews-en.js" in asked
    go = page.locator(".preview-go")
    assert (go.get_attribute("href") or "").rpartition("#")[2] == (term.get_attribute("href") or "").rpartition("#")[2]


def test_nothing_moves_when_a_preview_opens(page: Page, site: Path) -> None:
    article(page, site)
    link = page.locator("#p10 a.entity, #p10 a.term").first
    link.scroll_into_view_if_needed()
    before = page.locator("#p11").bounding_box()
    link.hover()
    expect(page.locator("#edition-preview")).to_be_visible()
    assert page.locator("#p11").bounding_box() == before


def test_a_touch_previews_a_term_and_a_second_follows(browser: Browser, site: Path) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto((site / "en/article.html").as_uri())
    term = page.locator("#p4 a.term").first
    term.tap()
    expect(page.locator("#edition-preview")).to_be_visible()
    assert page.url.endswith("article.html")
    term.tap()
    page.wait_for_url("**/glossary.html#term-*")
    context.close()
