"""The addresses of a page in all languages, and the one for readers of other languages (hreflang)."""

from edition.model.edition import Edition
from edition.render import Page

OTHERS = "x-default"
"""What stands for a language that the edition does not have."""


def alternates(page: Page, edition: Edition) -> dict[str, str]:
    """Return language -> path of the page in it; readers of none of them get the cover, or the language of the work."""
    work = edition.standoff.work
    found: dict[str, str] = {lang: f"{lang}/{page.name}.html" for lang in work.languages}
    return found | {OTHERS: "index.html" if page.name == "index" else found[work.language]}
