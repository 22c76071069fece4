"""Records as BibTeX of 1988, for styles that know nothing else: its types and fields, its macros for months.

Letters with accents are LaTeX's, as BibTeX takes names apart byte by byte. Where a work stands on the web is told where
those styles print it: in `howpublished`, else in `note`.
"""

from collections.abc import Iterator, Sequence

from edition.model.work_metadata import Genre, Record, format_date
from edition.read.bibtex.latex_letters import in_latex
from edition.records.bibtex_words import address_of, one, people_of, text_of, title_of
from edition.words.web_address import doi_address

_TYPES = {
    Genre.ARTICLE: "article",
    Genre.NEWS: "article",
    Genre.BOOK: "book",
    Genre.CHAPTER: "incollection",
    Genre.PAPER: "inproceedings",
    Genre.ISSUE: "proceedings",
    Genre.THESIS: "phdthesis",
    Genre.REPORT: "techreport",
    Genre.WEBPAGE: "misc",
    Genre.DOCUMENT: "misc",
}
_EDITED = ("book", "incollection", "inproceedings", "proceedings")
_PUBLISHERS = {"phdthesis": "school", "techreport": "institution"}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def to_bibtex(records: Sequence[Record]) -> str:
    """Return a file of entries, in the order given."""
    return "\n".join(map(_entry, records))


def _entry(record: Record) -> str:
    kind = _kind(record)
    fields = "".join(f"  {name} = {{{in_latex(value)}}},\n" for name, value in _fields(record, kind) if value)
    return f"@{kind}{{{record.key},\n{fields}{_month(record)}{_web(record, kind)}}}\n"


def _kind(record: Record) -> str:
    """Return the type; what editors alone answer for is one of those that print editors."""
    kind = _TYPES[record.genre]
    return "proceedings" if record.editors and not record.authors and kind not in _EDITED else kind


def _fields(record: Record, kind: str) -> Iterator[tuple[str, str]]:
    yield "author", people_of(record.authors)
    yield "editor", people_of(record.editors)
    yield "title", title_of(record.title)
    yield from _container(record, kind)
    yield "edition", _ordinal(text_of(record.edition))
    yield "volume", text_of(record.volume)
    yield "number", text_of(record.issue)
    yield "pages", text_of(record.pages)
    yield _PUBLISHERS.get(kind, "publisher"), one(record.publisher)
    yield "address", one(record.place)
    yield "year", format_date(record.issued[:1], "-")


def _container(record: Record, kind: str) -> Iterator[tuple[str, str]]:
    match kind:
        case "article":
            yield from (("journal", text_of(record.container)), ("series", text_of(record.series)))
        case "proceedings":
            yield "series", text_of(record.container or record.series)
        case _:
            yield from (("booktitle", title_of(record.container)), ("series", text_of(record.series)))


def _month(record: Record) -> str:
    """Return the month as a macro, which each style words, and the day, which has no field of its own."""
    if len(record.issued) < 2:
        return ""
    _, month, *day = record.issued
    after = f' # "~{day[0]}"' if day else ""
    return f"  month = {_MONTHS[month - 1]}{after},\n"


def _web(record: Record, kind: str) -> str:
    """Return where a work stands on the web, when it was seen there, and what is remarked of it."""
    addresses = [doi_address(record.doi), record.url]
    urls = ", ".join(rf"\url{{{address_of(one)}}}" for one in addresses if one)
    seen = f" ({format_date(record.visited, '-')})" if urls and record.visited else ""
    note = in_latex(text_of(record.note))
    where = "howpublished" if kind == "misc" else "note"
    if where == "note":
        return _line("note", ". ".join(part for part in (note, urls + seen) if part))
    return _line(where, urls + seen) + _line("note", note)


def _line(name: str, value: str) -> str:
    return f"  {name} = {{{value}}},\n" if value else ""


def _ordinal(edition: str) -> str:
    """Return the number of an edition as styles expect it: as an English ordinal.

    >>> _ordinal("2"), _ordinal("13"), _ordinal("21"), _ordinal("Reprint")
    ('2nd', '13th', '21st', 'Reprint')
    """
    if not edition.isdecimal():
        return edition
    last = "th" if edition[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(edition[-1], "th")
    return edition + last
