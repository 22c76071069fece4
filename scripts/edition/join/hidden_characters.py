"""A copy without what hides in its words: it would reach the page unseen, as letters are all that a join compares."""

from bisect import bisect_left
from dataclasses import replace

from edition.model.protected_text import ProtectedText, SourceText
from edition.words.unseen_characters import without_hidden


def unhidden(source: SourceText) -> SourceText:
    """Return a copy without hidden characters, and how many they were; its lines and marks stay what they are."""
    text, taken = without_hidden(source.words.reveal())

    def moved(offset: int) -> int:
        return offset - bisect_left(taken, offset)

    marks = [replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in source.marks]
    kept = tuple(mark for mark in marks if mark.start < mark.end)
    return replace(source, words=ProtectedText(text), marks=kept, hidden=len(taken))
