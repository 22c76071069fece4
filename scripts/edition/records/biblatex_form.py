"""Records as BibLaTeX: its types, its `date`, and the classic field names for all else, in UTF-8."""

from collections.abc import Iterator, Sequence

from edition.languages.langid_tags import langid_of
from edition.model.work_metadata import Genre, Record, format_date
from edition.records.bibtex_words import address_of, one, people_of, text_of, title_of

_TYPES = {
    Genre.ARTICLE: "article",
    Genre.NEWS: "article",
    Genre.BOOK: "book",
    Genre.CHAPTER: "incollection",
    Genre.PAPER: "inproceedings",
    Genre.ISSUE: "periodical",
    Genre.THESIS: "phdthesis",
    Genre.REPORT: "report",
    Genre.WEBPAGE: "online",
    Genre.DOCUMENT: "misc",
}
_PUBLISHERS = {Genre.THESIS: "school", Genre.REPORT: "institution"}


def to_biblatex(records: Sequence[Record]) -> str:
    """Return a file of entries, in the order given."""
    return "\n".join(map(_entry, records))


def _entry(record: Record) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(record) if value)
    return f"@{_TYPES[record.genre]}{{{record.key},\n{fields}}}\n"


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    yield "author", people_of(record.authors)
    yield "editor", people_of(record.editors)
    yield "title", title_of(record.title)
    yield _container(record)
    yield "series", text_of(record.series)
    yield "edition", text_of(record.edition)
    yield "volume", text_of(record.volume)
    yield "number", text_of(record.issue)
    yield "pages", text_of(record.pages).replace("–", "--")
    yield _PUBLISHERS.get(record.genre, "publisher"), one(record.publisher)
    yield "address", one(record.place)
    yield "date", record.date
    yield "entrysubtype", "newspaper" if record.genre is Genre.NEWS else ""
    yield "isbn", record.isbn
    yield "issn", record.issn
    yield "doi", address_of(record.doi)
    yield "url", address_of(record.url)
    yield "urldate", format_date(record.visited, "-")
    yield "langid", langid_of(record.language)
    differs = record.container and record.container_language != record.language
    yield "booklangid", langid_of(record.container_language) if differs else ""
    yield "keywords", text_of(", ".join(word.replace(",", " ") for word in record.keywords))
    yield "note", text_of(record.note)


def _container(record: Record) -> tuple[str, str]:
    if record.genre in (Genre.ARTICLE, Genre.NEWS):
        return "journal", text_of(record.container)
    return "booktitle", title_of(record.container)
