"""Links of the built site: every internal one leads to a file and an anchor, nothing is loaded from another host."""

from collections.abc import Iterator
from urllib.parse import unquote

from edition.checks import Subject
from edition.checks.followed_links import Followed, followed
from edition.derive.page_names import LOST_PATH
from edition.model.site_index import SiteIndex, SiteLink
from edition.words.findings import Explained, Finding, Where, did_you_mean, fault

CODES = {
    "site-links.no-file": Explained(
        "A link or resource leads to a file that the site does not have.",
        '`<a href="nowhere.html">`, in a site without that page.',
        "Correct the link where it was typed, or in the template that makes it.",
    ),
    "site-links.no-anchor": Explained(
        "A link leads to an anchor that its page does not have.",
        '`<a href="article.html#p99">`, in an article of nine paragraphs.',
        "Correct the link where it was typed, or in the template that makes it.",
    ),
    "site-links.absolute": Explained(
        "A link to the site itself is absolute, so that it fails from disk or at another address.",
        '`<a href="/fr/article.html">`.',
        "Make it relative to the page, so that it works from disk and at any address.",
    ),
    "site-links.foreign": Explained(
        "A page loads a script, stylesheet, image, font or frame from another host.",
        '`<img src="https://example.org/a.png">`.',
        "Put the file into the site: nothing of a reader's visit goes to another host.",
    ),
    "site-links.malformed": Explained(
        "The address of a link cannot be read.",
        '`<a href="https://[1">`.',
        "Write the address as a browser would show it.",
    ),
}

_NAVIGATION = frozenset(("a", "area", "form"))
"""Elements that lead a reader away and load nothing by themselves."""

_LOADED = frozenset(
    (
        "stylesheet",
        "icon",
        "apple-touch-icon",
        "preload",
        "prefetch",
        "modulepreload",
        "preconnect",
        "dns-prefetch",
        "manifest",
    )
)
"""Values of `rel` by which a `link` element makes a browser fetch something or speak to a host."""

_IDENTITY = frozenset(("canonical", "alternate", "cite-as"))
"""Values of `rel` that name a page by its public address."""


def check(subject: Subject) -> Iterator[Finding]:
    """Follow every link of every page and stylesheet."""
    site = subject.site
    if site is None:
        return
    own = subject.edition.standoff.work.site_url
    for path, page in site.pages.items():
        for link in dict.fromkeys(page.links):
            yield from _follow(link, path, site, own)
    for path, links in site.styles.items():
        for link in dict.fromkeys(links):
            yield from _follow(link, path, site, own)


def _follow(link: SiteLink, path: str, site: SiteIndex, own: str | None) -> Iterator[Finding]:
    where = Where(path, link.line)
    to = followed(link.address, path)
    if to is None:
        yield fault("site-links.malformed", where, f"the address {link.address!r} cannot be read", "correct it", path)
    elif own and _without_scheme(link.address).startswith(_without_scheme(own)):
        yield from _own(link, path, site, own)
    elif to.host:
        if _loads(link):
            yield fault(
                "site-links.foreign",
                where,
                f"<{link.element}> loads {link.address!r} from another host",
                "put the file into the site",
                path,
            )
    elif not to.scheme:
        yield from _internal(link, to, path, site)


def _without_scheme(address: str) -> str:
    return address.partition(":")[2] if address.startswith(("http:", "https:")) else address


def _loads(link: SiteLink) -> bool:
    if link.element == "link":
        return not _LOADED.isdisjoint(link.rel.split())
    return link.element not in _NAVIGATION


def _own(link: SiteLink, path: str, site: SiteIndex, own: str) -> Iterator[Finding]:
    """Judge an address on our own host: only the page's public name may be one, and it must be of a page we have.

    The page for lost addresses is shown at any; it alone says where its links begin.
    """
    if link.element == "base" and path == LOST_PATH:
        return
    if link.element != "link" or _IDENTITY.isdisjoint(link.rel.split()):
        yield fault(
            "site-links.absolute",
            Where(path, link.line),
            f"{link.address!r} is an absolute link to this site",
            "make it relative to the page",
            path,
        )
        return
    rest = _without_scheme(link.address).removeprefix(_without_scheme(own))
    target = unquote(rest.partition("#")[0]) or "index.html"
    if target not in site.files:
        yield _no_file(link, target, path, site)


def _internal(link: SiteLink, to: Followed, path: str, site: SiteIndex) -> Iterator[Finding]:
    if to.typed.startswith("/"):
        yield fault(
            "site-links.absolute",
            Where(path, link.line),
            f"{link.address!r} begins at the root of the host",
            "make it relative to the page",
            path,
        )
        return
    target = to.path
    if target not in site.files or to.typed.endswith(("/", "/.", "/..")):
        yield _no_file(link, target, path, site)
        return
    page = site.pages.get(target)
    if page and to.anchor and to.anchor != "top" and to.anchor not in page.ids:
        yield fault(
            "site-links.no-anchor",
            Where(path, link.line),
            f"{link.address!r} leads to the anchor {to.anchor!r}, which {target} does not have",
            did_you_mean(to.anchor, page.ids) or "mend the text that links there, or build the site anew",
            path,
        )


def _no_file(link: SiteLink, target: str, path: str, site: SiteIndex) -> Finding:
    return fault(
        "site-links.no-file",
        Where(path, link.line),
        f"<{link.element}> leads to {link.address!r}, and the site has no {target}",
        did_you_mean(target, site.files) or "mend the text that links there, or build the site anew",
        path,
    )
