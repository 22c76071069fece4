"""A record as Dublin Core in `meta` elements, each with the language of its content.

Dublin Core has no element for a volume, an issue, pages or a version; names that journal platforms write and Zotero
reads stand in, schema.org's for the version. `DCTERMS.alternative` is not used for further titles, as Zotero takes it
for an abbreviation of the journal.
"""

from collections.abc import Iterable, Iterator, Mapping

from edition.model.work_metadata import Genre, Record, Tag, listed
from edition.words.ids import Lang

_SCHEMAS = {
    "DC": "http://purl.org/dc/elements/1.1/",
    "DCTERMS": "http://purl.org/dc/terms/",
    "SCHEMA": "http://schema.org/",
}

_TYPES = {Genre.ARTICLE: "journalArticle", Genre.BOOK: "book"}
"""What Zotero calls them; pages of the web are what it takes for granted."""


def schemas(tags: Iterable[Tag]) -> Mapping[str, str]:
    """Return `rel` and `href` of the links that say what the prefixes of elements mean."""
    prefixes = dict.fromkeys(tag.name.partition(".")[0] for tag in tags)
    return {f"schema.{prefix}": _SCHEMAS[prefix] for prefix in prefixes if prefix in _SCHEMAS}


def tags(
    record: Record, rights: str | None, titles: Mapping[Lang, str] | None = None, relation: tuple[str, str] = ("", "")
) -> Iterator[Tag]:
    """Yield the elements that tell of an article, the edition or a page of it.

    titles: those printed beside its own, by language; relation: a name and the address or title of the other work. The
    title in the work's own language is first, as readers that want one take that.
    """
    if record.genre in _TYPES:
        yield Tag("DC.type", _TYPES[record.genre])
    yield Tag("DC.title", record.title, record.language)
    yield from (Tag("DC.title", title, lang) for lang, title in (titles or {}).items() if lang != record.language)
    yield from (Tag("DC.creator", listed(person)) for person in record.authors)
    yield from (Tag("DC.contributor", listed(person)) for person in record.editors)
    values = {
        "DC.publisher": record.publisher,
        "DC.date": record.date,
        "DC.language": record.language,
        "DC.source": record.container if record.genre is not Genre.WEBPAGE else "",
        "DC.Source.ISSN": record.issn,
        "DC.Source.Volume": record.volume,
        "DC.Source.Issue": record.issue,
        "DC.Identifier.pageNumber": record.plain_pages,
        "DC.Identifier.DOI": record.doi,
        "DC.identifier": record.url,
        "DC.rights": rights or "",
        "SCHEMA.version": record.edition,
        relation[0]: relation[1],
    }
    yield from (Tag(name, content) for name, content in values.items() if content)
    yield from (Tag("DC.subject", word, record.keyword_language) for word in record.keywords)
