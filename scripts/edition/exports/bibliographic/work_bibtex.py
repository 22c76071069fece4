"""The article that is edited, as BibTeX for those who have no BibLaTeX."""

from edition.model.edition import WordedEdition
from edition.records.bibtex_form import to_bibtex
from edition.records.describe_works import of_work

NAME = "work-bibtex"
FILENAME = "work.bibtex.bib"
MEDIA_TYPE = "application/x-bibtex"


def export(edition: WordedEdition) -> bytes:
    """Return the record of the article."""
    return to_bibtex([of_work(edition.standoff)]).encode()
