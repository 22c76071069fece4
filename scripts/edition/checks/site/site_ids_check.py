"""Ids of the built site: once a page, and every public id has its anchor on its page in every language."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.words.findings import Finding, Where, fault

CODES = {
    "site-ids.twice": "A page has an id more than once.",
    "site-ids.missing": "A public id has no anchor on its page.",
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
