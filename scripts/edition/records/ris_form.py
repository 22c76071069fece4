"""Records as RIS: tagged lines in UTF-8, one record after another, each closed by `ER`.

What a tag means depends on the type of the record (definition of 2011). Authors are `Family, Given, Suffix`; a body
ends in a comma, by which programs know that it is not to be taken apart.
"""

import re
from collections.abc import Iterator, Sequence

from edition.model.work_metadata import Genre, Record, format_date, listed_whole

_TYPES = {
    Genre.ARTICLE: "JOUR",
    Genre.NEWS: "NEWS",
    Genre.BOOK: "BOOK",
    Genre.CHAPTER: "CHAP",
    Genre.PAPER: "CONF",
    Genre.ISSUE: "JFULL",
    Genre.THESIS: "THES",
    Genre.REPORT: "RPRT",
    Genre.WEBPAGE: "ELEC",
    Genre.DOCUMENT: "GEN",
}
_EDITORS = {Genre.BOOK: "A3"} | dict.fromkeys((Genre.REPORT, Genre.THESIS, Genre.NEWS, Genre.WEBPAGE), "ED")
"""The tag of editors, where `A2` is another's: of books and reports those who edit the series."""
_SERIES = {Genre.BOOK: "T2", Genre.REPORT: "T2"}
"""The tag of the series, where it is not `T3`."""


def to_ris(records: Sequence[Record]) -> str:
    """Return a file of records, in the order given."""
    return "\n".join(map(_record, records))


def _record(record: Record) -> str:
    lines = [("TY", _TYPES[record.genre]), ("ID", record.key), *_lines(record)]
    return "".join(f"{tag}  - {_line(value)}\n" for tag, value in lines if value) + "ER  - \n"


def _lines(record: Record) -> Iterator[tuple[str, str]]:
    yield from (("AU", listed_whole(person)) for person in record.authors)
    yield from ((_EDITORS.get(record.genre, "A2"), listed_whole(person)) for person in record.editors)
    yield "TI", record.title
    yield "T2", record.container
    yield "C3", record.container if record.genre is Genre.PAPER else ""
    yield _SERIES.get(record.genre, "T3"), record.series
    yield "ET", record.edition
    yield "PB", record.publisher
    yield "C1" if record.genre is Genre.PAPER else "CY", record.place
    yield "PY", format_date(record.issued[:1], "/")
    yield "DA", format_date(record.issued, "/") if len(record.issued) > 1 else ""
    yield "VL", record.volume
    yield "IS", record.issue
    yield from _pages(record)
    yield "M3", record.degree
    yield "SN", record.isbn or record.issn
    yield "DO", record.doi
    yield "UR", record.url
    yield "Y2", format_date(record.visited, "/")
    yield "LA", record.language
    yield from (("KW", word) for word in record.keywords)
    yield "N1", record.note


def _line(value: str) -> str:
    """Return a value on one line: a line end would begin a tag."""
    return re.sub(r"\s*[\r\n\v\f\x85\u2028\u2029]\s*", " ", value).strip()


def _pages(record: Record) -> Iterator[tuple[str, str]]:
    if record.page_range is None:
        yield "SP", record.plain_pages
        return
    first, last = record.page_range
    yield "SP", first
    yield "EP", last if last != first else ""
