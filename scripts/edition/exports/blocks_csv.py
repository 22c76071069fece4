"""One row a block of the article: kind, heading, speaker, summary in each language."""

from edition.citeproc.plain_prose import plain_prose
from edition.model.edition import WordedEdition
from edition.words.csv_rows import to_csv

NAME = "blocks"
FILENAME = "blocks.csv"
MEDIA_TYPE = "text/csv"


def export(edition: WordedEdition) -> bytes:
    """Return the table, in the order of the article."""
    languages = edition.standoff.work.languages
    header = ["id", "kind", "language", "heading", "voices", "words", *(f"summary_{lang}" for lang in languages)]
    rows = [
        [
            block.id,
            block.kind.value,
            block.language,
            block.heading,
            " ".join(block.voices),
            block.fingerprint.words if block.fingerprint else None,
            *(plain_prose(block.summary[lang], lang, edition.wording) for lang in languages),
        ]
        for block in edition.standoff.blocks
    ]
    return to_csv(header, rows).encode()
