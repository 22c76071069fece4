"""Citations of the built site: each leads to an entry that leads back to its place, and each way back to a citation."""

from collections.abc import Iterator, Set

from edition.checks import Subject
from edition.checks.followed_links import followed
from edition.derive.addresses import REFERENCES
from edition.model.site_index import SiteIndex
from edition.words.findings import Explained, Finding, fault

CODES = {
    "site-ways-back.none": Explained(
        "An entry does not lead back to a place that cites it.",
        "A citation in `p2`, and an entry of the references without a link to `p2`.",
        "It is a fault of the program or of a template: please report it.",
    ),
    "site-ways-back.nowhere": Explained(
        "An entry leads back to a place that does not cite it.",
        "An entry of the references with a link to `p2`, which does not cite it.",
        "It is a fault of the program or of a template: please report it.",
    ),
    "site-ways-back.no-entry": Explained(
        "A citation leads to no entry of the references page of its language.",
        '`<a class="citation" href="references.html#ref-nobody">`.',
        "It is a fault of the program or of a template: please report it.",
    ),
}

Way = tuple[str, str]
"""A place (page, or page and anchor) and the id of an entry."""


def check(subject: Subject) -> Iterator[Finding]:
    """Compare citations and ways back, language by language."""
    site = subject.site
    if site is None:
        return
    for lang in subject.edition.standoff.work.languages:
        references = f"{lang}/{REFERENCES}.html"
        if references in site.pages:
            yield from _compared(
                set(_citations(site, lang, references)), set(_ways_back(site, references)), references, site
            )


def _compared(there: Set[Way], back: Set[Way], references: str, site: SiteIndex) -> Iterator[Finding]:
    entries = set(site.pages[references].ids)
    for place, entry in sorted(there - back):
        code = "site-ways-back.none" if entry in entries else "site-ways-back.no-entry"
        said = f"{place} cites {entry}, which " + (
            "does not lead back" if entry in entries else f"{references} does not have"
        )
        yield fault(code, references, said, "this is a fault of the program: please report it", entry)
    for place, entry in sorted(back - there):
        yield fault(
            "site-ways-back.nowhere",
            references,
            f"{entry} leads back to {place}, which does not cite it",
            "this is a fault of the program: please report it",
            entry,
        )


def _citations(site: SiteIndex, lang: str, references: str) -> Iterator[Way]:
    """Yield the citations of a language: those of its pages, and those of the cover that lead to its references."""
    for path, page in site.pages.items():
        for around, address in page.citations:
            to = followed(address, path)
            place = f"{path}#{around}" if around else path
            if to and to.path == references:
                yield place, to.anchor
            elif path.startswith(f"{lang}/"):
                yield place, to.anchor if to and to.path == path else address


def _ways_back(site: SiteIndex, references: str) -> Iterator[Way]:
    for entry, address in site.pages[references].backlinks:
        if to := followed(address, references):
            yield (f"{to.path}#{to.anchor}" if to.anchor else to.path), entry
