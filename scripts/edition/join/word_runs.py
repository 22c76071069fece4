"""Runs of words, to compare the copy's words with other texts and with recorded places without showing them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from edition.join.recorded_words import find
from edition.model.article import Place
from edition.model.protected_text import ProtectedText
from edition.words.block_fingerprint import Fingerprint, blank, fingerprint
from edition.words.letter_folding import fold
from edition.words.unwrapped_lines import DIVIDED

Run = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands and as it is compared (no case, no accents), with its offset in its text."""

    written: str
    folded: str
    offset: int


def split_words(text: str) -> list[Word]:
    """Return the words of a text: runs of letters and digits, addresses and note calls left out."""
    return [Word(match[0], fold(match[0]), match.start()) for match in _WORD.finditer(blank(text))]


def text_runs(text: str, length: int) -> set[Run]:
    """Return every run of some number of words in a text."""
    return set(_runs([word.folded for word in split_words(text)], length))


def word_runs(words: ProtectedText, length: int) -> set[Run]:
    """Return every run of some number of words in protected words; words divided at line ends are put together."""
    text = unicodedata.normalize("NFC", words.reveal())
    return text_runs(DIVIDED.sub("", text), length)


def has_words(words: ProtectedText) -> bool:
    """Say whether anything in protected words is a letter or digit."""
    return any(map(str.isalnum, words.reveal()))


def has_fingerprint(words: ProtectedText, stored: Fingerprint) -> bool:
    """Say whether protected words are those of a fingerprint; the label of a note may stand before them as a word."""
    own = fingerprint(words.reveal())
    return replace(own, words=stored.words) == stored and abs(own.words - stored.words) <= 1


def holds_literally(words: ProtectedText, wanted: str) -> bool:
    """Say whether words hold others as a browser's search sees them: marks count, the kind of space and case do not."""
    return " ".join(wanted.split()).casefold() in " ".join(words.reveal().split()).casefold()


def holds(words: ProtectedText, place: Place, *, loosely: bool = False) -> bool:
    """Say whether the words recorded for a place stand in protected words, as often as its occurrence needs.

    loosely: the words may be damaged.
    """
    return find(place, words.reveal(), loosely=loosely) is not None


def _runs(words: list[str], length: int) -> Iterator[Run]:
    for start in range(len(words) - length + 1):
        yield tuple(words[start : start + length])
