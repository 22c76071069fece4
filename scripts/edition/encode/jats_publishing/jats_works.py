"""Cited works in JATS, each in its parts."""

from edition.encode.jats_publishing.jats_prose import JATS, JatsProse
from edition.encode.xml_elements import Content
from edition.languages.interface_labels import label as word
from edition.model.cited.bibliography_entry import Entry, Name
from edition.model.work_metadata import Genre, Record, is_body
from edition.records.describe_works import of_entry

_TYPES = {
    Genre.ARTICLE: "journal",
    Genre.NEWS: "newspaper",
    Genre.BOOK: "book",
    Genre.CHAPTER: "book",
    Genre.PAPER: "confproc",
    Genre.ISSUE: "journal",
    Genre.THESIS: "thesis",
    Genre.REPORT: "report",
    Genre.WEBPAGE: "webpage",
    Genre.DOCUMENT: "other",
}
_PARTS = {Genre.ARTICLE: "article-title", Genre.NEWS: "article-title", Genre.PAPER: "article-title"}
"""What appeared in something else -> the element of its title; of chapters it is another."""


def works(prose: JatsProse) -> Content:
    """Return the works that the article lists, and those that the editors added, in one list as JATS wants."""
    standoff = prose.edition.standoff
    references = [_reference(entry) for entry in standoff.entries]
    if not references:
        return None
    return JATS.lines("ref-list", JATS.mixed("title", word("page.references", standoff.work.language)), references)


def _reference(entry: Entry) -> Content:
    """Return a work in its parts; how it is worded depends on a style, and pandoc finds no parts beside words."""
    record = of_entry(entry)
    parts = JATS.lines("element-citation", _parts(record), publication_type=_TYPES[record.genre])
    return JATS.lines("ref", parts, id=entry.id, content_type="listed" if entry.is_listed else "editorial")


def _parts(record: Record) -> list[Content]:
    title = "chapter-title" if record.genre is Genre.CHAPTER else _PARTS.get(record.genre, "")
    is_part = bool(title and record.container)
    first, last = record.page_range or ("", "")
    pages = [("fpage", first), ("lpage", last)] if first and first != last else [("page-range", record.plain_pages)]
    fields = [
        ("volume", record.volume),
        ("issue", record.issue),
        *pages,
        ("edition", record.edition),
        ("series", record.series),
        ("publisher-loc", record.place),
        ("publisher-name", record.publisher),
        ("isbn", record.isbn),
        ("issn", record.issn),
    ]
    return [
        _people("author", record.authors),
        JATS.mixed(title, record.title, lang=record.language) if is_part else None,
        _people("editor", record.editors),
        JATS.mixed(
            "source",
            record.container if is_part else record.title,
            lang=record.container_language if is_part else record.language,
        ),
        _date(record),
        [JATS.mixed(name, value) for name, value in fields if value],
        JATS.mixed("pub-id", record.doi, pub_id_type="doi") if record.doi else None,
        JATS.mixed("ext-link", record.url, ext_link_type="uri", href=record.url) if record.url else None,
        _visited(record),
    ]


def _date(record: Record) -> list[Content]:
    """Return year, month and day as far as they are known."""
    names = ("year", "month", "day")
    return [
        JATS.mixed(
            name, f"{part:04}" if name == "year" else str(part), iso_8601_date=record.date if name == "year" else None
        )
        for name, part in zip(names, record.issued, strict=False)
    ]


def _visited(record: Record) -> Content:
    if not record.visited:
        return None
    iso = "-".join(f"{part:02}" for part in record.visited)
    return JATS.mixed("date-in-citation", iso, content_type="access-date", iso_8601_date=iso)


def _people(role: str, names: tuple[Name, ...]) -> Content:
    return JATS.some("person-group", [person(name) for name in names], person_group_type=role)


def person(name: Name) -> Content:
    """Return a name: a body's whole, a person's in its parts."""
    if is_body(name):
        return JATS.mixed("collab", name.family)
    parts = [("surname", name.surname), ("given-names", name.given), ("suffix", name.suffix)]
    return JATS.mixed("name", [JATS.mixed(tag, value) for tag, value in parts if value])
