"""One name a row."""

from edition.model.edition import WordedEdition
from edition.words.csv_rows import to_csv

NAME = "names"
FILENAME = "names.csv"
MEDIA_TYPE = "text/csv"


def export(edition: WordedEdition) -> bytes:
    """Return the table, in order of id; forms as the witness has them."""
    languages = edition.standoff.work.languages
    rows = [
        [
            one.id,
            one.kind.value,
            *(one.name[lang] for lang in languages),
            "; ".join(one.printed),
            " ".join(one.blocks),
            one.term,
            one.wikidata,
        ]
        for one in edition.standoff.entities
    ]
    names = [f"name_{lang}" for lang in languages]
    return to_csv(["id", "kind", *names, "printed", "blocks", "term", "wikidata"], rows).encode()
