"""The link to a passage on the journal's page, tried on an invented page."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import build, until

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_the_link_opens_the_journal_at_the_passage(
    browser: Browser, toy_root: Path, served: str, tmp_path: Path, console: list[str]
) -> None:
    work = toy_root / "docs" / "data" / "work.yaml"
    kept = work.read_text(encoding="utf-8")
    work.write_text(re.sub(r"(?m)^(  url:) .*$", rf"\1 {served}", kept), encoding="utf-8")
    try:
        site = build(tmp_path / "site", root=toy_root)
    finally:
        work.write_text(kept, encoding="utf-8")
    context = browser.new_context(viewport={"width": 600, "height": 300})
    window = context.new_page()
    window.goto((site / "fr" / "article.html").as_uri())
    last = window.locator(".block-paragraph").last
    address = last.locator("a.journal").get_attribute("href")
    assert address is not None
    first_words = unquote(address.partition("#:~:text=")[2].partition(",")[0])
    last.locator("a.journal").click()
    window.wait_for_url(f"{served}**")
    until(window, lambda: window.evaluate("window.scrollY > 0"))
    passage = window.locator("p", has_text=first_words)
    expect(passage).to_be_in_viewport()
    context.close()
    # The invented journal has no icon
    assert all("404" in said for said in console)
    console.clear()
