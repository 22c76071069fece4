"""Where a piece of data was typed."""

from collections.abc import Mapping
from dataclasses import dataclass

from edition.words.findings import Where


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of data was typed: a file, its first line and column, and the source lines it spans."""

    where: Where
    lines: tuple[str, ...] = ()

    def find(self, words: str) -> Where:
        """Return the place of words inside the piece, or the start of the piece if they are broken over lines."""
        for number, line in enumerate(self.lines):
            column = line.find(words, self.where.column - 1 if number == 0 else 0)
            if column >= 0:
                return Where(self.where.file, self.where.line + number, column + 1)
        return self.where


Origins = Mapping[str, Origin]
"""Dotted path of a piece of data (`p4`, `p4.summary.fr`, `c01.recorded`) -> where it was typed."""
