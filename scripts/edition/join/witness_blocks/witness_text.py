"""The witness as a line of letters in which recorded words are looked for, as whole words."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from edition.model.protected_text import MarkKind, SourceText
from edition.words.block_fingerprint import Fingerprint, Letters, Range, fingerprint, letters

MOST_FINDS = 3000
"""Letters that stand as often in a witness tell nothing of a place: one short word in a long book."""


@dataclass(frozen=True)
class WitnessText:
    """A witness's text, note calls that its format marks blanked out, and its letters; places are counted in these."""

    text: str
    letters: Letters

    def places(self, words: str) -> tuple[int, ...]:
        """Return every place where words stand as whole words, in order; none of what is found too often."""
        wanted = letters(words).exact
        found = list(islice(self._finds(wanted), MOST_FINDS)) if wanted else []
        if len(found) == MOST_FINDS:
            return ()
        return tuple(at for at in found if self._is_edge(at) and self._is_edge(at + len(wanted)))

    def _finds(self, wanted: str) -> Iterator[int]:
        """Yield every place where letters stand, be it inside words."""
        at = self.letters.exact.find(wanted)
        while at >= 0:
            yield at
            at = self.letters.exact.find(wanted, at + 1)

    def _is_edge(self, place: int) -> bool:
        """Say whether a word ends before a place and another begins there; an accent of its own ends none."""
        raw = self.letters.raw
        if place in (0, len(raw)):
            return True
        return any(not unicodedata.combining(mark) for mark in self.text[raw[place - 1] + 1 : raw[place]])

    def line(self, place: int) -> int:
        """Return the line, from 1, of a letter."""
        return bisect_right(self._line_starts, self.letters.raw[place])

    def begins_line(self, place: int) -> bool:
        """Say whether no letter stands before a place on its line: numbers and signs of a list may."""
        start = self._line_starts[self.line(place) - 1]
        return not any(map(str.isalpha, self.text[start : self.letters.raw[place]]))

    def ends_line(self, end: int) -> bool:
        """Say whether no letter follows on the line of the last letter before a place."""
        return self.line_end(end) == end

    def line_start(self, place: int) -> int:
        """Return the place of the first letter or digit on the line of a place."""
        return bisect_left(self.letters.raw, self._line_starts[self.line(place) - 1])

    def line_end(self, end: int) -> int:
        """Return the place after the last letter on the line of the last letter before a place."""
        line = self.line(end - 1)
        after = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        last = bisect_left(self.letters.raw, after)
        while last > end and not self.letters.exact[last - 1].isalpha():
            last -= 1
        return last

    def lines(self, stretch: Range) -> list[tuple[int, str]]:
        """Return the lines of a stretch of letters by their numbers, each as far as it belongs to it."""
        start, end = self._offsets(stretch)
        first = bisect_right(self._line_starts, start)
        return list(enumerate(self.text[start:end].split("\n"), first))

    def letters_of(self, stretch: Range) -> str:
        """Return the letters and digits of a stretch."""
        return self.letters.exact[slice(*stretch)]

    def fingerprint(self, stretch: Range) -> Fingerprint:
        """Return the fingerprint of the words of a stretch."""
        return fingerprint(self.text[slice(*self._offsets(stretch))])

    def _offsets(self, stretch: Range) -> Range:
        return self.letters.raw[stretch[0]], self.letters.raw[stretch[1] - 1] + 1

    @cached_property
    def _line_starts(self) -> Sequence[int]:
        return [0, *(number + 1 for number, character in enumerate(self.text) if character == "\n")]


def open_witness(source: SourceText) -> WitnessText:
    """Prepare the text that a reader of copies got from a witness."""
    characters = list(source.words.reveal())
    for mark in source.marks:
        if mark.kind is MarkKind.NOTE:
            characters[mark.start : mark.end] = " " * (mark.end - mark.start)
    text = "".join(characters)
    return WitnessText(text, letters(text))
