"""A record as Dublin Core in `meta` elements, each with the language of its content.

Dublin Core has no element for a volume, an issue or pages; the names that journal platforms use and Zotero reads stand
in. `DCTERMS.alternative` is not used for further titles, as Zotero takes it for an abbreviation of the journal.
"""

from collections.abc import Iterator, Mapping

from edition.model.work_metadata import Record, Tag, listed
from edition.words.ids import Lang

SCHEMA = ("schema.DC", "http://purl.org/dc/elements/1.1/")
"""`rel` and `href` of the link that says what the prefix means."""


def tags(record: Record, titles: Mapping[Lang, str], rights: str | None) -> Iterator[Tag]:
    """Yield the elements that tell of an article; titles: those printed beside its own, by language.

    The title in the language of the article is first, as readers that want one take that.
    """
    yield Tag("DC.type", "journalArticle")
    yield Tag("DC.title", record.title, record.language)
    yield from (Tag("DC.title", title, lang) for lang, title in titles.items() if lang != record.language)
    yield from (Tag("DC.creator", listed(person)) for person in record.authors)
    values = {
        "DC.date": record.date,
        "DC.language": record.language,
        "DC.source": record.container,
        "DC.Source.ISSN": record.issn,
        "DC.Source.Volume": record.volume,
        "DC.Source.Issue": record.issue,
        "DC.Identifier.pageNumber": record.plain_pages,
        "DC.Identifier.DOI": record.doi,
        "DC.identifier": record.url,
        "DC.rights": rights or "",
    }
    yield from (Tag(name, content) for name, content in values.items() if content)
    yield from (Tag("DC.subject", word, record.abstract_language) for word in record.keywords)
    if record.abstract:
        yield Tag("DC.description", record.abstract, record.abstract_language)
