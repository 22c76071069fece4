"""The work edited: who wrote it, where it appeared, its witness, its releases and rights (TEI teiHeader)."""

from collections.abc import Mapping
from dataclasses import dataclass

from edition.words.ids import Id, Lang

SITE_ADDRESS = r"https?://[^\s<>\"?#]+/"
"""What the address of a site looks like."""

OPEN_LICENCES = (
    "CC0-1.0",
    "CC-PDDC",
    "CC-PDM-1.0",
    *(
        f"CC-BY{terms}-{version}"
        for version in ("4.0", "3.0", "2.5", "2.0", "1.0")
        for terms in ("", "-SA", "-ND", "-NC", "-NC-SA", "-NC-ND")
    ),
)
"""The licences, by their names in SPDX, under which words of others may be given on as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person by family and given name."""

    family: str
    given: str

    def __str__(self) -> str:
        return f"{self.given} {self.family}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Where the work appeared."""

    journal: str
    issue: str
    pages: str
    date: str
    url: str
    volume: str = ""
    issn: str = ""
    doi: str = ""
    hal: str = ""

    @property
    def numbering(self) -> str:
        """Return volume and issue as readers of journals write them: 19/2."""
        return "/".join(part for part in (self.volume, self.issue) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """The version of the article that was fingerprinted (TEI witness): the base text of this edition."""

    siglum: str
    description: Mapping[Lang, str]
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionStatement:
    """Who answers for the edition: persons, a body, or both (TEI editionStmt, respStmt).

    title: its own, None if it is called after the work; publisher: who gives it out, empty if nobody else does.
    """

    editors: tuple[Person, ...] = ()
    body: Mapping[Lang, str] | None = None
    title: Mapping[Lang, str] | None = None
    publisher: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The edition's own version and date; the date is the only one that pages print."""

    version: str
    date: str

    @property
    def day(self) -> str:
        """Return the date as a whole day, the first that it can be, for formats that have no other."""
        return f"{self.date}-01-01"[:10]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What may be done with what: the article's words (None: nothing is known), the edition's content, the program."""

    text: str | None
    content: str
    code: str

    @property
    def text_is_free(self) -> bool:
        """Say whether the article's words may be given to others."""
        return self.text in OPEN_LICENCES


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One work and the frame of its edition.

    title: as printed in its own language, translated by the editors for the others; printed_title: as the witness
    prints it beside each abstract. site_url, repository: None until they are published.
    """

    id: str
    title: Mapping[Lang, str]
    printed_title: Mapping[Lang, str]
    short_title: Mapping[Lang, str]
    keywords: Mapping[Lang, tuple[str, ...]]
    authors: tuple[Person, ...]
    language: Lang
    languages: tuple[Lang, ...]
    publication: Publication
    witness: Witness
    edition: EditionStatement
    release: Release
    rights: Rights
    headings: tuple[Id, ...]
    site_url: str | None
    repository: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredId:
    """An id that was withdrawn; successor: what took its place; release: the version that withdrew it."""

    id: Id
    successor: Id
    release: str
