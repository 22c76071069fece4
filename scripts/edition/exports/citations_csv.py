"""One row a place that cites an entry."""

from edition.model.edition import WordedEdition
from edition.words.csv_rows import to_csv

NAME = "citations"
FILENAME = "citations.csv"
MEDIA_TYPE = "text/csv"


def export(edition: WordedEdition) -> bytes:
    """Return the table, by key and then in the order of the article."""
    rows = [
        [key, mention.source, item.label, item.locator]
        for key, mentions in sorted(edition.index.mentions_by_key.items())
        for mention in mentions
        for item in mention.citation.items
        if item.key == key
    ]
    return to_csv(["key", "source", "label", "locator"], rows).encode()
