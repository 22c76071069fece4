"""The pruned stylesheet of the theme against the whole one: no rule is gone that something on a page may match.

Of each rule the states are left out (hovered, focused, open, printed): what could match it then is on the page now.
"""

from importlib.metadata import distribution
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.long]

THEME = distribution("mkdocs-material").locate_file("material")
WHOLE = next(Path(str(THEME)).glob("templates/assets/stylesheets/main.*.min.css"))

LOST = """
([whole, pruned]) => {
  const sheet = (text) => { const made = new CSSStyleSheet(); made.replaceSync(text); return made; };
  const rules = function* (list, around = "") {
    for (const rule of list) {
      if (rule.selectorText) yield [around, rule];
      else if (rule.conditionText) yield* rules(rule.cssRules, `${around}|${rule.conditionText}`);
    }
  };
  const split = (text) => text.split(/,(?![^()]*\\))/).map((one) => one.trim());
  const kept = new Set();
  for (const [around, rule] of rules(sheet(pruned).cssRules))
    for (const selector of split(rule.selectorText)) kept.add(`${around} ${selector}`);
  const left = "hover|focus|focus-within|focus-visible|active|checked|target|before|after|marker|backdrop|placeholder";
  const states = new RegExp(`::?(?:${left}|-(?:webkit|moz)-[\\\\w-]+)(?![\\\\w-])`, "g");
  const lost = [];
  for (const [around, rule] of rules(sheet(whole).cssRules)) {
    // Custom properties that nothing refers to are left out on purpose
    if ([...rule.style].every((name) => name.startsWith("--"))) continue;
    for (const selector of split(rule.selectorText)) {
      const still = selector.replace(states, "").replace(/(^|[\\s>+~])(?=$|[\\s>+~])/g, "$1*");
      let matches = false;
      try { matches = Boolean(document.querySelector(still)); } catch { continue; }
      if (matches && !kept.has(`${around} ${selector}`)) lost.push(`${around} ${selector}`);
    }
  }
  return [kept.size, [...new Set(lost)]];
}
"""


def sheets(site: Path) -> list[str]:
    """Return the whole stylesheet and what the site has of it."""
    (pruned,) = (site / "assets").glob("main.*.css")
    return [WHOLE.read_text(encoding="utf-8"), pruned.read_text(encoding="utf-8")]


def everything_open(page: Page) -> None:
    """Bring to the page what scripts make: the search with hits, a preview."""
    if page.locator("dialog.search").count():
        page.keyboard.press("/")
        page.locator("dialog input").fill("a")
        page.keyboard.press("Escape")
    if page.locator("main a.citation").count():
        page.locator("main a.citation").first.focus()


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "404.html",
        "fr/index.html",
        "fr/article.html",
        "fr/references.html",
        "fr/audit.html",
        "en/claims.html",
        "es/data.html",
        "es/about.html",
        "en/handout.html",
        "fr/notebooks/c01_facebook.html",
    ],
)
def test_no_rule_is_gone_that_the_page_may_need(page: Page, site: Path, name: str) -> None:
    page.goto((site / name).as_uri())
    everything_open(page)
    kept, lost = page.evaluate(LOST, sheets(site))
    assert kept > 100
    assert lost == []


def test_the_words_of_a_joined_copy_need_no_more(page: Page, toy_with_text: Path) -> None:
    page.goto((toy_with_text / "en/article.html").as_uri())
    everything_open(page)
    assert page.evaluate(LOST, sheets(toy_with_text))[1] == []


def test_a_rule_that_is_gone_is_found(browser: Browser, site: Path) -> None:
    window = browser.new_page()
    window.goto((site / "fr/article.html").as_uri())
    whole, pruned = sheets(site)
    for gone in (".md-typeset a:focus", ".md-skip:focus", "@media print"):
        assert gone in whole
        shorter = pruned.replace(gone, "@media none" if gone.startswith("@") else ".gone")
        assert shorter != pruned, gone
        assert window.evaluate(LOST, [whole, shorter])[1], gone
    window.close()


def test_the_theme_is_a_fraction_of_itself(site: Path) -> None:
    whole, pruned = sheets(site)
    assert len(pruned) < len(whole) / 5
