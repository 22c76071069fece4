"""Entries of the bibliography, as read from BibTeX (TEI biblStruct, CSL item)."""

from collections.abc import Mapping
from dataclasses import dataclass

from edition.ids import Id


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One cited work: its BibTeX type and fields in plain Unicode, and the file that gives it."""

    key: str
    id: Id
    type: str
    fields: Mapping[str, str]
    persons: Mapping[str, tuple[Name, ...]]
    file: str

    def field(self, name: str) -> str:
        """Return a field's value, or an empty text."""
        return self.fields.get(name, "")
