"""One row a place that cites an entry."""

from edition.model.edition import WordedEdition
from edition.words.csv_rows import to_csv

NAME = "citations"
FILENAME = "citations.csv"
MEDIA_TYPE = "text/csv"
DESCRIPTION = {
    "fr": "un lieu de citation par ligne : qui cite quoi, et où dans l’ouvrage cité",
    "en": "one citing place a row: what cites what, and where in the cited work",
    "es": "un lugar de cita por fila: qué cita qué, y en qué parte de la obra citada",
}


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
