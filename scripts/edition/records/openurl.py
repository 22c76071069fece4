"""A record as an OpenURL ContextObject in key-encoded values (ANSI/NISO Z39.88-2004), which COinS puts into a page.

Zotero asks its COinS translator before the one for `meta` elements, and takes two of these for a list. So they stand on
the page of references, where the list is what a reader wants, and never on the article's.
"""

from collections.abc import Iterator
from urllib.parse import quote

from edition.model.cited.bibliography_entry import Name
from edition.model.work_metadata import Genre, Record, is_body, listed

_BOOK, _JOURNAL = "info:ofi/fmt:kev:mtx:book", "info:ofi/fmt:kev:mtx:journal"
_FORMATS = {
    Genre.ARTICLE: (_JOURNAL, "article"),
    Genre.ISSUE: (_JOURNAL, "issue"),
    Genre.BOOK: (_BOOK, "book"),
    Genre.CHAPTER: (_BOOK, "bookitem"),
    Genre.PAPER: (_BOOK, "proceeding"),
    Genre.REPORT: (_BOOK, "report"),
    Genre.THESIS: ("info:ofi/fmt:kev:mtx:dissertation", ""),
}
"""Format and genre; all else is told in Dublin Core."""

_DUBLIN_CORE = "info:ofi/fmt:kev:mtx:dc"
_DUBLIN_CORE_TYPES = {Genre.NEWS: "newspaperArticle", Genre.WEBPAGE: "webpage", Genre.DOCUMENT: "document"}


def context_object(record: Record) -> str:
    """Return the ContextObject of a work: keys and values with ampersands between them, not yet escaped for HTML."""
    pairs = [(key, value) for key, value in _pairs(record) if value]
    return "&".join(f"{key}={quote(value, safe='')}" for key, value in pairs)


def _pairs(record: Record) -> Iterator[tuple[str, str]]:
    format_, genre = _FORMATS.get(record.genre, (_DUBLIN_CORE, ""))
    yield from (("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", format_), ("rft.genre", genre))
    yield from _titles(record)
    yield from _people(record)
    yield "rft.date", record.date
    yield from (("rft.volume", record.volume), ("rft.issue", record.issue))
    if record.page_range:
        yield from zip(("rft.spage", "rft.epage"), record.page_range, strict=True)
    yield "rft.pages", record.plain_pages
    yield "rft.inst" if record.genre is Genre.THESIS else "rft.publisher", record.publisher
    yield from (("rft.place", record.place), ("rft.series", record.series), ("rft.edition", record.edition))
    yield from (("rft.isbn", record.isbn), ("rft.issn", record.issn), ("rft.language", record.language))
    yield "rft_id", f"info:doi/{record.doi}" if record.doi else ""
    yield "rft_id", record.url


def _titles(record: Record) -> Iterator[tuple[str, str]]:
    match record.genre:
        case Genre.ARTICLE | Genre.ISSUE:
            # Without the title of an article Zotero would look for one elsewhere, and drop what it does not find.
            yield from (("rft.atitle", record.title), ("rft.jtitle", record.container))
        case Genre.CHAPTER | Genre.PAPER:
            yield from (("rft.atitle", record.title), ("rft.btitle", record.container))
        case Genre.BOOK | Genre.REPORT:
            yield "rft.btitle", record.title
        case Genre.THESIS:
            yield "rft.title", record.title
        case _:
            yield from (("rft.type", _DUBLIN_CORE_TYPES[record.genre]), ("rft.title", record.title))
            yield "rft.source", record.container


def _people(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the authors, the first in parts too; there is no key for editors, whom readers take as contributors."""
    for number, person in enumerate(record.authors):
        yield from _author(person, first=number == 0)
    yield from (("rft.contributor", listed(person)) for person in record.editors)


def _author(name: Name, *, first: bool) -> Iterator[tuple[str, str]]:
    if is_body(name):
        yield "rft.aucorp", name.family
        return
    if first:
        yield from (("rft.aulast", name.surname), ("rft.aufirst", name.given))
    yield "rft.au", listed(name)
