"""The whole bibliography as BibLaTeX."""

from edition.model.edition import WordedEdition
from edition.records.biblatex_form import to_biblatex
from edition.records.describe_works import of_entry

NAME = "references-biblatex"
FILENAME = "references.bib"
MEDIA_TYPE = "application/x-bibtex"


def export(edition: WordedEdition) -> bytes:
    """Return every entry, sorted by key."""
    return to_biblatex([of_entry(entry) for entry in edition.standoff.entries]).encode()
