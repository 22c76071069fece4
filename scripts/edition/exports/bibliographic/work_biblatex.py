"""The article that is edited, as BibLaTeX."""

from edition.model.edition import WordedEdition
from edition.records.biblatex_form import to_biblatex
from edition.records.describe_works import of_work

NAME = "work-biblatex"
FILENAME = "work.bib"
MEDIA_TYPE = "application/x-bibtex"


def export(edition: WordedEdition) -> bytes:
    """Return the record of the article."""
    return to_biblatex([of_work(edition.standoff)]).encode()
