"""The words of one sentence of a block, by its first and last words."""

from edition.join.recorded_words.find_words import find
from edition.model.article import Passage, Place
from edition.model.protected_text import ProtectedText
from edition.words.ids import Id

_CLOSING = ".!?…»”’ \N{NO-BREAK SPACE}"
"""What may stand after the last word of a sentence and belongs to it."""


def sentence_words(words: ProtectedText, passage: Passage) -> ProtectedText | None:
    """Return the words from the first of a passage to its last and their closing marks; None if they are not there."""
    text = words.reveal()
    start = find(Place(block=Id(""), words=passage.first), text)
    end = find(Place(block=Id(""), words=passage.last), text[start[0] :]) if start else None
    if start is None or end is None:
        return None
    first, last = start[0], start[0] + end[1]
    while first and text[first - 1] in "«“‘\N{NO-BREAK SPACE}":
        first -= 1
    while last < len(text) and text[last] in _CLOSING:
        last += 1
    return ProtectedText(text[first:last].strip())
