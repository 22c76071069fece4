"""One dated event a row."""

from edition.model.edition import WordedEdition
from edition.words.csv_rows import to_csv

NAME = "timeline"
FILENAME = "timeline.csv"
MEDIA_TYPE = "text/csv"


def export(edition: WordedEdition) -> bytes:
    """Return the table, in the order of the dates."""
    languages = edition.standoff.work.languages
    rows = [
        [
            event.id,
            event.date,
            event.end,
            event.kind.value,
            *(event.title[lang] for lang in languages),
            " ".join(event.blocks),
            " ".join(event.sources),
        ]
        for event in edition.standoff.events
    ]
    titles = [f"title_{lang}" for lang in languages]
    return to_csv(["id", "date", "end", "kind", *titles, "blocks", "sources"], rows).encode()
