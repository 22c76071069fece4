"""Makes the records: of an entry of the bibliography, and of the work that is edited."""

from collections.abc import Mapping

from edition.languages.interface_labels import label
from edition.languages.known_languages import PROGRAM, spoken
from edition.languages.langid_tags import tag_of
from edition.model.article import BlockKind
from edition.model.bibliography_entry import Entry
from edition.model.edition import Standoff
from edition.model.personal_name import Name
from edition.model.prose_tree import plain
from edition.model.work_metadata import Genre, Record
from edition.words.ids import Lang

GENRES: Mapping[str, Genre] = {
    "article": Genre.ARTICLE,
    "book": Genre.BOOK,
    "incollection": Genre.CHAPTER,
    "inproceedings": Genre.PAPER,
    "misc": Genre.DOCUMENT,
    "online": Genre.WEBPAGE,
    "periodical": Genre.ISSUE,
    "phdthesis": Genre.THESIS,
    "report": Genre.REPORT,
}
"""BibTeX type -> what the work is."""


def of_entry(entry: Entry) -> Record:
    """Return the record of an entry."""
    field = entry.field
    genre = Genre.NEWS if field("entrysubtype") == "newspaper" else GENRES.get(entry.type, Genre.DOCUMENT)
    language = tag_of(field("langid"))
    whole = field("booklangid")
    return Record(
        key=entry.key,
        genre=genre,
        title=field("title"),
        authors=entry.persons.get("author", ()),
        editors=entry.persons.get("editor", ()),
        container=field("journal") or field("booktitle"),
        container_language=tag_of(whole) if whole else language,
        series=field("series"),
        edition=field("edition"),
        publisher=field("publisher") or field("school") or field("institution"),
        place=field("address"),
        volume=field("volume"),
        issue=field("number"),
        pages=field("pages"),
        issued=_date(field("year"), field("month"), field("day")),
        visited=_date(*field("urldate").split("-")),
        language=language,
        degree=_degree(language) if genre is Genre.THESIS else "",
        isbn=field("isbn"),
        issn=field("issn"),
        doi=field("doi"),
        url=field("url"),
    )


def _degree(tag: Lang) -> str:
    """Return what the degree of a thesis is called in its language, or in that of the program."""
    known = spoken(tag)
    return label("thesis", known.tag if known else PROGRAM)


def of_work(standoff: Standoff, lang: Lang | None = None) -> Record:
    """Return the record of the work, with its keywords as printed in a language and our summary of its abstract.

    lang: the language of both; that of the work if None. All else is the same in every language.
    """
    work, publication = standoff.work, standoff.work.publication
    lang = lang or work.language
    return Record(
        key=work.id,
        genre=Genre.ARTICLE,
        title=work.title[work.language],
        authors=tuple(Name(family=person.family, given=person.given) for person in work.authors),
        container=publication.journal,
        container_language=work.language,
        volume=publication.volume,
        issue=publication.issue,
        pages=publication.pages,
        issued=_date(*publication.date.split("-")),
        language=work.language,
        issn=publication.issn,
        doi=publication.doi,
        url=publication.url,
        keywords=work.keywords.get(lang, ()),
        abstract=_abstract(standoff, lang),
        abstract_language=lang,
    )


def _abstract(standoff: Standoff, lang: Lang) -> str:
    """Return our summary of the abstract that is in the language of the work."""
    own = (block for block in standoff.of_kind(BlockKind.ABSTRACT) if block.language == standoff.work.language)
    return next((" ".join(plain(block.summary.get(lang, ())).split()) for block in own), "")


def _date(*parts: str) -> tuple[int, ...]:
    """Return the parts of a date up to the first that is no number."""
    known: list[int] = []
    for part in parts:
        if not part.isdigit():
            break
        known.append(int(part))
    return tuple(known)
