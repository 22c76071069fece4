"""The whole bibliography as BibTeX for those who have no BibLaTeX."""

from edition.model.edition import WordedEdition
from edition.records.bibtex_form import to_bibtex
from edition.records.describe_works import of_entry

NAME = "references-bibtex"
FILENAME = "references.bibtex.bib"
MEDIA_TYPE = "application/x-bibtex"


def export(edition: WordedEdition) -> bytes:
    """Return every entry, sorted by key."""
    return to_bibtex([of_entry(entry) for entry in edition.standoff.entries]).encode()
