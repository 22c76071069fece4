"""The whole edition as TEI P5: texts, notes, citations, works, terms, names, events, claims, apparatus."""

from dataclasses import replace

from edition.encode.tei_p5.tei_document import tei_file
from edition.model.edition import WordedEdition

NAME = "tei"
FILENAME = "edition.tei.xml"
MEDIA_TYPE = "application/tei+xml"
FILENAME_WITH_WORDS = "edition-with-words.tei.xml"


def export(edition: WordedEdition) -> bytes:
    """Return the edition without the article's words."""
    return tei_file(replace(edition, text=None))


def export_with_words(edition: WordedEdition) -> bytes:
    """Return the edition with the words of the copy that was joined, for whoever has it."""
    return tei_file(edition)
