"""How a passage, the work or an entry is cited, as plain text in a style and language."""

import html
import re
from collections.abc import Mapping

from edition.csl import WORK
from edition.ids import Kind, Lang, kind_of
from edition.labels import date
from edition.labels import label as word
from edition.model.edition import Edition
from edition.passages import Passage, address, passage_name
from edition.typography import typeset
from edition.wording import STYLES


def styles(lang: Lang) -> Mapping[str, str]:
    """Return the styles that exist in a language."""
    return STYLES.get(lang, {})


def cite(edition: Edition, found: Passage, style: str, lang: Lang) -> str:
    """Return a citation: the work, then the passage with its address in this edition; of an entry, the entry."""
    wording = edition.wording
    assert wording is not None
    if found.first is not None and kind_of(found.first) is Kind.REFERENCE:
        key = next(entry.key for entry in edition.standoff.entries if entry.id == found.first)
        return plain(wording.styled[lang, style, key])
    work = plain(wording.styled[lang, style, WORK])
    release = edition.standoff.work.release
    where = passage_name(edition, found, lang)
    edited = word("cite.edition", lang).format(version=release.version, date=date(release.date, lang))
    place = f"{where[:1].upper()}{where[1:]}, {edited}" if where else f"{edited[:1].upper()}{edited[1:]}"
    return f"{work} {typeset(place, lang)}{word('colon', lang)} {address(edition, found, lang)}"


def plain(markup: str) -> str:
    """Return the words of HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split(" ")).strip()
