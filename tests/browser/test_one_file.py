"""The edition as one file, opened from a disk without a network: nothing is asked for, no rule of axe is broken."""

import re
from pathlib import Path

import pytest
from edition.model.edition import WordedEdition
from edition.render import render
from edition.render.one_document import one_document
from edition.shell.site_making.theme_assets import OWN_STYLES, theme_styles, theme_stylesheet
from edition.words.ids import Lang
from playwright.sync_api import Browser

from tests.browser.axe import broken_rules

VALUES = """names => Object.fromEntries(names.map(
    name => [name, getComputedStyle(document.documentElement).getPropertyValue(name)]))"""

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture(scope="module")
def file(toy_worded: WordedEdition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stick") / "edition.html"
    path.write_text(one_document(toy_worded, render(toy_worded), Lang("en"), theme_styles()), encoding="utf-8")
    return path


def test_it_has_the_colours_and_sizes_of_the_site(browser: Browser, file: Path, toy_site: Path) -> None:
    """The theme's rules use what our stylesheet gives, and both are made small."""
    given = sorted(set(re.findall(r"(--md-[\w-]+):", OWN_STYLES.read_text(encoding="utf-8"))))
    used = [name for name in given if f"var({name})" in theme_stylesheet().read_text(encoding="utf-8")]
    assert {"--md-typeset-a-color", "--md-accent-fg-color"} <= set(used)
    shown = []
    for path in (file, toy_site / "en" / "article.html"):
        context = browser.new_context(offline=True)
        window = context.new_page()
        window.goto(path.as_uri())
        shown.append(window.evaluate(VALUES, used))
        context.close()
    in_the_file, on_the_site = shown
    assert {name: value for name, value in in_the_file.items() if value not in ("", on_the_site[name])} == {}
    assert in_the_file["--md-typeset-a-color"]


@pytest.mark.parametrize("width", [1280, 360])
def test_it_opens_from_a_stick_and_breaks_no_rule_of_axe(browser: Browser, file: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, offline=True, bypass_csp=True)
    window = context.new_page()
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    window.goto(f"{file.as_uri()}#p4")
    assert asked == [file.as_uri()]
    assert window.locator("#p4").is_visible()
    assert window.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    window.locator("#p3 a[href^='#ref-']").first.click()
    assert window.evaluate("document.querySelector(':target').closest('section').id") == "page-references"
    assert broken_rules(window) == []
    assert asked == [file.as_uri()]
    context.close()
