"""What other programs are told of a work, in the fields that all record formats share (CSL item, OpenURL referent)."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from edition.model.cited.bibliography_entry import Name
from edition.words.ids import Lang


class Genre(Enum):
    """What a work is; the value is the CSL type."""

    ARTICLE = "article-journal"
    NEWS = "article-newspaper"
    BOOK = "book"
    CHAPTER = "chapter"
    PAPER = "paper-conference"
    ISSUE = "periodical"
    THESIS = "thesis"
    REPORT = "report"
    WEBPAGE = "webpage"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One work in plain Unicode, spaces and dashes as the editors type them.

    container: the journal or book it appeared in; container_language: that of its name and of the series; pages: with
    en dashes; issued, visited: year, month, day as far as known; language: that of the title, as BCP 47 has it; degree:
    what a thesis is for. There is no abstract: an author's would be the article's words, and the editors' are not the
    author's.
    """

    key: str
    genre: Genre
    title: str
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    container: str = ""
    container_language: str = ""
    series: str = ""
    edition: str = ""
    publisher: str = ""
    place: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    issued: tuple[int, ...] = ()
    visited: tuple[int, ...] = ()
    language: str = ""
    degree: str = ""
    isbn: str = ""
    issn: str = ""
    doi: str = ""
    url: str = ""
    keywords: tuple[str, ...] = ()
    keyword_language: str = ""
    note: str = ""

    @property
    def page_range(self) -> tuple[str, str] | None:
        """Return the first and the last page; None if the pages are not one range or one page."""
        first, dash, last = self.pages.partition("–")
        if not first or "," in self.pages or "–" in last:
            return None
        return first, last if dash else first

    @property
    def plain_pages(self) -> str:
        """Return the pages with hyphens, as most formats write them."""
        return self.pages.replace("–", "-")

    @property
    def date(self) -> str:
        """Return the date as far as known, as ISO 8601 has it."""
        return format_date(self.issued, "-")


class Tag(NamedTuple):
    """One `meta` element: its name, its content, the language of the content."""

    name: str
    content: str
    lang: Lang | str = ""


def format_date(parts: tuple[int, ...], mark: str) -> str:
    """Return a date with a mark between its parts.

    >>> format_date((2018, 3, 7), "/"), format_date((2018,), "/"), format_date((), "/")
    ('2018/03/07', '2018', '')
    """
    return mark.join(f"{part:0{4 if number == 0 else 2}}" for number, part in enumerate(parts))


def is_body(name: Name) -> bool:
    """Say whether a name is that of an institution, which is never taken apart."""
    return not (name.given or name.particle or name.suffix)


def listed(name: Name) -> str:
    """Return a name as RIS and Highwire tags list it: family name, given name, suffix.

    >>> listed(Name(family="King", given="Martin Luther", suffix="Jr."))
    'King, Martin Luther, Jr.'
    """
    return ", ".join(part for part in (name.surname, name.given, name.suffix) if part)


def listed_whole(name: Name) -> str:
    """Return the same, a body with a comma after it, or programs take its last word for a family name."""
    return f"{name.family}," if is_body(name) else listed(name)
