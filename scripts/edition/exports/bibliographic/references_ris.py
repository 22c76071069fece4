"""The whole bibliography as RIS."""

from edition.model.edition import WordedEdition
from edition.records.describe_works import of_entry
from edition.records.ris_form import to_ris

NAME = "references-ris"
FILENAME = "references.ris"
MEDIA_TYPE = "application/x-research-info-systems"


def export(edition: WordedEdition) -> bytes:
    """Return every entry, sorted by key."""
    return to_ris([of_entry(entry) for entry in edition.standoff.entries]).encode()
