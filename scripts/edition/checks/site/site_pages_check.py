"""Pages of the built site as readers and search engines find them: each is led to, and says what it alone is."""

from collections.abc import Iterable, Iterator

from edition.checks import Subject
from edition.checks.followed_links import followed
from edition.derive.page_names import LOST_PATH
from edition.model.site_index import SiteIndex, SitePage
from edition.words.findings import Explained, Finding, Where, fault

CODES = {
    "site-pages.orphan": Explained(
        "No way leads from the cover to a page.",
        "A page `fr/drafts.html` to which no other page links.",
        "Link to it from a page that readers meet, or take it out of the site.",
    ),
    "site-pages.no-title": Explained(
        "A page has no title.",
        "A page without `<title>`.",
        "Give it one in its template: tabs, bookmarks, search engines and screen readers show it.",
    ),
    "site-pages.title": Explained(
        "Two pages have one title, so that tabs, bookmarks and results of searches cannot be told apart.",
        "`<title>Notes</title>` on `fr/a.html` and on `fr/b.html`.",
        "Give one of them another title, where it is typed or in its template.",
    ),
    "site-pages.description": Explained(
        "Two pages describe themselves to search engines in the same words.",
        'Two pages with `<meta name="description" content="An edition.">`.',
        "Describe each by what it alone holds, or leave the description of one away.",
    ),
}
COVER = "index.html"


def check(subject: Subject) -> Iterator[Finding]:
    """Follow the links from the cover, then compare what pages say of themselves."""
    site = subject.site
    if site is None:
        return
    met = _met(site)
    for path in site.pages:
        if path not in met and path not in (COVER, LOST_PATH):
            what = "cannot be reached: no way leads to it from the cover"
            yield fault("site-pages.orphan", Where(path), what, "link to it, or take it out of the site", path)
    for page in site.pages.values():
        if not page.title:
            yield fault("site-pages.no-title", Where(page.path, 1), "has no title", "give it one", page.path)
    titles = ((page, page.title) for page in site.pages.values())
    yield from _same(titles, "site-pages.title", "has the title", "give one of the two another title")
    descriptions = ((page, page.description) for page in site.pages.values())
    hint = "describe each by what it alone holds"
    yield from _same(descriptions, "site-pages.description", "describes itself by", hint)


def _met(site: SiteIndex) -> set[str]:
    """Return the pages to which a reader comes who begins at the cover."""
    met, ahead = {COVER}, [COVER]
    while ahead:
        path = ahead.pop()
        page = site.pages.get(path)
        ways = [link.address for link in page.links if link.element == "a"] if page else []
        found = {to.path for address in ways if (to := followed(address, path))}
        new = (found & site.pages.keys()) - met
        met |= new
        ahead += new
    return met


def _same(said: Iterable[tuple[SitePage, str]], code: str, what: str, hint: str) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for page, words in said:
        if words and first.setdefault(words, page.path) != page.path:
            yield fault(code, Where(page.path), f"{what} {words!r}, as {first[words]} does", hint, page.path)
