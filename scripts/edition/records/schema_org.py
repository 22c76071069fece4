"""Records as JSON-LD in the words of schema.org: an article, the edition that is about it, the pages of that.

A page is a part of the edition, not the article: they are two things, and the edition is based on the article.
"""

from collections.abc import Sequence
from typing import Any

from edition.model.cited.bibliography_entry import Name
from edition.model.edited_work import Work
from edition.model.work_metadata import Genre, Record, is_body
from edition.words.web_address import doi_address, hal_address, licence_address

_TYPES = {
    Genre.ARTICLE: "Article",
    Genre.NEWS: "NewsArticle",
    Genre.BOOK: "Book",
    Genre.CHAPTER: "Chapter",
    Genre.PAPER: "Article",
    Genre.ISSUE: "PublicationIssue",
    Genre.THESIS: "Thesis",
    Genre.REPORT: "Report",
    Genre.WEBPAGE: "WebPage",
}
"""Types of cited works; `ScholarlyArticle` is left to the one that is edited, so that nobody takes another for it."""


def graph(*nodes: dict[str, Any]) -> dict[str, Any]:
    """Return works as one document."""
    return {"@context": "https://schema.org", "@graph": list(nodes)}


def article(record: Record, work: Work, cited: Sequence[Record]) -> dict[str, Any]:
    """Return the article as it appeared."""
    first, last = record.page_range or (record.plain_pages, "")
    hal = hal_address(work.publication.hal)
    return _known(
        {
            "@type": "ScholarlyArticle",
            "@id": identity(work),
            "name": record.title,
            "headline": record.title,
            "inLanguage": record.language,
            "author": [agent(person) for person in record.authors],
            "datePublished": record.date,
            "isPartOf": _issue(record),
            "pagination": record.plain_pages,
            "pageStart": first,
            "pageEnd": last,
            "identifier": _known({"@type": "PropertyValue", "propertyID": "DOI", "value": record.doi}, needs="value"),
            "url": record.url,
            "sameAs": [one for one in (doi_address(record.doi), hal) if one and one != identity(work)],
            "license": _licence(work.rights.text or ""),
            "keywords": list(record.keywords),
            "citation": [_cited(one) for one in cited],
        }
    )


def edition(record: Record, work: Work) -> dict[str, Any]:
    """Return the edition as it stands in a language."""
    article_of = {"@id": identity(work)}
    return _known(
        {
            "@type": "CreativeWork",
            "@id": _edition_id(record),
            "name": record.title,
            "inLanguage": record.language,
            "about": article_of,
            "isBasedOn": article_of,
            "editor": [agent(one) for one in record.editors],
            "publisher": _known({"@type": "Organization", "name": record.publisher}, needs="name"),
            "version": record.edition,
            "datePublished": record.date,
            "license": _licence(work.rights.content),
            "url": record.url,
        }
    )


def _licence(name: str) -> str:
    """Return where a licence stands; what else is said of rights, as it is."""
    return licence_address(name) or name


def page(record: Record, whole: Record) -> dict[str, Any]:
    """Return a page of the edition, and that it is a part of it."""
    return _known(
        {
            "@type": "WebPage",
            "name": record.title,
            "inLanguage": record.language,
            "datePublished": record.date,
            "url": record.url,
            "isPartOf": {"@type": "CreativeWork", "@id": _edition_id(whole), "name": whole.title},
        }
    )


def _edition_id(record: Record) -> str:
    """Return the address of the edition, or a name that holds inside one document."""
    return record.url or "_:edition"


def identity(work: Work) -> str:
    """Return the address by which the article is known: its DOI, or the journal's page."""
    return doi_address(work.publication.doi) or work.publication.url


def _issue(record: Record) -> dict[str, Any]:
    journal = _known({"@type": "Periodical", "name": record.container, "issn": record.issn}, needs="name")
    volume = {"@type": "PublicationVolume", "volumeNumber": record.volume, "isPartOf": journal}
    within = volume if record.volume else journal
    return {"@type": "PublicationIssue", "issueNumber": record.issue, "isPartOf": within} if record.issue else within


def _cited(record: Record) -> dict[str, Any]:
    people = record.authors or record.editors
    return _known(
        {
            "@type": _TYPES.get(record.genre, "CreativeWork"),
            "name": record.title,
            "author" if record.authors else "editor": [{"@type": _kind(one), "name": str(one)} for one in people],
            "datePublished": record.date,
            "url": doi_address(record.doi) or record.url,
        }
    )


def agent(name: Name) -> dict[str, Any]:
    """Return a person or body, a person's names apart too."""
    parts = {} if is_body(name) else {"givenName": name.given, "familyName": name.surname}
    return {"@type": _kind(name), "name": str(name), **parts}


def _kind(name: Name) -> str:
    return "Organization" if is_body(name) else "Person"


def _known(values: dict[str, Any], needs: str = "") -> dict[str, Any]:
    """Leave out what is not known, and everything if that is what it needs."""
    if needs and not values[needs]:
        return {}
    return {name: value for name, value in values.items() if value}
