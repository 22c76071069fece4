"""The numbers in the words of a block, in digits or in words, where no note is called and no work is cited."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from edition.join.recorded_words.find_words import find
from edition.model.article import Place
from edition.model.protected_text import ProtectedText
from edition.words.block_fingerprint import Range, blank

_DIGITS = r"(?<![\w+])\d(?:[\d\s.,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]*\d)?(?:er|e)?(?!\w)"


def spoken_numbers(words: ProtectedText, spelled: Sequence[str], apart: Iterable[Place]) -> list[tuple[Range, str]]:
    """Return offsets and words of each number in protected words.

    spelled: the words for numbers in their language; apart: places whose numbers are known, as years of citations.
    """
    text = blank(words.reveal())
    known = [found for place in apart if (found := find(place, text))]
    return [
        (match.span(), " ".join(match[0].split()))
        for match in _pattern(tuple(spelled)).finditer(text)
        if not any(start <= match.start() and match.end() <= end + 1 for start, end in known)
    ]


def places_of(words: ProtectedText, sought: Iterable[Place]) -> list[Range]:
    """Return where recorded words stand in protected words."""
    text = words.reveal()
    return [found for place in sought if (found := find(place, text))]


@cache
def _pattern(spelled: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_DIGITS}|(?<!\w)(?:{'|'.join(map(re.escape, spelled))})(?!\w)", re.IGNORECASE)
