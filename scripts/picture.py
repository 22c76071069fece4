"""Draw the picture of the README: the article's page as it is, in English, without the article's words.

usage: python scripts/picture.py   (or `make picture`), after `make site`
"""

import os
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "site" / "en" / "article.html"
PASSAGE = "p10"
WIDTH, HEIGHT = 1240, 760


def main() -> None:
    """Open the page at a passage that has notes of the author's and of the editors', and write what is seen."""
    if not PAGE.is_file():
        raise SystemExit("there is no site yet: run `make site` first")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(PAGE.as_uri())
        page.evaluate(f"document.getElementById('{PASSAGE}').scrollIntoView()")
        page.evaluate("scrollBy(0, -80)")
        page.locator(f"#{PASSAGE} .editors-note").first.evaluate("note => note.open = true")
        page.screenshot(path=ROOT / "docs" / "dev" / "picture.png")
        browser.close()


if __name__ == "__main__":
    main()
