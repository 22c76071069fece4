"""Plays the attacker who would read words from the published fingerprints.

The attacker has a list of words and all runs of three words of the summaries, and is told more than any real one is:
where in the article each of these runs stands and, unless a list is given, which words occur in it. From such a run he
reads on, word by word, keeps the likeliest texts that no sample contradicts, and looks some words ahead. A run of four
words is read if nine tenths of what is left agree on the fourth. The same attack on denser sketches shows that it
can succeed.
"""

import hashlib
import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from edition.model.edition import Edition
from edition.model.prose_tree import plain as plain_prose
from edition.words.block_fingerprint import BITS, RUN, STEP, blank, letters, plain, samples

KNOWN = 3
"""Words in a row that the attacker knows."""
AHEAD = 4
"""Words that he reads on."""
KEPT = 2000
"""Texts that he keeps at each word."""
SURE = 0.9
"""Share of what is left, by weight, that must agree on a word before he takes it for read."""
UNSEEN = 0.3
"""Weight of a word that no summary has, where one that stands once in them has 1."""


@dataclass(frozen=True)
class Sketch:
    """What is published of a block: of the run of letters at every STEPth, some bits of the hash."""

    step: int
    bits: int
    values: Mapping[int, int]

    def first_after(self, letter: int) -> int:
        """Return the first sample whose run ends after a letter of the block."""
        return max(0, -(-(letter - RUN + 1) // self.step) * self.step)

    def allows(self, text: str, start: int, end: int) -> bool:
        """Say whether a text that begins at a letter of the block agrees with the samples that end after another."""
        at = max(self.first_after(end), -(-start // self.step) * self.step)
        while at + RUN <= start + len(text):
            if at in self.values and hashed(text[at - start : at - start + RUN], self.bits) != self.values[at]:
                return False
            at += self.step
        return True


@dataclass(frozen=True)
class Place:
    """Where the attacker begins: letters that he knows, where in the block they begin, and the word that follows."""

    known: str
    begin: int
    sketch: Sketch
    wanted: str


@lru_cache(maxsize=2**18)
def hashed(run: str, bits: int) -> int:
    """Return the first bits of the SHA-256 of a run of letters."""
    return int.from_bytes(hashlib.sha256(run.encode()).digest()[:2], "big") >> (16 - bits)


def published(edition: Edition) -> list[tuple[list[str], Sketch]]:
    """Return of each block its true words, letters only, and the sketch that the data publish."""
    return [
        (words, Sketch(STEP, BITS, {STEP * number: value for number, value in enumerate(stored)}))
        for words, stored in _blocks(edition)
    ]


def denser(edition: Edition, step: int, bits: int) -> list[tuple[list[str], Sketch]]:
    """Return of each block its true words and a sketch with other parameters, made from them."""
    made: list[tuple[list[str], Sketch]] = []
    for words, _ in _blocks(edition):
        text = "".join(words)
        values = {at: hashed(text[at : at + RUN], bits) for at in range(0, len(text) - RUN + 1, step)}
        made.append((words, Sketch(step, bits, values)))
    return made


def _blocks(edition: Edition) -> Iterator[tuple[list[str], bytes]]:
    assert edition.text is not None
    for block in edition.standoff.blocks:
        words = edition.text.words(block.id)
        if words is not None and block.fingerprint is not None:
            yield split(words.reveal()), samples(block.fingerprint)


def split(text: str) -> list[str]:
    """Return the words of a text as plain letters."""
    runs_ = blank(text.replace("’", " ").replace("'", " ")).split()
    return [word for run in runs_ if (word := plain(letters(run)).text)]


def summaries(edition: Edition) -> list[list[str]]:
    """Return the words of each summary in the language of the work."""
    lang = edition.standoff.work.language
    return [split(plain_prose(block.summary[lang])) for block in edition.standoff.blocks]


def runs(texts: Iterable[Sequence[str]], length: int) -> set[tuple[str, ...]]:
    """Return every run of some number of words."""
    return {tuple(words[at : at + length]) for words in texts for at in range(len(words) - length + 1)}


def places(blocks: Iterable[tuple[list[str], Sketch]], known: Sequence[list[str]]) -> list[Place]:
    """Return where a run of three words of the summaries stands in a block and goes on otherwise than in them."""
    three, four = runs(known, KNOWN), runs(known, KNOWN + 1)
    return [
        Place("".join(words[at : at + KNOWN]), sum(map(len, words[:at])), sketch, words[at + KNOWN])
        for words, sketch in blocks
        for at in range(len(words) - KNOWN)
        if tuple(words[at : at + KNOWN]) in three and tuple(words[at : at + KNOWN + 1]) not in four
    ]


def reads(place: Place, weights: Mapping[str, float]) -> str | None:
    """Read on from a place; return the word on which nearly all that is left agrees, if there is one."""
    words = sorted(((share, word) for word, share in weights.items()), reverse=True)
    left: list[tuple[float, str, str]] = [(1.0, place.known, "")]
    for _ in range(AHEAD):
        likeliest_first = heapq.merge(*(_read_on(*text, place, words) for text in left), reverse=True)
        left = list(islice(likeliest_first, KEPT))
    by_word: defaultdict[str, float] = defaultdict(float)
    for weight, _, first in left:
        by_word[first] += weight
    best = max(by_word, key=lambda word: by_word[word], default="")
    return best if by_word[best] > SURE * sum(by_word.values()) else None


def _read_on(
    weight: float, text: str, first: str, place: Place, words: Iterable[tuple[float, str]]
) -> Iterator[tuple[float, str, str]]:
    """Yield a text with each word after it that no sample contradicts; weight, letters and first word of each.

    The words come likeliest first, and so do the texts: of most, only the first few are ever asked for.
    """
    for share, word in words:
        if place.sketch.allows(text + word, place.begin, place.begin + len(text)):
            yield weight * share, text + word, first or word


@dataclass(frozen=True)
class Success:
    """What an attack came to: places tried, words read there, words read that are right."""

    tried: int
    read: int
    right: int

    def __str__(self) -> str:
        return f"{self.tried} places, {self.read} words read, {self.right} of them right"


def attack(
    blocks: Sequence[tuple[list[str], Sketch]], known: Sequence[list[str]], listed: Iterable[str], most: int
) -> Success:
    """Attack at most so many places, evenly spread."""
    seen = Counter(word for words in known for word in words)
    counts = {word: float(seen[word]) or UNSEEN for word in {*listed, *seen}}
    weights = {word: count / sum(counts.values()) for word, count in sorted(counts.items())}
    tried = places(blocks, known)
    tried = tried[:: max(1, -(-len(tried) // most))]
    read = [(reads(place, weights), place.wanted) for place in tried]
    return Success(len(tried), sum(word is not None for word, _ in read), sum(word == wanted for word, wanted in read))
