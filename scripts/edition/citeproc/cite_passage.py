"""How a passage, the work or an entry is cited: as plain text in a style and language, or as a record."""

import html
import re
from collections.abc import Mapping
from dataclasses import replace

from edition.citeproc.citation_styles import STYLES
from edition.citeproc.processor_items import WORK
from edition.derive.passage_names import CitablePassage, address, passage_name
from edition.languages.interface_labels import date
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.edition import Edition, WordedEdition
from edition.model.work_metadata import Record
from edition.records.describe_works import of_entry, of_work
from edition.words.ids import Kind, Lang, kind_of


def styles(lang: Lang) -> Mapping[str, str]:
    """Return the styles that exist in a language."""
    return STYLES.get(lang, {})


def cite(edition: WordedEdition, found: CitablePassage, style: str, lang: Lang) -> str:
    """Return a citation: the work, then the passage with its address in this edition; of an entry, the entry."""
    wording = edition.wording
    if found.first is not None and kind_of(found.first) is Kind.REFERENCE:
        key = edition.standoff.entry_by_id[found.first].key
        return plain(wording.styled[lang, style, key])
    work = plain(wording.styled[lang, style, WORK])
    where, edited = passage_name(edition, found, lang), _edited(edition, lang)
    place = f"{where[:1].upper()}{where[1:]}, {edited}" if where else f"{edited[:1].upper()}{edited[1:]}"
    return f"{work} {typeset(place, lang)}{word('colon', lang)} {address(edition, found, lang)}"


def record(edition: Edition, found: CitablePassage, lang: Lang) -> Record:
    """Return the record of an entry, of the work, or of the work with a note of the passage and its address."""
    standoff = edition.standoff
    if found.first is None:
        return of_work(standoff, lang)
    if kind_of(found.first) is Kind.REFERENCE:
        return of_entry(standoff.entry_by_id[found.first])
    work = replace(of_work(standoff, lang), keywords=())
    ids = "-".join(filter(None, (found.first, found.last)))
    note = f"{passage_name(edition, found, lang)}, {_edited(edition, lang)}"
    url = address(edition, found, lang) if standoff.work.site_url else work.url
    return replace(work, key=f"{work.key}-{ids}", note=note, url=url)


def _edited(edition: Edition, lang: Lang) -> str:
    release = edition.standoff.work.release
    return word("cite.edition", lang).format(version=release.version, date=date(release.date, lang))


def plain(markup: str) -> str:
    """Return the words of HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup)).strip()
