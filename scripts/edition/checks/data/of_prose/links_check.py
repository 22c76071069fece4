"""Links of the editors' prose: each leads to an id that has an address, to a page of the site, or out by http."""

from collections.abc import Iterator, Set
from urllib.parse import urlsplit

from edition.checks import Subject
from edition.derive.page_names import reading_order
from edition.model.edition import Edition
from edition.model.editorial_text import EditorialText
from edition.model.prose_tree import External, Inline, Link, PageLink, plain
from edition.words.findings import Explained, Finding, did_you_mean, fault
from edition.words.ids import SCHEMES, Id, Kind, Lang, is_id

CODES = {
    "links.unknown-id": Explained(
        "A link leads to an id that the edition does not have.",
        "`[the wall](par:p99)`.",
        "Link to an id that exists; the message names the nearest.",
    ),
    "links.withdrawn": Explained(
        "A link leads to an id that was withdrawn.",
        "`[the wall](par:p9)`, where docs/data/retired.yaml has `p9`.",
        "Link to the successor that the message names.",
    ),
    "links.unknown-page": Explained(
        "A link leads to a page that the site does not have.",
        "`[all claims](page:claim)`.",
        "Write the name of a page of the site: `page:claims`.",
    ),
    "links.words": Explained(
        "The words of a link are the id of another place.",
        "`[p3](par:p4)`.",
        "Write the id that is meant both times: readers see its sign.",
    ),
    "links.address": Explained(
        "A link out of the edition is no address of the web.",
        "`[the archive](https:)`.",
        "Write an address of the web that begins with https:// or http://.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at every link of every text."""
    edition = subject.edition
    pages = {*reading_order(edition.standoff)}
    for text in edition.index.texts:
        for lang in text.versions:
            for node in text.nodes(lang):
                yield from _link(node, text, lang, edition, pages)


def _link(node: Inline, text: EditorialText, lang: Lang, edition: Edition, pages: Set[str]) -> Iterator[Finding]:
    match node:
        case Link(target, children):
            yield from _to_id(target, plain(children), text, lang, edition)
        case PageLink(page) if page not in pages:
            yield fault(
                "links.unknown-page",
                text.where(lang, f"page:{page})"),
                f"{text.name} links to the page {page!r}, which the site does not have",
                did_you_mean(page, pages) or "use one of " + ", ".join(sorted(pages)),
                text.place,
            )
        case External(url) if not _is_web(url):
            yield fault(
                "links.address",
                text.where(lang, url),
                f"{text.name} links to {url!r}, no web address",
                "write an address that begins with https:// or http://",
                text.place,
            )


def _to_id(target: Id, said: str, text: EditorialText, lang: Lang, edition: Edition) -> Iterator[Finding]:
    """Look at a link to an id; said: its words."""
    where = text.where(lang, *_as_typed(target))
    if target not in edition.index.page_by_id:
        message = f"{text.name} links to {target!r}, which the edition does not have"
        in_use = (id_ for id_ in edition.index.page_by_id if id_ not in edition.standoff.retired_by_id)
        hint = did_you_mean(target, in_use) or "see `edition docs url-promise` for ids"
        yield fault("links.unknown-id", where, message, hint, text.place)
    elif gone := edition.standoff.retired_by_id.get(target):
        message = f"{text.name} links to {target!r}, which was withdrawn"
        yield fault("links.withdrawn", where, message, f"link to {gone.successor!r}", text.place)
    elif said != target and is_id(said) and not is_id(said, Kind.HEADING):
        message = f"{text.name} says {said} and links to {target!r}"
        hint = "write the id that is meant both times: readers see its sign"
        yield fault("links.words", where, message, hint, text.place)


def _as_typed(target: Id) -> list[str]:
    """Return how a link to an id may be typed, scheme by scheme."""
    return [f"{scheme}:{target.removeprefix(start)})" for scheme, start in SCHEMES.items() if target.startswith(start)]


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not any(map(str.isspace, url))
