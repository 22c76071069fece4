"""Records as Highwire tags, which Google Scholar asks for and Zotero's Embedded Metadata translator reads.

Scholar wants dates as 2018/11/15 and an element for each author; Zotero takes the first of every other.
"""

from collections.abc import Iterator, Sequence

from edition.model.work_metadata import Genre, Record, Tag, format_date, listed, listed_whole

_CONTAINERS = {
    Genre.ARTICLE: "citation_journal_title",
    Genre.NEWS: "citation_journal_title",
    Genre.PAPER: "citation_conference_title",
}
_PUBLISHERS = {Genre.THESIS: "citation_dissertation_institution", Genre.REPORT: "citation_technical_report_institution"}


def tags(record: Record, cited: Sequence[Record] = ()) -> Iterator[Tag]:
    """Yield the elements that tell of a work, and of those that it cites.

    There is none for the page that holds them: the one there is says where the abstract stands, and it does not here.
    """
    for tag in _values(record):
        yield tag._replace(lang=record.language) if tag.name == "citation_title" else tag
    yield from _known(
        ("citation_issn", record.issn),
        ("citation_language", record.language),
        ("citation_public_url", record.url),
        ("citation_fulltext_html_url", record.url),
    )
    if record.keywords:
        yield Tag("citation_keywords", "; ".join(record.keywords), record.keyword_language)
    yield from (Tag("citation_reference", reference(one)) for one in cited)


def reference(record: Record) -> str:
    """Return what `citation_reference` says of a cited work: the same names and values, a semicolon after each."""
    return "; ".join(f"{tag.name}={tag.content.replace(';', ',')}" for tag in _values(record))


def _values(record: Record) -> Iterator[Tag]:
    first, last = record.page_range or (record.plain_pages, "")
    yield from _known(
        ("citation_title", record.title),
        *(("citation_author", listed(person)) for person in record.authors),
        *(("citation_editor", listed_whole(person)) for person in record.editors),
        ("citation_publication_date", format_date(record.issued, "/")),
        (_CONTAINERS.get(record.genre, "citation_inbook_title"), record.container),
        (_PUBLISHERS.get(record.genre, "citation_publisher"), record.publisher),
        ("citation_volume", record.volume),
        ("citation_issue", record.issue),
        ("citation_firstpage", first),
        ("citation_lastpage", last),
        ("citation_isbn", record.isbn),
        ("citation_doi", record.doi),
    )


def _known(*values: tuple[str, str]) -> Iterator[Tag]:
    return (Tag(name, content) for name, content in values if content)
