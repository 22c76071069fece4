"""Entries, and the edited work, as CSL-JSON items for pages in a language."""

from typing import Any

from edition.ids import Id, Lang
from edition.model.bibliography import Entry, Name
from edition.model.work import Work
from edition.typography import typeset

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "misc": "document",
    "online": "webpage",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "report": "report",
}
_FIELDS = {
    "title": "title",
    "journal": "container-title",
    "booktitle": "container-title",
    "publisher": "publisher",
    "school": "publisher",
    "institution": "publisher",
    "address": "publisher-place",
    "volume": "volume",
    "number": "issue",
    "pages": "page",
    "series": "collection-title",
    "edition": "edition",
    "isbn": "ISBN",
    "issn": "ISSN",
    "doi": "DOI",
    "url": "URL",
}
PROSE = frozenset(["title", "container-title", "collection-title"])
"""The variables that are prose, with the spaces of the entry's language."""

_THESIS = {"fr": "thèse de doctorat", "en": "PhD thesis", "es": "tesis doctoral"}
_LANGUAGES = {"french": "fr-FR", "english": "en-US", "spanish": "es-ES", "italian": "it-IT", "indonesian": "id-ID"}


def csl_json(entry: Entry, lang: Lang) -> dict[str, Any]:
    """Return an entry as a CSL-JSON item for pages in a language."""
    item: dict[str, Any] = {"id": entry.key, "type": _type(entry)}
    language = _LANGUAGES.get(entry.field("langid"), "")[:2]
    for name, variable in _FIELDS.items():
        if value := entry.field(name):
            item[variable] = typeset(value, language) if variable in PROSE else value
    for role in ("author", "editor"):
        if people := entry.persons.get(role):
            item[role] = [_name(person) for person in people]
    if year := entry.field("year"):
        item["issued"] = {"date-parts": [_date(entry, year)]}
    if visited := entry.field("urldate"):
        item["accessed"] = {"date-parts": [[int(part) for part in visited.split("-")]]}
    if langid := entry.field("langid"):
        item["language"] = _LANGUAGES.get(langid, langid)
    if entry.type == "phdthesis":
        item["genre"] = _THESIS[lang]
    return item


def _type(entry: Entry) -> str:
    return "article-newspaper" if entry.field("entrysubtype") == "newspaper" else _TYPES[entry.type]


def _date(entry: Entry, year: str) -> list[int]:
    month, day = entry.field("month"), entry.field("day")
    parts = [int(year)]
    if month.isdigit():
        parts.append(int(month))
        if day.isdigit():
            parts.append(int(day))
    return parts


def _name(name: Name) -> dict[str, str]:
    if not name.given and not name.particle:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix, "non-dropping-particle": name.particle}
    return {part: value for part, value in parts.items() if value}


WORK = "work"
"""Key of the edited work where it is worded like an entry; no entry can have it, as keys and ids share no page."""


def work_entry(work: Work) -> Entry:
    """Return the edited work as an entry, so that it is worded as others are."""
    printed = {
        "title": work.printed_title.get(work.language) or work.title[work.language],
        "journal": work.publication.journal,
        "volume": work.publication.volume,
        "number": work.publication.issue,
        "pages": work.publication.pages,
        "year": work.publication.date[:4],
        "doi": work.publication.doi,
        "url": work.publication.url,
        "issn": work.publication.issn,
        "langid": next((name for name, tag in _LANGUAGES.items() if tag[:2] == work.language), ""),
    }
    authors = tuple(Name(family=person.family, given=person.given) for person in work.authors)
    fields = {name: value for name, value in printed.items() if value}
    return Entry(key=WORK, id=Id("work"), type="article", fields=fields, persons={"author": authors}, file="")
