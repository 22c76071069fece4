"""A copy prepared for looking up: without what nobody sees; its letters, and where pairs of their hashes stand."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from edition.model.protected_text import Lines, MarkKind, ProtectedText, SourceMark, SourceText
from edition.words.block_fingerprint import STEP, BareLetters, Letters, Range, hashes, letters, plain
from edition.words.unseen_characters import without_hidden

SEED_STEPS = (1, 2)
"""A seed is two samples of a block that follow each other, or have one between them."""
_COMMONPLACE = 1000
"""A pair of hashes that stands more often than this in a copy tells nothing of a place."""

Pair = tuple[int, int, int]
"""Steps between two samples, and their hashes."""


@dataclass(frozen=True)
class Stream:
    """A copy's text as letters; seeds: where in the plain letters the pairs of hashes stand that were asked for."""

    text: str
    marks: tuple[SourceMark, ...]
    letters: Letters
    plain: BareLetters
    hashes: bytes
    seeds: Mapping[Pair, Sequence[int]]

    @cached_property
    def line_starts(self) -> Sequence[int]:
        """Return the offset of each line."""
        return array("I", [0, *(i + 1 for i, character in enumerate(self.text) if character == "\n")])

    def raw(self, place: int) -> int:
        """Return the offset in the text of a plain letter."""
        return self.letters.raw[self.plain.at[place]]

    def line(self, offset: int) -> int:
        """Return the line, from 1, of an offset in the text."""
        return bisect_right(self.line_starts, offset)

    def span(self, lines: Lines) -> Range:
        """Return the offsets in the text of whole lines, the line end after them included."""
        starts = self.line_starts
        return starts[lines[0] - 1], starts[lines[1]] if lines[1] < len(starts) else len(self.text)

    def line_text(self, line: int) -> str:
        """Return a line, from 1, without its end."""
        start, end = self.span((line, line))
        return self.text[start:end].rstrip("\n")

    def letters_of(self, lines: Lines) -> Range:
        """Return the places of the letters and digits of whole lines."""
        start, end = self.span(lines)
        return bisect_left(self.letters.raw, start), bisect_left(self.letters.raw, end)


def pairs(samples: bytes) -> Iterable[tuple[Pair, int]]:
    """Yield the pairs of a block's samples that may seed a search, with the number of the first sample."""
    for steps in SEED_STEPS:
        for number in range(len(samples) - steps):
            yield (steps, samples[number], samples[number + steps]), number


def prepare(source: SourceText, sketches: Iterable[bytes]) -> Stream:
    """Read a copy once; only the pairs that some sketch has are kept, as the copy may be a book."""
    text = source.words.reveal()
    found = letters(text, [(mark.start, mark.end) for mark in source.marks if mark.kind is MarkKind.NOTE])
    bare = plain(found)
    values = hashes(bare.text)
    wanted = {pair for samples in sketches for pair, _ in pairs(samples)}
    return Stream(text, source.marks, found, bare, values, _seeds(values, wanted))


def _seeds(values: bytes, wanted: set[Pair]) -> dict[Pair, Sequence[int]]:
    found: dict[Pair, array[int]] = defaultdict(lambda: array("I"))
    for steps in SEED_STEPS:
        asked = {(first << 8) | second for gap, first, second in wanted if gap == steps}
        for place, (first, second) in enumerate(zip(values, values[steps * STEP :], strict=False)):
            if (first << 8) | second in asked:
                found[steps, first, second].append(place)
    return {pair: places for pair, places in found.items() if len(places) <= _COMMONPLACE}


def unhidden(source: SourceText) -> SourceText:
    """Return a copy without hidden characters, and how many they were; its lines and marks stay what they are."""
    text, taken = without_hidden(source.words.reveal())

    def moved(offset: int) -> int:
        return offset - bisect_left(taken, offset)

    marks = [replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in source.marks]
    kept = tuple(mark for mark in marks if mark.start < mark.end)
    return replace(source, words=ProtectedText(text), marks=kept, hidden=len(taken))
