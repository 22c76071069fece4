"""One row an entry of the bibliography."""

from edition.model.cited.bibliography_entry import Entry
from edition.model.edition import WordedEdition
from edition.words.csv_rows import to_csv

NAME = "references"
FILENAME = "references.csv"
MEDIA_TYPE = "text/csv"
_FIELDS = (
    "title",
    "journal",
    "booktitle",
    "publisher",
    "address",
    "year",
    "volume",
    "number",
    "pages",
    "doi",
    "isbn",
    "url",
    "langid",
    "checked",
)


def export(edition: WordedEdition) -> bytes:
    """Return the table, sorted by key."""
    rows = [
        [
            entry.id,
            entry.key,
            entry.type,
            _people(entry, "author"),
            _people(entry, "editor"),
            *(entry.field(name) for name in _FIELDS),
            len(edition.index.mentions_by_key.get(entry.key, ())),
        ]
        for entry in edition.standoff.entries
    ]
    return to_csv(["id", "key", "type", "authors", "editors", *_FIELDS, "places"], rows).encode()


def _people(entry: Entry, role: str) -> str:
    return "; ".join(person.inverted for person in entry.persons.get(role, ()))
