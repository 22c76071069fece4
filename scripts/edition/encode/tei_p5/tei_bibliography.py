"""Works as biblStruct of TEI: those that the article lists, those that the editors added, and the article itself."""

from collections.abc import Iterable

from edition.encode.tei_p5.tei_prose import TEI, TeiProse
from edition.encode.xml_elements import Content
from edition.model.cited.bibliography_entry import Name
from edition.model.work_metadata import Genre, Record, format_date, is_body
from edition.records.describe_works import of_entry
from edition.words.ids import Id

_PARTS = (Genre.ARTICLE, Genre.NEWS, Genre.CHAPTER, Genre.PAPER)
"""What appeared in something else."""
_JOURNALS = (Genre.ARTICLE, Genre.NEWS)


def listed_works(prose: TeiProse) -> Content:
    """Return the works that the article lists, as a part of the article."""
    works = _works(prose, is_listed=True)
    return TEI.lines("div", TEI.lines("listBibl", works), type="bibliography") if works else None


def added_works(prose: TeiProse) -> Content:
    """Return the works that the editors added."""
    return TEI.some("listBibl", _works(prose, is_listed=False), type="editorial")


def _works(prose: TeiProse, *, is_listed: bool) -> list[Content]:
    entries = [entry for entry in prose.edition.standoff.entries if entry.is_listed is is_listed]
    return [work(of_entry(entry), entry.id) for entry in entries]


def work(record: Record, id_: Id | None = None, *, hal: str = "") -> Content:
    """Return a work; hal: its identifier in HAL."""
    container = record.container if record.genre in _PARTS else ""
    level = ("j" if record.genre in _JOURNALS else "m") if container else "u" if record.genre is Genre.THESIS else "m"
    people = [_person("author", name) for name in record.authors]
    editors = [_person("editor", name) for name in record.editors]
    numbers = [
        TEI.mixed("idno", value, type=name) for name, value in [("ISBN", record.isbn), ("ISSN", record.issn)] if value
    ]
    own = [TEI.mixed("idno", value, type=name) for name, value in [("DOI", record.doi), ("HAL", hal)] if value]
    title = TEI.mixed("title", record.title, level="a" if container else level, lang=record.language)
    whole = TEI.mixed("title", container, level=level, lang=record.container_language) if container else None
    monograph = TEI.lines(
        "monogr",
        [whole, numbers, editors] if container else _of_whole(people, editors, title, [*numbers, *own]),
        TEI.mixed("edition", record.edition) if record.edition else None,
        _imprint(record),
    )
    series = TEI.lines("series", TEI.mixed("title", record.series, level="s")) if record.series else None
    visited = (
        TEI.mixed("note", TEI.mixed("date", when=format_date(record.visited, "-")), type="accessed")
        if record.visited
        else None
    )
    return TEI.lines(
        "biblStruct",
        TEI.lines("analytic", people, title, own) if container else None,
        monograph,
        series,
        visited,
        TEI.mixed("ptr", target=record.url) if record.url else None,
        id=id_,
        type=record.genre.value,
    )


def _of_whole(people: list[Content], editors: list[Content], title: Content, numbers: Content) -> Content:
    """Return who made a work that stands by itself and what it is called, in the order that TEI wants."""
    return [people, title, numbers, editors] if people else [editors, title, numbers]


def _person(role: str, name: Name) -> Content:
    if is_body(name):
        return TEI.mixed(role, TEI.mixed("orgName", name.family))
    parts = [("forename", name.given), ("nameLink", name.particle), ("surname", name.family), ("genName", name.suffix)]
    return TEI.mixed(role, TEI.mixed("persName", _spaced(TEI.mixed(tag, value) for tag, value in parts if value)))


def _spaced(parts: Iterable[Content]) -> list[Content]:
    spaced: list[Content] = []
    for part in parts:
        spaced += [" ", part] if spaced else [part]
    return spaced


def _imprint(record: Record) -> Content:
    first, last = record.page_range or ("", "")
    scopes = [("volume", record.volume), ("issue", record.issue)]
    pages = {"from_": first, "to": last} if first and not (" " in first or " " in last) else {}
    return TEI.lines(
        "imprint",
        TEI.mixed("pubPlace", record.place) if record.place else None,
        TEI.mixed("publisher", record.publisher) if record.publisher else None,
        TEI.mixed("date", record.date, when=format_date(record.issued, "-")),
        [TEI.mixed("biblScope", value, unit=unit) for unit, value in scopes if value],
        TEI.mixed("biblScope", record.pages, unit="page", **pages) if record.pages else None,
    )
