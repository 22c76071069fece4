"""Two columns of a PDF's page whose file has the lines of both mixed: ordered by where their letters stand."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.read.sources.page_layout.pdf_glyphs import HYPHENS, Box, Glyphs, Line, PdfPiece
from edition.read.sources.page_layout.text_columns import ColumnRow, in_order

_WORD = re.compile(rf"[^\s{HYPHENS}]+[{HYPHENS}]?")
_DRAWN = re.compile(r"[^\r\n]+")
_SAMPLES = 16
_WIDE = 1.1
"""Heights of the type from which a space on a line may be a gutter: justified lines have narrower ones."""
_LEAST = 6
"""Lines of the right column that come straight after one of the left, from which the columns are believed mixed."""
_LEAST_BESIDE_OTHERS = 3
"""The same on a page that comes after one with columns."""
_STEP = 3
"""Points by which the beginnings of lines of one column may differ."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Letters beside each other without a wide space, and where they stand."""

    start: int
    end: int
    box: Box


def runs_across(lines: Sequence[Line], glyphs: Glyphs) -> bool:
    """Say whether some lines seem to hold parts of two columns: some have wide spaces, or go back on themselves."""
    sample = lines[:: max(1, len(lines) // _SAMPLES)]
    strange = sum(any(_is_leap(glyphs, offset) for offset in _spaces(line)) for line in sample)
    return strange > 0.15 * len(sample)


def _spaces(line: Line) -> Iterator[int]:
    for piece in line.pieces:
        text = piece.text[:400]
        yield from (piece.start + i for i in range(1, len(text) - 1) if text[i] == " " and piece.start >= 0)


def _is_leap(glyphs: Glyphs, space: int) -> bool:
    return _leaps(glyphs.box(space - 1), glyphs.box(space + 1))


def _leaps(before: Box, after: Box) -> bool:
    """Say whether two letters that follow each other in the file do not follow each other on a line."""
    height = max(before.height, after.height)
    gap = after.left - before.right
    return bool(height) and (not -_WIDE * height < gap < _WIDE * height or not before.is_beside(after))


def by_columns(glyphs: Glyphs, *, expected: bool) -> list[Line]:
    """Return the lines of a page with the left column before the right one; nothing if the file has them so.

    expected: whether other pages had them mixed.
    """
    runs = list(_runs(glyphs))
    gutter = _gutter(runs, _LEAST_BESIDE_OTHERS if expected else _LEAST)
    if gutter is None:
        return []
    rows = (_row(run, gutter) for run in sorted(runs, key=lambda run: -run.box.top))
    return list(_lines(in_order(rows), glyphs.text))


def _runs(glyphs: Glyphs) -> Iterator[_Run]:
    """Cut a page's text where a word does not follow the one before, and after the hyphens at the ends of lines."""
    run: _Run | None = None
    end = Box(0, 0, 0, 0)
    for word in _WORD.finditer(glyphs.text):
        first, last = glyphs.box(word.start()), glyphs.box(word.end() - 1)
        if not first.height:
            continue
        box = Box(first.left, min(first.bottom, last.bottom), last.right, max(first.top, last.top))
        if run is None or glyphs.text[run.end - 1] in HYPHENS or _leaps(end, first):
            if run:
                yield run
            run = _Run(word.start(), word.end(), box)
        else:
            whole = Box(run.box.left, min(run.box.bottom, box.bottom), box.right, max(run.box.top, box.top))
            run = _Run(run.start, word.end(), whole)
        end = last
    if run:
        yield run


def _gutter(runs: Sequence[_Run], least: int) -> float | None:
    """Return where the right column begins: where many lines begin straight after others that have ended before."""
    begins = Counter(round(run.box.left / _STEP) for run in runs)
    for place, _ in begins.most_common(4):
        edge = (place - 1) * _STEP
        rows = [_row(run, edge) for run in runs]
        mixed = sum(_are_beside(one.left, other.right) for one, other in pairwise(rows))
        if mixed >= least and 4 * sum(row.whole is not None for row in rows) <= len(rows):
            return edge
    return None


def _are_beside(left: _Run | None, right: _Run | None) -> bool:
    return left is not None and right is not None and left.box.is_beside(right.box)


def _row(run: _Run, edge: float) -> ColumnRow[_Run]:
    if run.box.left >= edge:
        return ColumnRow(right=run)
    return ColumnRow(left=run) if run.box.right <= edge + _STEP else ColumnRow(whole=run)


def _lines(runs: Iterable[_Run], text: str) -> Iterator[Line]:
    """Put the runs of a column that stand beside each other on one line, from left to right."""
    line: list[_Run] = []
    for run in runs:
        if line and not line[0].box.is_beside(run.box):
            yield _line(line, text)
            line = []
        line.append(run)
    if line:
        yield _line(line, text)


def _line(runs: list[_Run], text: str) -> Line:
    pieces: list[PdfPiece] = []
    end = None
    for run in sorted(runs, key=lambda run: run.box.left):
        if end is not None and run.box.left - end > 0.15 * run.box.height:
            pieces.append(PdfPiece(" ", -1))
        stretch = text[run.start : run.end]
        pieces += [PdfPiece(match[0], run.start + match.start()) for match in _DRAWN.finditer(stretch)]
        end = run.box.right
    return Line(tuple(pieces))
