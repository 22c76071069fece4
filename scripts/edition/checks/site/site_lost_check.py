"""The page for lost addresses: there is one, in every language, and its links hold wherever a server shows it."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.derive.page_names import LOST_PATH
from edition.words.findings import Explained, Finding, Where, fault

CODES = {
    "site-lost.missing": Explained(
        "The site has no page for addresses where nothing is.",
        "A site without `404.html`.",
        "Build the site anew.",
    ),
    "site-lost.base": Explained(
        "The links of the page for lost addresses do not begin at the address of the site.",
        '`<a href="fr/index.html">` in `404.html`, which is shown at addresses of any depth.',
        "Build the site anew, with the EDITION_SITE_URL that it is checked with.",
    ),
    "site-lost.language": Explained(
        "The page for lost addresses does not lead on in a language.",
        "A `404.html` without a link to the pages of `es`.",
        "Build the site anew; a template of its own must lead on in each language.",
    ),
    "site-lost.open": Explained(
        "Search engines may take the page for lost addresses.",
        'A `404.html` without `<meta name="robots" content="noindex">`.',
        "Build the site anew; a template of its own must have the mark.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at what servers show at wrong addresses."""
    site, work = subject.site, subject.edition.standoff.work
    if site is None:
        return
    page = site.pages.get(LOST_PATH)
    if page is None:
        yield fault("site-lost.missing", LOST_PATH, "is missing", "build the site anew", LOST_PATH)
        return
    where = Where(LOST_PATH)
    if page.base != (work.site_url or ""):
        what = f"begins its links at {page.base or 'no address'}, expected {work.site_url or 'none'}"
        yield fault("site-lost.base", where, what, "build the site anew, with the same EDITION_SITE_URL", LOST_PATH)
    addresses = {link.address for link in page.links}
    for lang in work.languages:
        if f"{lang}/index.html" not in addresses:
            what, hint = f"does not lead to {lang}/index.html", "say in each language where to go on"
            yield fault("site-lost.language", where, what, hint, lang)
    if not page.is_closed:
        hint = 'write <meta name="robots" content="noindex">'
        yield fault("site-lost.open", where, "may be indexed, and is no page of the edition", hint, LOST_PATH)
