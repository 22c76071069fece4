"""Take the picture of the site that the README shows: `python scripts/picture.py` after `make site`."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Write docs/dev/picture.png from the French article page without text."""
    page = ROOT / "site" / "fr" / "article.html"
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not page.is_file() or program is None:
        print("needs a built site (`make site`) and Chromium", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        window = browser.new_page(viewport={"width": 1360, "height": 850}, color_scheme="light")
        window.goto(page.as_uri() + "#introduction")
        window.screenshot(path=str(ROOT / "docs" / "dev" / "picture.png"))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
