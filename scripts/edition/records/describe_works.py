"""Makes the records: of an entry of the bibliography, of the work that is edited, of the edition and its pages."""

from collections.abc import Mapping

from edition.languages.interface_labels import label
from edition.languages.langid_tags import tag_of
from edition.languages.language_files import PROGRAM, spoken
from edition.languages.typography import quoted
from edition.model.cited.bibliography_entry import Entry, Name
from edition.model.edited_work import Work
from edition.model.given import Standoff
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
    """Return the record of the work, with its keywords as printed in a language, or in its own.

    All else is the same in every language.
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
        keyword_language=lang,
    )


def of_edition(work: Work, lang: Lang) -> Record:
    """Return the record of the edition as it stands in a language: a book that persons or a body edited."""
    people = [Name(family=person.family, given=person.given) for person in work.edition.editors]
    bodies = [Name(family=work.edition.body[lang])] if work.edition.body else []
    return Record(
        key=f"{work.id}-edition",
        genre=Genre.BOOK,
        title=edition_title(work, lang),
        editors=(*people, *bodies),
        edition=work.release.version,
        publisher=work.edition.publisher,
        issued=_date(*work.release.date.split("-")),
        language=lang,
        url=f"{work.site_url}{lang}/index.html" if work.site_url else "",
    )


def of_page(work: Work, lang: Lang, title: str, path: str) -> Record:
    """Return the record of a page of the edition; path: its address below the edition's root."""
    return Record(
        key=path,
        genre=Genre.WEBPAGE,
        title=title,
        container=edition_title(work, lang),
        issued=_date(*work.release.date.split("-")),
        language=lang,
        url=f"{work.site_url}{path}" if work.site_url else "",
    )


def edition_title(work: Work, lang: Lang) -> str:
    """Return what the edition is called in a language: by its own title, or after the work."""
    if work.edition.title:
        return work.edition.title[lang]
    return f"{label('edition.of', lang)} {quoted(work.short_title[lang], lang)}"


def content_rights(work: Work, lang: Lang) -> str:
    """Return under which licence the editors' content is."""
    return f"{label('rights.content', lang)}{label('colon', lang)} {work.rights.content}"


def text_rights(work: Work, lang: Lang) -> str:
    """Return under which licence the article's words are, or that nobody knows."""
    return f"{label('rights.text', lang)}{label('colon', lang)} {work.rights.text or label('rights.unknown', lang)}"


def _date(*parts: str) -> tuple[int, ...]:
    """Return the parts of a date up to the first that is no number."""
    known: list[int] = []
    for part in parts:
        if not part.isdigit():
            break
        known.append(int(part))
    return tuple(known)
