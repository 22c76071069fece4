"""Links in the head of a page by which programs find their way, and all of them in one file (signposting, RFC 9264).

A page says who made it, what it is, under which licence, where it is described and what belongs to it; each is a link
that needs no script. An author without an identifier of the web is named on the page about the edition.
"""

import json
from collections.abc import Iterable
from typing import NamedTuple

from edition.derive.addresses import ARTICLE
from edition.derive.page_names import LOST
from edition.model.edition import Edition
from edition.render import Page
from edition.render.for_machines.crate.crate_files import CRATE, LINKSET, format_of
from edition.render.for_machines.dts.dts_files import ENTRY
from edition.words.web_address import licence_address

RECORDS = {
    "data/work.json": "application/vnd.citationstyles.csl+json",
    "data/work.bib": "application/x-bibtex",
    "data/work.ris": "application/x-research-info-systems",
}
"""What describes the article, and so its page alone -> its media type."""
_WHOLE = {CRATE: format_of(CRATE)}
"""What describes the whole, and so every page."""
ITEMS = (
    "data/edition.json",
    "data/edition.tei.xml",
    "data/edition.jats.xml",
    "data/annotations.jsonld",
    "data/references.json",
    ENTRY,
)
"""What the edition holds as data; the page `data` has the rest."""
ENTRANCES = ("index", ARTICLE)
"""The pages that say what the edition holds."""
_SCHEMA = "https://schema.org/"
_TYPES = {"index": ("AboutPage", "Dataset"), ARTICLE: ("AboutPage", "ScholarlyArticle")}
"""Page -> what it is, and what it is about; all others are pages."""


class Signpost(NamedTuple):
    """A link of a page: the kind of link, where it leads, the media type of what is there."""

    rel: str
    href: str
    media_type: str = ""


def signposts(page: Page, edition: Edition, root: str) -> list[Signpost]:
    """Return the links of a page; root: the way from it to the edition's root, or the edition's address.

    A site that has the words says nothing to programs, nor does the page for addresses where nothing is.
    """
    if edition.text is not None or page.name == LOST:
        return []
    return [*_links(page, edition, root), Signpost("linkset", f"{root}{LINKSET}", format_of(LINKSET))]


def _links(page: Page, edition: Edition, root: str) -> list[Signpost]:
    work = edition.standoff.work
    licence = licence_address(work.rights.content)
    lang = page.lang or work.language
    found = [Signpost("cite-as", f"{work.site_url}{page.path}")] if work.site_url else []
    found += [Signpost("type", f"{_SCHEMA}{kind}") for kind in _TYPES.get(page.name, ("WebPage",))]
    found.append(Signpost("author", f"{root}{lang}/about.html"))
    found += [Signpost("license", licence)] if licence else []
    described = (RECORDS if page.name == ARTICLE else {}) | _WHOLE
    found += [Signpost("describedby", root + path, kind) for path, kind in described.items()]
    if page.name in ENTRANCES:
        found += [Signpost("item", root + path, format_of(path)) for path in ITEMS]
    return found


def linkset(pages: Iterable[Page], edition: Edition) -> dict[str, bytes]:
    """Return the file with the links of all pages, and of what they lead to the ways back; none if words are joined."""
    if edition.text is not None:
        return {}
    root = edition.standoff.work.site_url or ""
    told = sorted((page for page in pages if page.name != LOST), key=lambda page: page.path)
    contexts = [_context(root + page.path, _links(page, edition, root)) for page in told]
    ways_back: list[tuple[str, str, tuple[str, ...]]] = [("describes", path, (ARTICLE,)) for path in RECORDS]
    ways_back += [("describes", path, ENTRANCES) for path in _WHOLE]
    ways_back += [("collection", path, ENTRANCES) for path in ITEMS]
    for rel, path, names in ways_back:
        back = [Signpost(rel, root + page.path, "text/html") for page in told if page.name in names]
        contexts.append(_context(root + path, back))
    return {LINKSET: (json.dumps({"linkset": contexts}, ensure_ascii=False, indent=1) + "\n").encode()}


def _context(anchor: str, links: list[Signpost]) -> dict[str, object]:
    found: dict[str, object] = {"anchor": anchor}
    for rel in dict.fromkeys(link.rel for link in links):
        targets = [{"href": link.href} | _typed(link) for link in links if link.rel == rel]
        found[rel] = targets
    return found


def _typed(link: Signpost) -> dict[str, str]:
    return {"type": link.media_type} if link.media_type else {}
