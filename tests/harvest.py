"""Reads pages as other programs do: Zotero's translators, Google Scholar, readers of Dublin Core and of JSON-LD.

Modelled on what Zotero's Embedded Metadata, RDF and COinS translators do, and in which order they are asked: COinS
first, and two of its spans make a page a list. The fields are named as CSL names them, apart from a few.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

FIELDS = (
    "type",
    "title",
    "authors",
    "date",
    "journal",
    "issn",
    "volume",
    "issue",
    "first_page",
    "last_page",
    "doi",
    "url",
    "language",
    "keywords",
)
Fields = dict[str, Any]


def tags(page: str) -> list[tuple[str, str, str]]:
    """Return name, content and language of every `meta` element of the head."""
    nodes = LexborHTMLParser(page).css("html > head > meta[name]")
    return [
        (n.attributes["name"] or "", n.attributes.get("content") or "", n.attributes.get("lang") or "") for n in nodes
    ]


def _first(page: str, name: str) -> str:
    """Return the first element whose name ends so: Zotero does not ask for more."""
    return next((content for found, content, _ in tags(page) if found.endswith(name)), "")


def _all(page: str, name: str) -> list[str]:
    return [content for found, content, _ in tags(page) if found == name]


def highwire(page: str) -> Fields:
    """Read the tags of Highwire as Zotero's addHighwireMetadata and Scholar's guidelines do."""
    names = {
        "title": "title",
        "journal": "journal_title",
        "issn": "issn",
        "volume": "volume",
        "issue": "issue",
        "doi": "doi",
        "first_page": "firstpage",
        "last_page": "lastpage",
        "url": "public_url",
        "language": "language",
    }
    found: Fields = {name: _first(page, f"citation_{tag}") for name, tag in names.items()}
    types = {
        "citation_journal_title": "article",
        "citation_book_title": "chapter",
        "citation_conference_title": "paper",
    }
    kinds = [types[name] for name, _, _ in tags(page) if name in types]
    date = _first(page, "citation_publication_date")
    assert re.fullmatch(r"(\d{4}(/\d\d(/\d\d)?)?)?", date), "Scholar reads 2018/11/15"
    return found | {
        "type": kinds[-1] if kinds else "",
        "authors": _all(page, "citation_author"),
        "date": date.replace("/", "-"),
        "keywords": [word.strip() for tag in _all(page, "citation_keywords") for word in tag.split(";")],
    }


def dublin_core(page: str) -> Fields:
    """Read Dublin Core as Zotero's RDF translator does: the first of each, all subjects."""
    pages = _first(page, "DC.Identifier.pageNumber").split("-")
    names = {
        "title": "title",
        "date": "date",
        "language": "language",
        "journal": "source",
        "issn": "Source.ISSN",
        "volume": "Source.Volume",
        "issue": "Source.Issue",
        "doi": "Identifier.DOI",
    }
    found: Fields = {name: next(iter(_all(page, f"DC.{tag}")), "") for name, tag in names.items()}
    return found | {
        "type": {"journalArticle": "article"}.get(_first(page, "DC.type"), ""),
        "authors": _all(page, "DC.creator"),
        "first_page": pages[0],
        "last_page": pages[-1],
        "url": next((one for one in _all(page, "DC.identifier") if one.startswith("http")), ""),
        "keywords": _all(page, "DC.subject"),
    }


def graph(page: str) -> list[dict[str, Any]]:
    """Return the nodes of the page's JSON-LD."""
    scripts = LexborHTMLParser(page).css('script[type="application/ld+json"]')
    return [node for script in scripts for node in json.loads(script.text())["@graph"]]


def of_type(value: Any, type_: str) -> list[dict[str, Any]]:
    """Return every node of a type, however deep."""
    if isinstance(value, list):
        return [node for one in value for node in of_type(one, type_)]
    if not isinstance(value, dict):
        return []
    own = [value] if value.get("@type") == type_ else []
    return own + [node for one in value.values() for node in of_type(one, type_)]


def json_ld(page: str) -> Fields:
    """Read the one article of the page's JSON-LD."""
    (article,) = of_type(graph(page), "ScholarlyArticle")
    part_of = article["isPartOf"]

    def within(type_: str, name: str) -> str:
        return next((str(node.get(name, "")) for node in of_type(part_of, type_)), "")

    return {
        "type": "article",
        "title": article["name"],
        "authors": [f"{person['familyName']}, {person['givenName']}" for person in article["author"]],
        "date": article["datePublished"],
        "journal": within("Periodical", "name"),
        "issn": within("Periodical", "issn"),
        "volume": within("PublicationVolume", "volumeNumber"),
        "issue": within("PublicationIssue", "issueNumber"),
        "first_page": article["pageStart"],
        "last_page": article["pageEnd"],
        "doi": article.get("identifier", {}).get("value", ""),
        "url": article["url"],
        "language": article["inLanguage"],
        "keywords": article.get("keywords", []),
    }


