"""The article by keyboard alone: every stop is met in the order of the page, seen when it is met, and left again."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.long]

STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    one => one.tabIndex >= 0 && one.checkVisibility({visibilityProperty: true}) && !one.disabled)"""
"""What the keyboard must reach."""
PREPARE = f"""() => {{
    window.stops = ({STOPS})();
    window.met = [];
    return window.stops.length;
}}"""
STEP = """() => {
    const one = document.activeElement, box = [...one.getClientRects()].find(part => part.width && part.height);
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const name = `${one.tagName} ${one.className} ${one.id || one.textContent.trim().slice(0, 40)}`;
    if (one === document.body || met.includes(one)) return null;
    const before = met.at(-1);
    met.push(one);
    const points = box ? [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]] : [];
    const isSeen = points.some(([x, y]) => {
        const hit = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
        return hit && (one.contains(hit) || hit.contains(one));
    });
    return {
        name, isSeen,
        isMarked: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        isInOrder: !before || Boolean(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
    };
}"""
LEFT = "() => stops.filter(one => !met.includes(one)).map(one => one.outerHTML.slice(0, 120))"


def walk(page: Page) -> list[dict[str, Any]]:
    """Press Tab from the top of a page until it is left; return what was met."""
    most = page.evaluate(PREPARE)
    met: list[dict[str, Any]] = []
    for _ in range(most + 2):
        page.keyboard.press("Tab")
        stop = page.evaluate(STEP)
        if stop is None:
            return met
        met.append(stop)
    pytest.fail(f"after {most + 2} stops the page was not left")


@pytest.mark.parametrize(("lang", "width"), [("fr", 1280), ("en", 360)])
def test_tab_goes_through_the_whole_article(page: Page, toy_site: Path, lang: str, width: int) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((toy_site / lang / "article.html").as_uri())
    met = walk(page)
    assert page.evaluate(LEFT) == []
    assert len(met) > 100
    for what in ("isMarked", "isInOrder", "isSeen"):
        assert [stop["name"] for stop in met if not stop[what]] == [], what


def test_the_skip_link_passes_over_the_frame(page: Page, site: Path) -> None:
    page.goto((site / "es" / "article.html").as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_panel_opens_by_key_keeps_the_keyboard_and_gives_the_focus_back(page: Page, toy_site: Path) -> None:
    page.goto((toy_site / "fr" / "article.html").as_uri())
    opener = page.locator(".text-line .open-copy")
    opener.focus()
    page.keyboard.press("Enter")
    panel = page.locator("dialog.own-copy")
    expect(panel).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        # Between the last stop of a modal window and its first is the browser's own frame
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(opener).to_be_focused()


def test_what_unfolds_opens_and_closes_by_key(page: Page, site: Path) -> None:
    page.goto((site / "en" / "article.html").as_uri())
    for folded in (".cite", "#p5 details.sources", ".side + main .remarks"):
        summary = page.locator(f"{folded} > summary").first
        summary.focus()
        page.keyboard.press("Enter")
        expect(page.locator(folded).first).to_have_attribute("open", "")
        page.keyboard.press("Enter")
        expect(page.locator(folded).first).not_to_have_attribute("open", "")
        expect(summary).to_be_focused()


def test_a_preview_opened_by_key_leaves_the_focus_on_its_link(page: Page, site: Path) -> None:
    page.goto((site / "fr" / "article.html").as_uri())
    page.keyboard.press("Tab")
    for link in (page.locator("#p4 a.term").first, page.locator("#p5 a.citation").first):
        link.focus()
        expect(page.locator("#edition-preview")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("#edition-preview")).to_have_count(0)
        expect(link).to_be_focused()
