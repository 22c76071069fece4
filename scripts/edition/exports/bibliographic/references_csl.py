"""The whole bibliography as CSL-JSON."""

from edition.model.edition import WordedEdition
from edition.records.csl_form import to_csl
from edition.records.describe_works import of_entry

NAME = "references-csl"
FILENAME = "references.json"
MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


def export(edition: WordedEdition) -> bytes:
    """Return every entry, sorted by key."""
    return to_csl([of_entry(entry) for entry in edition.standoff.entries]).encode()
