"""One term of the glossary a row."""

from edition.model.edition import WordedEdition
from edition.model.prose_tree import plain
from edition.words.csv_rows import to_csv

NAME = "glossary"
FILENAME = "glossary.csv"
MEDIA_TYPE = "text/csv"


def export(edition: WordedEdition) -> bytes:
    """Return the table, in order of id; definitions without markup."""
    languages = edition.standoff.work.languages
    rows = [
        [
            term.id,
            term.kind.value,
            *(term.label[lang] for lang in languages),
            *(plain(term.definition[lang]).strip() for lang in languages),
            " ".join(term.blocks),
            " ".join(term.sources),
            term.wikidata,
        ]
        for term in edition.standoff.terms
    ]
    texts = [f"{name}_{lang}" for name in ("label", "definition") for lang in languages]
    return to_csv(["id", "kind", *texts, "blocks", "sources", "wikidata"], rows).encode()
