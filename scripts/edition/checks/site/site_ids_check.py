"""Ids of the built site: once a page, and every public id has its anchor on its page in every language."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.words.findings import Explained, Finding, Where, fault

CODES = {
    "site-ids.twice": Explained(
        "A page has an id more than once.",
        '`<p id="p4">` twice on one page.',
        "A page written by hand may repeat a heading; else it is a fault of the program: please report it.",
    ),
    "site-ids.missing": Explained(
        "A public id has no anchor on its page.",
        'A page of the article without `id="p4"`.',
        "The address was promised and cited. Build the site anew; if it is missing still, a template has lost it.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the ids of each page, then for the anchor of each public id."""
    site = subject.site
    if site is None:
        return
    for path, page in site.pages.items():
        for id_, times in page.ids.items():
            if times > 1:
                yield fault(
                    "site-ids.twice",
                    Where(path),
                    f"has the id {id_!r} {times} times",
                    "an address leads to one place",
                    id_,
                )
    edition = subject.edition
    for lang in edition.standoff.work.languages:
        for id_, name in edition.index.page_by_id.items():
            path = f"{lang}/{name}.html"
            if path not in site.pages or id_ not in site.pages[path].ids:
                yield fault(
                    "site-ids.missing",
                    Where(path),
                    f"has no anchor {id_!r}",
                    "the address was promised; the page must show it",
                    id_,
                )
