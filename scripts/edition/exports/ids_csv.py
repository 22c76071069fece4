"""One row an address of this version: an id and the page that shows it. Kept, it guards the next release."""

from edition.model.edition import WordedEdition
from edition.words.csv_rows import to_csv

NAME = "ids"
FILENAME = "ids.csv"
MEDIA_TYPE = "text/csv"


def export(edition: WordedEdition) -> bytes:
    """Return the table in the order of the pages: ids in use, then those that were withdrawn."""
    return to_csv(["id", "page"], edition.index.page_by_id.items()).encode()
