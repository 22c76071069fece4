"""What a site tells robots that look at the root of its host: nothing, or that it holds words that are not theirs."""

from edition.model.edition import Edition
from edition.words.project_layout import ROBOTS, SITEMAP

_REACH = "# Robots read this at the root of a host and nowhere below; pages that are closed say so themselves."
_CLOSED, _OPEN = "Disallow: /", "Allow: /"


def robots_txt(edition: Edition) -> dict[str, bytes]:
    """Return robots.txt, which closes a site that has the words, and otherwise names the list of pages."""
    address = edition.standoff.work.site_url
    lines = [_REACH, "User-agent: *", _CLOSED if edition.text is not None else _OPEN]
    if edition.text is None and address is not None:
        lines += ["", f"Sitemap: {address}{SITEMAP}"]
    return {ROBOTS: "".join(f"{line}\n" for line in lines).encode()}
