"""One place of the critical apparatus a row."""

from edition.model.edition import WordedEdition
from edition.words.csv_rows import to_csv

NAME = "apparatus"
FILENAME = "apparatus.csv"
MEDIA_TYPE = "text/csv"

_COLUMNS = ["id", "kind", "treatment", "certainty", "block", "part", "lemma", "occurrence", "reading"]


def export(edition: WordedEdition) -> bytes:
    """Return the table, entry by entry; without a reading the lemma stands, an empty one (∅) takes it away."""
    rows = [
        [
            one.id,
            one.kind.value,
            one.treatment.value,
            one.certainty.value,
            place.block,
            place.part.value,
            place.lemma,
            place.occurrence or 1,
            place.plain_reading or ("∅" if place.reading == "" else None),
        ]
        for one in edition.standoff.emendations
        for place in one.places
    ]
    return to_csv(_COLUMNS, rows).encode()
