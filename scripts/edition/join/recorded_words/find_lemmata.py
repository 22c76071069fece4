"""Where a lemma of the apparatus stands in the words of its block: letter by letter, with its marks and spaces."""

import re
from collections.abc import Sequence
from functools import cache

from edition.model.commentary.emendations import EmendedPlace
from edition.model.protected_text import ProtectedText
from edition.words.block_fingerprint import Range


def find_lemma(place: EmendedPlace, text: str) -> Range | None:
    """Return the offsets of a lemma in a text, or None if it does not stand there as often as its occurrence needs.

    A space of the lemma may be the end of a line in the text; all else has to be as it was typed, so that nothing is
    emended that reads otherwise.
    """
    for number, match in enumerate(_pattern(place.lemma).finditer(text), 1):
        if number == (place.occurrence or 1):
            return match.span()
    return None


def count_lemma(words: ProtectedText, place: EmendedPlace) -> int:
    """Return how often a lemma stands in protected words."""
    return len(_pattern(place.lemma).findall(words.reveal()))


def has_lemma(words: ProtectedText, place: EmendedPlace) -> bool:
    """Say whether a lemma stands in protected words."""
    return find_lemma(place, words.reveal()) is not None


@cache
def _pattern(lemma: str) -> re.Pattern[str]:
    typed = "".join(rf"(?:{re.escape(sign)}|\s*\n\s*)" if sign.isspace() else re.escape(sign) for sign in lemma)
    before = r"(?<!\w)" if lemma[:1].isalnum() else ""
    after = r"(?!\w)" if lemma[-1:].isalnum() else ""
    return re.compile(before + typed + after)


def lemma_ranges(words: ProtectedText, places: Sequence[EmendedPlace]) -> list[Range | None]:
    """Return where lemmata stand in protected words, each or None."""
    return [find_lemma(place, words.reveal()) for place in places]
