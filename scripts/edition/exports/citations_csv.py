"""One row a place that cites an entry."""

from edition.derive.mentions import provenance
from edition.model.edition import Mention, WordedEdition
from edition.words.csv_rows import to_csv

NAME = "citations"
FILENAME = "citations.csv"
MEDIA_TYPE = "text/csv"


def export(edition: WordedEdition) -> bytes:
    """Return the table, by key and then in the order of the article."""
    rows = [
        [key, mention.source, item.label, item.locator, _provenance(edition, mention)]
        for key, mentions in sorted(edition.index.mentions_by_key.items())
        for mention in mentions
        for item in mention.citation.items
        if item.key == key
    ]
    return to_csv(["key", "source", "label", "locator", "provenance"], rows).encode()


def _provenance(edition: WordedEdition, mention: Mention) -> str:
    """Return whose a citation in a summary is; nothing for what the editors cite elsewhere."""
    found = provenance(edition.standoff, mention.source, mention.citation)
    return found.value if found else ""
