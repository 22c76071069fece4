"""Citations in the words of the citation processor, as plain text."""

import html
import re

from edition.model.edition import WordedEdition
from edition.model.prose_tree import Citation
from edition.words.ids import Lang

_TAG = re.compile("<[^>]*>")


def citation_words(edition: WordedEdition, lang: Lang, citation: Citation) -> str:
    """Return how a citation reads in a language."""
    return html.unescape(_TAG.sub("", edition.wording.citations[lang, citation]))