@dataclass
class Item:
    """What Zotero makes of a ContextObject, or of the `meta` elements of a page."""

    type: str
    fields: dict[str, str] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    contributors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)


_TITLES = {
    "journalArticle": "rft.atitle",
    "bookSection": "rft.atitle",
    "conferencePaper": "rft.atitle",
    "book": "rft.btitle",
    "report": "rft.btitle",
}
_KINDS = {"bookitem": "bookSection", "proceeding": "conferencePaper", "report": "report"}
_NAMES = {
    "rft.date": "date",
    "rft.volume": "volume",
    "rft.issue": "issue",
    "rft.pages": "pages",
    "rft.issn": "issn",
    "rft.isbn": "isbn",
    "rft.publisher": "publisher",
    "rft.inst": "publisher",
    "rft.place": "place",
    "rft.edition": "edition",
    "rft.series": "series",
    "rft.jtitle": "container",
    "rft.source": "container",
    "rft.language": "language",
}


def context_object(text: str) -> Item:
    """Read a ContextObject as Zotero's parseContextObject does; a key it does not know in this place is no fault."""
    pairs = [
        (key, unquote(value.replace("+", " ").replace("%2B", " ")))
        for key, _, value in (part.partition("=") for part in text.split("&"))
    ]
    values = dict(pairs)
    kind = values["rft_val_fmt"].rpartition(":")[2]
    types = {
        "journal": "journalArticle",
        "dissertation": "thesis",
        "dc": values.get("rft.type", "webpage"),
        "book": _KINDS.get(values.get("rft.genre", ""), "book"),
    }
    item = Item(types[kind])
    for key, value in pairs:
        if key in _NAMES:
            item.fields[_NAMES[key]] = value
        elif key == _TITLES.get(item.type, "rft.title"):
            item.fields["title"] = value
        elif key == "rft.btitle":
            item.fields["container"] = value
        elif key in ("rft.au", "rft.aucorp"):
            item.authors.append(value)
        elif key == "rft.contributor":
            item.contributors.append(value)
        elif key == "rft_id":
            item.fields["doi" if value.startswith("info:doi/") else "url"] = value.removeprefix("info:doi/")
    return item


def coins(page: str) -> list[Item]:
    """Return what COinS gives on a page."""
    spans = LexborHTMLParser(page).css("span.Z3988[title]")
    return [context_object(span.attributes["title"] or "") for span in spans]


def zotero(page: str) -> list[Item]:
    """Return what Zotero takes from a page: its COinS if there are any, else one item of its Embedded Metadata."""
    return coins(page) or [embedded_metadata(page)]


def embedded_metadata(page: str) -> Item:
    """Read `meta` elements as Zotero does: Highwire tags first, then Dublin Core, then what any page has.

    An abstract is looked for in the description of the page; an editor is a body if a comma stands after the name.
    """
    found, core = highwire(page), dublin_core(page)
    types = {"article": "journalArticle", "book": "book"}
    type_ = types.get(found["type"] or _first(page, "DC.type"), types.get(core["type"], "webpage"))
    values = {name: found[name] or core[name] for name in FIELDS if isinstance(found[name], str)}
    values |= {
        "publisher": _first(page, "DC.publisher"),
        "edition": _first(page, "SCHEMA.version"),
        "rights": _first(page, "DC.rights"),
        "abstract": _first(page, "description"),
        "container": found["journal"] or core["journal"] or _site_name(page),
    }
    editors = [name if "," in name else f"{name} (taken apart)" for name in _all(page, "citation_editor")]
    return Item(type_, values, found["authors"] or core["authors"], editors=editors)


def _site_name(page: str) -> str:
    node = LexborHTMLParser(page).css_first('meta[property="og:site_name"]')
    return (node.attributes.get("content") or "") if node else ""


def reference(content: str) -> dict[str, list[str]]:
    """Read a `citation_reference`."""
    found: dict[str, list[str]] = {}
    for part in content.split(";"):
        name, _, value = part.strip().partition("=")
        found.setdefault(name, []).append(value)
    return found
