"""Draw the pictures of the documentation anew, with Chromium and without the article's words.

The README has the article's page as it is, in English; docs/dev/own-copy.md the way of a copy into a page, on the toy.

usage: python scripts/picture.py   (or `make picture`), after `make site`
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "dev"
PAGE = ROOT / "site" / "en" / "article.html"
PASSAGE = "p10"
WIDTH, HEIGHT = 1240, 760
TOY = ROOT / "tests" / "toy"
TOY_PASSAGE = "p2"


def main() -> None:
    """Draw all pictures."""
    if not PAGE.is_file():
        raise SystemExit("there is no site yet: run `make site` first")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        toy = Path(folder) / "site"
        program = Path(sys.executable).with_name("edition")
        command: list[str | Path] = [program, "--project", TOY, "build", "--no-source", "--output", toy]
        subprocess.run(command, check=True, capture_output=True)
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        _draw_article(page)
        _draw_own_copy(page, toy / "en" / "article.html")
        browser.close()


def _draw_article(page: Page) -> None:
    """Open the page at a passage that has notes of the author's and of the editors', and write what is seen."""
    page.goto(PAGE.as_uri())
    _scroll_to(page, PASSAGE)
    page.locator(f"#{PASSAGE} .editors-note").first.evaluate("note => note.open = true")
    page.screenshot(path=PICTURES / "picture.png")


def _draw_own_copy(page: Page, article: Path) -> None:
    """Give the toy's page its copy, and write what is seen before, when it was read, and afterwards."""
    page.goto(article.as_uri())
    page.locator(".text-line .open-copy").click()
    page.screenshot(path=PICTURES / "own-copy-1.png")
    page.locator("dialog[open] input[type=file]").set_input_files(TOY / "copies" / "article.txt")
    page.locator(".edition-text").first.wait_for(state="attached")
    page.screenshot(path=PICTURES / "own-copy-2.png")
    page.keyboard.press("Escape")
    _scroll_to(page, TOY_PASSAGE)
    page.screenshot(path=PICTURES / "own-copy-3.png")


def _scroll_to(page: Page, passage: str) -> None:
    page.evaluate(f"document.getElementById('{passage}').scrollIntoView()")
    page.evaluate("scrollBy(0, -80)")


if __name__ == "__main__":
    main()
