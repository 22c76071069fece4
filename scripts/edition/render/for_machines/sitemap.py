"""What harvesters and robots find: the list of pages with their twins (sitemaps.org 0.9), and what is not for them."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from edition.derive.page_names import LOST
from edition.model.edition import Edition, WordedEdition
from edition.render import Page
from edition.render.for_machines.page_head import alternates
from edition.words.project_layout import ROBOTS, SITEMAP


def sitemap(pages: Iterable[Page], edition: WordedEdition) -> dict[str, bytes]:
    """Return sitemap.xml, with the date of the release; none for a site that has the words or no address yet."""
    if edition.text is not None or edition.standoff.work.site_url is None:
        return {}
    urls = "\n".join(_url(page, edition) for page in sorted(pages, key=lambda page: page.path) if page.name != LOST)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    text = f'{head} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{urls}\n</urlset>\n'
    return {SITEMAP: text.encode()}


def _url(page: Page, edition: WordedEdition) -> str:
    work = edition.standoff.work
    twins = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href={quoteattr(f"{work.site_url}{path}")}/>'
        for lang, path in alternates(page.name, edition).items()
    )
    address = escape(f"{work.site_url}{page.path}")
    return f"<url><loc>{address}</loc><lastmod>{work.release.date}</lastmod>{twins}</url>"


_REACH = "# Robots read this at the root of a host and nowhere below; pages that are closed say so themselves."
_CLOSED, _OPEN = "Disallow: /", "Allow: /"


def robots_txt(edition: Edition) -> dict[str, bytes]:
    """Return robots.txt, which closes a site that has the words, and otherwise names the list of pages."""
    address = edition.standoff.work.site_url
    lines = [_REACH, "User-agent: *", _CLOSED if edition.text is not None else _OPEN]
    if edition.text is None and address is not None:
        lines += ["", f"Sitemap: {address}{SITEMAP}"]
    return {ROBOTS: "".join(f"{line}\n" for line in lines).encode()}
