"""Entries, and the edited work, as CSL-JSON items for pages in a language, made of their records."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from edition.languages.dates_and_numbers import number_range
from edition.languages.interface_labels import label
from edition.languages.langid_tags import langid_of, tag_of
from edition.languages.language_files import spoken
from edition.languages.typography import typeset
from edition.model.cited.bibliography_entry import Entry, Name
from edition.model.edited_work import Work
from edition.model.work_metadata import Record
from edition.records.csl_form import item
from edition.records.describe_works import of_edition, of_entry
from edition.words.ids import Id, Lang


def languages_of_titles(record: Record) -> dict[str, str]:
    """Return the variables that are prose, each with its language, whose spaces it has; an empty text if not known."""
    whole = record.container_language
    return {"title": record.language, "container-title": whole, "collection-title": whole}


_TITLES = {"title": "title", "booktitle": "container-title"}
"""Field of an entry that is a title -> the variable that it becomes."""

_WORDED_AS = {"document": "webpage"}
"""Types that some styles leave out of lists -> the nearest that all of them have."""


def csl_json(entry: Entry, lang: Lang) -> dict[str, Any]:
    """Return an entry as a CSL-JSON item for pages in a language."""
    record = of_entry(entry)
    told = item(replace(record, degree=label("thesis", lang) if record.degree else ""))
    told["type"] = _WORDED_AS.get(told["type"], told["type"])
    # With a hyphen, French styles would join pages by one that does not break.
    pages = {"page": record.pages} if record.pages else {}
    # Styles know ranges of pages alone.
    numbers = {name: number_range(told[name], lang) for name in ("volume", "issue") if name in told}
    tags, told = languages_of_titles(record), told | pages | numbers
    return {name: typeset(value, tags[name]) if name in tags else value for name, value in told.items()}


def kept_words(entry: Entry) -> Mapping[str, Collection[str]]:
    """Return the variables whose words a style may give capitals, each with those that it must not touch.

    Only titles in a language that has such a rule. Names of journals and series are nobody's to change.
    """
    own = spoken(tag_of(entry.field("langid")))
    if own is None or not own.citations.title_case:
        return {}
    return {variable: entry.kept.get(field, ()) for field, variable in _TITLES.items() if entry.field(field)}


WORK = "_work"
"""Key of the edited work where it is worded like an entry; no entry can have it, as theirs begin otherwise."""


def edition_key(lang: Lang) -> str:
    """Return the key of the edition where it is worded like an entry, as it is called in a language."""
    return f"_edition-{lang}"


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
        "langid": langid_of(work.language),
    }
    authors = tuple(Name(family=person.family, given=person.given) for person in work.authors)
    fields = {name: value for name, value in printed.items() if value}
    return Entry(key=WORK, id=Id("work"), type="article", fields=fields, persons={"author": authors}, file="")


def edition_entry(work: Work, lang: Lang) -> Entry:
    """Return the edition as an entry, as it is called in a language: whoever cites the editors' words cites this."""
    told = of_edition(work, lang)
    printed = {
        "title": told.title,
        "publisher": told.publisher,
        "year": work.release.date[:4],
        "langid": langid_of(lang),
    }
    fields = {name: value for name, value in printed.items() if value}
    id_ = Id(f"edition-{lang}")
    return Entry(key=edition_key(lang), id=id_, type="book", fields=fields, persons={"editor": told.editors}, file="")
