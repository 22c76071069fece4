"""The name of a person or body, in the parts that BibTeX divides it into."""

from dataclasses import dataclass


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
