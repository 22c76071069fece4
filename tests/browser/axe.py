"""axe in a page: the rules that it breaks, of WCAG and of best practice, none left out."""

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

AXE = AXE_FILE_PATH.read_text(encoding="utf-8")
REST = """Promise.all(document.getAnimations().filter(animation => animation.timeline === document.timeline)
  .map(animation => animation.finished))"""
"""Waits for what moves by itself; what moves with the page's scrolling never ends."""
RUN = "colours => axe.run({resultTypes: ['violations'], preload: false, rules: {'color-contrast': {enabled: colours}}})"
FOUND = f"{RUN[len('colours => ') :]}.then(results => results.violations)"
MANY = ".block, .notes li, .entry, .term-card, .name, .app-entry, .claim-card, .audit-card, .events tr, .aligned"
THIN = """many => {
    const words = ({ tagName, classList, dataset }) => [tagName, ...classList, dataset.verdict, dataset.kind];
    const kinds = within => [within, ...within.querySelectorAll('*')].map(
        one => [...words(one), ...words(one.parentElement)].join(' '));
    const known = new Set();
    for (const element of document.querySelectorAll(many)) {
        const own = kinds(element);
        if (own.every(kind => known.has(kind))) element.remove();
        else own.forEach(kind => known.add(kind));
    }
}"""
"""Leaves of many that are alike those that show some kind of element first: the others have no colour of their own."""


def broken_rules(page: Page, colours: bool = True) -> list[tuple[str, list[str]]]:
    """Return the rules that a page breaks, and where, when its colours have come to rest.

    colours: whether they are compared, which takes most of the time.
    """
    page.evaluate(REST)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    violations = page.evaluate(f"colours => {FOUND}", colours)
    return [(found["id"], [node["html"] for node in found["nodes"]][:3]) for found in violations]


def thinned(page: Page) -> None:
    """Leave of the blocks or entries of a long page those that differ."""
    page.evaluate(THIN, MANY)
