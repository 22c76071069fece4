"""Builds the words of a copy and the marks in them together, so that offsets are those of the words as they stand.

Spaces run together as on a web page; a line holds something else than spaces, or it is none.
"""

import re
from dataclasses import dataclass, field

from edition.model.protected_text import MarkKind, ProtectedText, SourceMark, SourceText

_SPACES = re.compile(r"[ \t\r\n\f]+")
_BRACKETS = {"[": "]", "(": ")"}


@dataclass(slots=True)
class Mark:
    """A mark that is being made; it starts at the first word after its opening. first: of its line."""

    kind: MarkKind
    target: str = ""
    start: int = -1
    end: int = -1
    first: bool = False


@dataclass(slots=True)
class MarkedText:
    """A text that grows from its beginning to its end, with its marks in the order in which they were opened."""

    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _space: bool = False
    _line: bool = True
    _waiting: list[Mark] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)

    @property
    def position(self) -> int:
        """Offset in code points at which the text ends so far."""
        return self._length

    def words(self, text: str) -> None:
        """Add text; spaces and line ends in it are one space."""
        for number, piece in enumerate(_SPACES.split(text)):
            self._space = self._space or number > 0
            piece = piece.lstrip() if self._line else piece
            if piece:
                self._add(piece)

    def space(self) -> None:
        """Part what comes from what stands."""
        self._space = True

    def line(self) -> None:
        """Begin a new line, unless nothing stands on this one."""
        self._line = True

    def open(self, kind: MarkKind, target: str = "") -> Mark:
        """Begin a mark at the next word."""
        mark = Mark(kind, target)
        self._waiting.append(mark)
        self._marks.append(mark)
        return mark

    def close(self, mark: Mark) -> None:
        """End a mark after the last word; one without a word is none."""
        mark.end = self._length

    def drop(self, mark: Mark) -> None:
        """Take back a mark."""
        mark.end = -1

    def finish(self, name: str, encoding: str = "") -> SourceText:
        """Return what was built; a note call takes in its brackets and says by itself that it is raised."""
        text = "".join(self._parts)
        found = [_made(mark, text) for mark in self._marks if 0 <= mark.start < mark.end]
        calls = {(mark.start, mark.end) for mark in found if mark.kind is MarkKind.NOTE}
        marks = [m for m in found if m.kind is not MarkKind.SUPERIOR or (m.start, m.end) not in calls]
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        return SourceText(words=ProtectedText(text + "\n"), format=name, encoding=encoding, marks=tuple(marks))

    def _add(self, piece: str) -> None:
        between = "\n" if self._line else " " if self._space else ""
        if between and self._length:
            self._parts.append(between)
            self._length += 1
        for mark in self._waiting:
            mark.start, mark.first = self._length, self._line
        self._waiting.clear()
        self._line = self._space = False
        self._parts.append(piece)
        self._length += len(piece)


def _made(mark: Mark, text: str) -> SourceMark:
    start, end = mark.start, mark.end
    if mark.kind is MarkKind.NOTE and start and text[end : end + 1] == _BRACKETS.get(text[start - 1]):
        start, end = start - 1, end + 1
    return SourceMark(start=start, end=end, kind=mark.kind, target=mark.target)
