"""A text that knows the line and column of each of its characters."""

from bisect import bisect_right
from collections.abc import Sequence

from edition.model.origin import Origin
from edition.words.findings import Where


class Located:
    """The text of a file; offsets count code points from 0, lines and columns from 1."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self._lines: Sequence[str] = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def where(self, offset: int) -> Where:
        """Return the place of a character."""
        line = bisect_right(self._starts, offset, hi=len(self._lines))
        return Where(self.file, line, offset - self._starts[line - 1] + 1)

    def origin(self, start: int, end: int) -> Origin:
        """Return where a piece of the text was typed, with the lines that it spans."""
        where = self.where(start)
        return Origin(where, tuple(self._lines[where.line - 1 : self.where(max(start, end - 1)).line]))

    def find(self, words: str, start: int, end: int) -> Where:
        """Return the place of words inside a piece, or the start of the piece if they are broken over lines."""
        found = self.text.find(words, start, end)
        return self.where(start if found < 0 else found)
