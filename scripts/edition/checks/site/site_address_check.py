"""The address of the built site: known before it is published, and the same in every page and in the list of pages."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.derive.page_names import LOST_PATH
from edition.model.site_index import SiteIndex, SitePage
from edition.words.findings import Explained, Finding, Where, fault
from edition.words.project_layout import SITEMAP, WORK

CODES = {
    "site-address.none": Explained(
        "A site that is to be published does not know its address.",
        "`site_url: null`, and `edition check --public`.",
        "Write the address in docs/data/work.yaml, or set EDITION_SITE_URL for build and check.",
    ),
    "site-address.other": Explained(
        "A page names another address for itself or its other languages than the site has.",
        "A site that was built for another address, or a page whose `canonical` was changed.",
        "Build the site anew, with the address at which it will be.",
    ),
    "site-address.list": Explained(
        "The list of pages for robots (sitemap.xml) lacks a page, or lists something else.",
        "A page that was added to the built site by hand.",
        "Build the site anew; what is not made by the program does not belong into its folder.",
    ),
    "site-address.twins": Explained(
        "The list of pages for robots gives other versions of a page in other languages than the page itself does.",
        "A page with versions in three languages, of which sitemap.xml gives two.",
        "Build the site anew; search engines heed twins only where page and list agree.",
    ),
}

_ANEW = "build the site anew, with the same EDITION_SITE_URL"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the address that the edition has with those that the site names."""
    site = subject.site
    if site is None:
        return
    standoff = subject.edition.standoff
    address = standoff.work.site_url
    if address is None and subject.public:
        origin = standoff.origins.get("work.site_url")
        yield fault(
            "site-address.none",
            origin.where if origin else Where(WORK),
            "site_url is null, and a site that is published names its own address to search engines and readers",
            "write where it will be, as https://example.org/edition/, or set EDITION_SITE_URL for build and check",
            "site_url",
        )
    for page in site.pages.values():
        yield from _named(page, address)
    if address is not None:
        yield from _listed(site, address)


def _named(page: SitePage, address: str | None) -> Iterator[Finding]:
    expected = f"{address}{page.path}" if address and page.path != LOST_PATH else ""
    if page.canonical != expected:
        what = f"names {page.canonical or 'no address'} as its own, expected {expected or 'none'}"
        yield fault("site-address.other", Where(page.path), what, _ANEW, page.path)
    for lang, href in page.alternates:
        if address is not None and not href.startswith(address):
            what = f"names {href} as its version {lang}, which is not below {address}"
            yield fault("site-address.other", Where(page.path), what, _ANEW, page.path)


def _listed(site: SiteIndex, address: str) -> Iterator[Finding]:
    wanted = {f"{address}{page.path}" for page in site.pages.values() if not page.is_closed}
    for one in sorted(wanted ^ set(site.listed)):
        what = f"lacks {one}" if one in wanted else f"lists {one}, which is no page that may be found"
        yield fault("site-address.list", SITEMAP, what, _ANEW, one)
    for page in site.pages.values():
        listed = site.listed.get(f"{address}{page.path}")
        if listed is not None and set(listed) != set(page.alternates):
            said, own = (", ".join(sorted(tag for tag, _ in twins)) or "none" for twins in (listed, page.alternates))
            what = f"gives {page.path} the versions {said}, the page itself {own}, or other addresses for them"
            yield fault("site-address.twins", SITEMAP, what, _ANEW, page.path)
