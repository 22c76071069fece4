"""The article that is edited, as CSL-JSON."""

from edition.model.edition import WordedEdition
from edition.records.csl_form import to_csl
from edition.records.describe_works import of_work

NAME = "work-csl"
FILENAME = "work.json"
MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


def export(edition: WordedEdition) -> bytes:
    """Return the record of the article."""
    return to_csl([of_work(edition.standoff)]).encode()
