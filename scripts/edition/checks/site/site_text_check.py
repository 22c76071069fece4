"""The article's words in the built site: only where a copy was joined, and then closed to search engines."""

import re
from collections.abc import Iterator

from edition.checks import Subject
from edition.model.site_index import SiteIndex
from edition.words.findings import Explained, Finding, Where, fault
from edition.words.project_layout import ROBOTS

CODES = {
    "site-text.indexed": Explained(
        "A site with the article's words, which are not free, lets search engines take a page.",
        'A page of `site-with-text/` without `<meta name="robots" content="noindex">`.',
        "Build the site anew; a template of its own must have the mark.",
    ),
    "site-text.robots": Explained(
        "In a site with the article's words, which are not free, robots.txt turns no robot away.",
        "A `robots.txt` in `site-with-text/` that allows something.",
        "Build the site anew, or write `Disallow: /` for every robot.",
    ),
    "site-text.not-public": Explained(
        "A site with the article's words, which may not be given to others, is to be published.",
        "`edition check --public --site site-with-text`, where `rights` gives no licence for the words.",
        "Publish the site that is built without a copy.",
    ),
    "site-text.words": Explained(
        "A site built without a copy holds words of the article.",
        '`class="edition-text"` on a page of `site/`.',
        "Do not publish it; build it anew without a copy.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at which pages hold words, and at what pages and robots.txt say to robots."""
    site = subject.site
    if site is None or subject.edition.standoff.work.rights.text_is_free:
        return
    holding = [page for page in site.pages.values() if page.texts]
    if not holding:
        return
    if subject.public:
        yield fault(
            "site-text.not-public",
            Where(holding[0].path),
            f"holds words of the article on {len(holding)} pages, and work.yaml gives no licence for them",
            "publish the site that is built without a copy",
            holding[0].path,
        )
    openings = list(_openings(site))
    yield from openings
    if subject.edition.text is None and any(opening.code == "site-text.indexed" for opening in openings):
        for page in holding:
            yield fault(
                "site-text.words",
                Where(page.path),
                f"holds words of the article in {page.texts} places, and no copy was joined",
                "build it anew; do not publish it",
                page.path,
            )


def _openings(site: SiteIndex) -> Iterator[Finding]:
    """Yield by what search engines would come in."""
    if not re.search(r"^Disallow: /$", site.robots, re.MULTILINE):
        what = "lets robots in, in a site that holds the article’s words"
        yield fault("site-text.robots", ROBOTS, what, "write `Disallow: /` for every robot", ROBOTS)
    for page in site.pages.values():
        if not page.is_closed:
            yield fault(
                "site-text.indexed",
                Where(page.path),
                "may be indexed, in a site that holds the article’s words",
                'write <meta name="robots" content="noindex">',
                page.path,
            )
