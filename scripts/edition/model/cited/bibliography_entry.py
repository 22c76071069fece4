"""Entries of the bibliography, and the names in them, as read from BibTeX (TEI biblStruct, CSL item)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from edition.words.ids import Id

LIST_FILE = "bib/references.bib"
"""The file of the work's own list; entries of other files are the editors'."""
FURTHER_READING = "further-reading"
"""The keyword of an entry that is there to be read, though nothing cites it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as BibTeX divides it; an institution has a family name only."""

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.given, self.surname, self.suffix) if part)

    @property
    def surname(self) -> str:
        """Return the family name with its particle."""
        return f"{self.particle} {self.family}".strip()

    @property
    def inverted(self) -> str:
        """Return the name as lists have it, the family name first."""
        return ", ".join(part for part in (self.surname, self.suffix, self.given) if part)

    @property
    def literal(self) -> str:
        """Return the name of a body, or of a person who has one name; an empty text if the name has parts."""
        return "" if self.given or self.particle or self.suffix else self.family


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One cited work: its BibTeX type and fields in plain Unicode, and the file that gives it.

    A field that the work itself lacks (typed empty) and one that nobody typed are both absent. kept: the words of a
    field whose letters no style may change, as they stood in braces.
    """

    key: str
    id: Id
    type: str
    fields: Mapping[str, str]
    persons: Mapping[str, tuple[Name, ...]]
    file: str
    kept: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def field(self, name: str) -> str:
        """Return a field's value, or an empty text."""
        return self.fields.get(name, "")

    @property
    def people(self) -> tuple[Name, ...]:
        """Return whom the work is cited by: its authors, or else its editors."""
        return self.persons.get("author") or self.persons.get("editor") or ()

    @property
    def surnames(self) -> tuple[str, ...]:
        """Return the family names by which the work is cited."""
        return tuple(person.surname for person in self.people)

    @property
    def cited_year(self) -> str:
        """Return the year by which the work is cited, with the letter that tells works of one year apart."""
        return self.field("year") + self.field("yearsuffix")

    @property
    def is_listed(self) -> bool:
        """Say whether the entry is in the work's own list, not one that the editors added."""
        return self.file == LIST_FILE

    @property
    def keywords(self) -> frozenset[str]:
        """Return the keywords, which commas separate."""
        return frozenset(word.strip() for word in self.field("keywords").split(",") if word.strip())

    @property
    def is_further_reading(self) -> bool:
        """Say whether the entry is there to be read, not because something cites it."""
        return FURTHER_READING in self.keywords

    def note(self, lang: str) -> str:
        """Return what the editors remark on the work in a language, or an empty text."""
        return self.field(f"note-{lang.lower()}")
