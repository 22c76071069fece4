"""Pages written by hand: each has the name of a page that the site makes of it."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.derive.page_names import HANDWRITTEN
from edition.words.findings import Explained, Finding, Where, did_you_mean, fault

CODES = {
    "pages.unknown": Explained(
        "A page is written by hand that the site does not have.",
        "`docs/en/aboot.md`.",
        "Rename the file to that of a page, or remove it; to make a new page, see `edition docs add-a-page`.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the name of every page in every language; those that are missing are the check of languages' own."""
    for name, lang in subject.edition.standoff.pages:
        if name not in HANDWRITTEN:
            yield fault(
                "pages.unknown",
                Where(f"docs/{lang}/{name}.md"),
                f"the site has no page {name!r}",
                did_you_mean(name, HANDWRITTEN) or "rename or remove it, or see `edition docs add-a-page`",
                f"page:{name}",
            )
