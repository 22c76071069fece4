"""The article that is edited, as RIS."""

from edition.model.edition import WordedEdition
from edition.records.describe_works import of_work
from edition.records.ris_form import to_ris

NAME = "work-ris"
FILENAME = "work.ris"
MEDIA_TYPE = "application/x-research-info-systems"


def export(edition: WordedEdition) -> bytes:
    """Return the record of the article."""
    return to_ris([of_work(edition.standoff)]).encode()
