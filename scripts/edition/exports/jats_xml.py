"""The whole edition as JATS, as archives of journals and pandoc read it."""

from dataclasses import replace

from edition.encode.jats_publishing.jats_document import jats_file
from edition.model.edition import WordedEdition

NAME = "jats"
FILENAME = "edition.jats.xml"
MEDIA_TYPE = "application/xml"
FILENAME_WITH_WORDS = "edition-with-words.jats.xml"


def export(edition: WordedEdition) -> bytes:
    """Return the edition without the article's words."""
    return jats_file(replace(edition, text=None))


def export_with_words(edition: WordedEdition) -> bytes:
    """Return the edition with the words of the copy that was joined, for whoever has it."""
    return jats_file(edition)
