"""What recognises a block of the article in any copy, without giving its words.

One normalisation (`STEPS`), an exact digest of the letters, and a sketch of sampled runs of letters
(winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003). docs/dev/fingerprints.md describes the format.
"""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.model.article import Fingerprint

SHINGLE = 12
"""Letters in one sampled run."""
WINDOW = 8
"""Of any this many runs in a row, at least one is sampled."""

_CALL = re.compile(r"\[\s*\d{1,2}\s*\]|\(\d{1,2}\)|[⁰¹²³⁴-⁹]+")
_GLUED_CALL = re.compile(r"(?<=[^\W\d_][^\W\d_])\d{1,2}(?![\w°])")
_HYPHEN_AT_LINE_END = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\n\s*(?=[^\W\d_])")
_ADDRESS = re.compile(r"https?://\S+")
STEPS = (_ADDRESS, _CALL, _GLUED_CALL, _HYPHEN_AT_LINE_END)
"""What is blanked out of a text before its letters are taken, in this order."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as its letters and digits alone.

    exact: lower case, accents kept; folded: without accents, same length; raw: offset of each in the text given.
    """

    exact: str
    folded: str
    raw: Sequence[int]


def letters(text: str) -> Letters:
    """Normalise a text: blank out addresses and note calls, drop all that is no letter or digit, fold case."""
    exact: list[str] = []
    folded: list[str] = []
    raw: list[int] = []
    for offset, character in enumerate(blank(text)):
        if not character.isalnum():
            if unicodedata.combining(character) and exact:
                exact[-1] = unicodedata.normalize("NFC", exact[-1] + character)[:1]
            continue
        for letter in unicodedata.normalize("NFKC", character).lower():
            if letter.isalnum():
                exact.append(letter)
                folded.append(_fold(letter))
                raw.append(offset)
    return Letters("".join(exact), "".join(folded), raw)


def blank(text: str) -> str:
    """Return a text of the same length with addresses, note calls and line-end hyphens blanked out."""
    for step in STEPS:
        text = step.sub(lambda match: " " * len(match[0]), text)
    return text


def calls(text: str) -> list[tuple[int, int]]:
    """Return where in a text note calls stand, as start and end offsets in order."""
    found = [match.span() for pattern in (_CALL, _GLUED_CALL) for match in pattern.finditer(text)]
    return sorted(found)


def _fold(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter)[0]


def exact_digest(exact_letters: str) -> str:
    """Return the SHA-256 of exact letters, in hexadecimal."""
    return hashlib.sha256(exact_letters.encode()).hexdigest()


def shingle_hash(folded: str) -> int:
    """Return the first 16 bits of the SHA-256 of a run of folded letters."""
    return int.from_bytes(hashlib.sha256(folded.encode()).digest()[:2], "big")


def hashes(folded: str) -> list[int]:
    """Return the hash of the run that begins at each letter."""
    return [shingle_hash(folded[i : i + SHINGLE]) for i in range(len(folded) - SHINGLE + 1)]


def sample(folded: str) -> Iterator[tuple[int, int]]:
    """Yield (offset, hash) of the sampled runs: the smallest of each window, the rightmost of equals."""
    values = hashes(folded)
    last = -1
    for start in range(max(1, len(values) - WINDOW + 1) if values else 0):
        window = range(start, min(start + WINDOW, len(values)))
        best = min(window, key=lambda i: (values[i], -i))
        if best != last:
            last = best
            yield best, values[best]


def fingerprint(text: str) -> Fingerprint:
    """Return the fingerprint of a block's words."""
    found = letters(text)
    return Fingerprint(
        letters=len(found.exact),
        words=count_words(text),
        exact=exact_digest(found.exact),
        sketch=encode_sketch(list(sample(found.folded))),
    )


def encode_sketch(samples: Sequence[tuple[int, int]]) -> str:
    """Write samples as base64 of three bytes each: distance from the one before, hash (big-endian)."""
    data = bytearray()
    before = 0
    for offset, value in samples:
        data += bytes([offset - before]) + value.to_bytes(2, "big")
        before = offset
    return base64.b64encode(bytes(data)).decode()


def decode_sketch(sketch: str) -> list[tuple[int, int]]:
    """Read what `encode_sketch` wrote."""
    data = base64.b64decode(sketch)
    samples: list[tuple[int, int]] = []
    offset = 0
    for i in range(0, len(data) - 2, 3):
        offset += data[i]
        samples.append((offset, int.from_bytes(data[i + 1 : i + 3], "big")))
    return samples


def count_words(text: str) -> int:
    """Count runs between spaces that hold a letter or digit, note calls left out."""
    return sum(any(map(str.isalnum, run)) for run in _CALL.sub(" ", text).split())
