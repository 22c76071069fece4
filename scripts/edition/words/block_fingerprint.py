"""What recognises a block of the article in any copy, without giving its words.

One normalisation (`letters`), an exact digest of the letters, and a sketch: one byte for each sixteen letters, from a
run of eight. docs/dev/fingerprints.md describes the format, which is frozen: what is stored must stay readable.
"""

import base64
import hashlib
import re
import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

FORMAT = 1
"""Number of the format, stored with each fingerprint."""
RUN = 8
"""Letters in one sampled run."""
STEP = 16
"""Letters from the start of one sampled run to that of the next."""
BITS = 8
"""Bits that are kept of the hash of a run. BITS / STEP bounds what a sketch can give away of each letter."""

_CALL = re.compile(r"\[\s*\d{1,3}\s*\]|\(\d{1,3}\)|[⁰¹²³⁴-⁹]+")
_GLUED_CALL = re.compile(r"(?<=[^\W\d_][^\W\d_])\d{1,3}(?![\w°])")
_ADDRESS = re.compile(r"https?:\s?//\S+")
STEPS = (_ADDRESS, _CALL, _GLUED_CALL)
"""What is blanked out of a text before its letters are taken, in this order."""

_TWO_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})

Range = tuple[int, int]
"""Start and end offsets in a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """What recognises a block without giving its words (docs/dev/fingerprints.md).

    format: its number; letters: how many letters, without digits; words: how many words; exact: SHA-256 of letters and
    digits, in hexadecimal; sketch: hashes of sampled runs of letters, in base64.
    """

    format: int
    letters: int
    words: int
    exact: str
    sketch: str


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as its letters and digits alone.

    exact: lower case, accents kept; folded: without accents, same length; raw: offset of each in the text given.
    """

    exact: str
    folded: str
    raw: Sequence[int]


@dataclass(frozen=True, slots=True)
class BareLetters:
    """Folded letters without digits, as those of page numbers and note calls; at: place of each in `Letters`."""

    text: str
    at: Sequence[int]


def letters(text: str, calls: Iterable[Range] = ()) -> Letters:
    """Normalise a text: blank out addresses and note calls, drop all that is no letter or digit, fold case.

    calls: where note calls are known to stand, beside those that are recognised.
    """
    exact: list[str] = []
    places = array("I")
    for offset, character in enumerate(blank(text, calls)):
        spelled = _spelled(character)
        if spelled:
            exact.append(spelled)
            places.append(offset)
        elif exact and unicodedata.combining(character):
            exact[-1] = exact[-1][:-1] + unicodedata.normalize("NFC", exact[-1][-1] + character)[:1]
    raw = array("I", (place for place, spelled in zip(places, exact, strict=True) for _ in spelled))
    joined = "".join(exact)
    return Letters(joined, "".join(map(_fold, joined)), raw)


@cache
def _spelled(character: str) -> str:
    """Return the letters and digits that a character stands for, in lower case."""
    spread = unicodedata.normalize("NFKC", character).lower().translate(_TWO_LETTERS)
    return "".join(letter for letter in spread if letter.isalnum()) if character.isalnum() else ""


@cache
def _fold(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter)[0]


def plain(found: Letters) -> BareLetters:
    """Leave the digits out of folded letters."""
    at = array("I", (place for place, letter in enumerate(found.folded) if letter.isalpha()))
    return BareLetters("".join(filter(str.isalpha, found.folded)), at)


def blank(text: str, calls: Iterable[Range] = ()) -> str:
    """Return a text of the same length with addresses and note calls blanked out."""
    characters = list(text)
    for start, end in calls:
        characters[start:end] = " " * (end - start)
    text = "".join(characters)
    for step in STEPS:
        text = step.sub(lambda match: " " * len(match[0]), text)
    return text


def calls(text: str) -> list[Range]:
    """Return where in a text note calls are recognised, in order."""
    found = [match.span() for pattern in (_CALL, _GLUED_CALL) for match in pattern.finditer(text)]
    return sorted(found)


def exact_digest(exact_letters: str) -> str:
    """Return the SHA-256 of exact letters, in hexadecimal."""
    return hashlib.sha256(exact_letters.encode()).hexdigest()


def hashes(plain_letters: str) -> bytes:
    """Return the hash of the run that begins at each letter: the first byte of its SHA-256."""
    if plain_letters.isascii():
        data = plain_letters.encode()
        return bytes(hashlib.sha256(data[i : i + RUN]).digest()[0] for i in range(len(data) - RUN + 1))
    return bytes(
        hashlib.sha256(plain_letters[i : i + RUN].encode()).digest()[0] for i in range(len(plain_letters) - RUN + 1)
    )


def sketch(plain_letters: str) -> bytes:
    """Return the hashes of the runs that begin at every STEPth letter."""
    starts = range(0, len(plain_letters) - RUN + 1, STEP)
    return b"".join(hashes(plain_letters[start : start + RUN]) for start in starts)


def fingerprint(text: str) -> Fingerprint:
    """Return the fingerprint of a block's words."""
    found = letters(text)
    bare = plain(found).text
    return Fingerprint(
        format=FORMAT,
        letters=len(bare),
        words=count_words(text),
        exact=exact_digest(found.exact),
        sketch=base64.b64encode(sketch(bare)).decode(),
    )


def samples(stored: Fingerprint) -> bytes:
    """Return the hashes of a stored sketch, one for each STEP letters."""
    return base64.b64decode(stored.sketch)


def count_words(text: str) -> int:
    """Count runs between spaces that hold a letter or digit, note calls left out."""
    return sum(any(map(str.isalnum, run)) for run in _CALL.sub(" ", text).split())
