"""An entry as it was typed: type, key and fields, and the place of each."""

from dataclasses import dataclass

from edition.model.origin import Origin
from edition.read.bibtex.bibtex_values import Value
from edition.read.bibtex.line_offsets import Located
from edition.words.findings import Where


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its name in small letters, and where the name begins."""

    name: str
    value: Value
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RawEntry:
    """An entry as typed: its type in small letters, its key and where that begins; not whole after a fault."""

    located: Located
    kind: str
    key: str
    key_start: int
    fields: tuple[Field, ...]
    start: int
    end: int
    whole: bool

    @property
    def texts(self) -> dict[str, str]:
        """Return the value of each field; the first, if it stands twice."""
        texts: dict[str, str] = {}
        for field in self.fields:
            texts.setdefault(field.name, field.value.text)
        return texts

    @property
    def origin(self) -> Origin:
        """Return where the entry was typed."""
        return self.located.origin(self.start, self.end)

    def place(self, name: str = "") -> Where:
        """Return the place of the key, or of a field's value."""
        values = (field.value.start for field in self.fields if field.name == name)
        return self.located.where(next(values, self.key_start))
