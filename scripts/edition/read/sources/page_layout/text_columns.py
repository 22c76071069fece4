"""Text in two columns, as `pdftotext -layout` writes it, put into reading order: page by page, left before right."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Generic, TypeVar

T = TypeVar("T")

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_ENOUGH = 8
"""Lines with text on both sides from which a gutter is believed."""
_ENOUGH_BESIDE_OTHERS = 3
"""The same on a page of a text whose other pages have gutters."""
_LETTERS = 15
"""Letters that half of the lines of a column have at least; shorter ones are lists of terms, or tables."""
_WIDEST = 300
"""Letters of a line from which it is no line of a page."""
_INDENT = 6
"""Spaces by which a line of the right column may be set in."""


@dataclass(frozen=True, slots=True)
class ColumnRow(Generic[T]):
    """What stands at one height of a page: in the left column, in the right one, or across both."""

    left: T | None = None
    right: T | None = None
    whole: T | None = None


def in_order(rows: Iterable[ColumnRow[T]]) -> Iterator[T]:
    """Yield what rows hold: of those between two that go across both columns, first the left, then the right."""
    left: list[T] = []
    right: list[T] = []
    for row in rows:
        if row.whole is not None:
            yield from left + right
            yield row.whole
            left, right = [], []
        if row.left is not None:
            left.append(row.left)
        if row.right is not None:
            right.append(row.right)
    yield from left + right


def straightened(pages: Sequence[str]) -> list[str]:
    """Return pages with the lines of their columns after each other; pages without columns stay as they are."""
    lines = [page.split("\n") for page in pages]
    gutters = [_gutter(one, _ENOUGH) for one in lines]
    if 2 * sum(gutter is not None for gutter in gutters) >= sum(bool(page.strip()) for page in pages):
        gutters = [gutter or _gutter(one, _ENOUGH_BESIDE_OTHERS) for one, gutter in zip(lines, gutters, strict=True)]
    return [
        page if gutter is None else _straight(one, gutter)
        for page, one, gutter in zip(pages, lines, gutters, strict=True)
    ]


def _gutter(lines: Sequence[str], enough: int) -> int | None:
    """Return the offset at which the lines of the right column begin, or None if there is none."""
    begins = Counter(match.end() for line in lines for match in _GAP.finditer(line[:_WIDEST]))
    for place, times in begins.most_common(3):
        if times < enough / 2:
            break
        rows = [_row(line, place) for line in lines if line.strip()]
        both = [row for row in rows if row.left and row.right]
        across = sum(row.whole is not None for row in rows)
        if len(both) >= enough and 2 * across <= len(rows) and _is_prose(both):
            return place
    return None


def _is_prose(rows: Sequence[ColumnRow[str]]) -> bool:
    return all(
        median(map(len, side)) >= _LETTERS for side in zip(*((r.left or "", r.right or "") for r in rows), strict=True)
    )


def _row(line: str, gutter: int) -> ColumnRow[str]:
    """Divide a line at a gutter; one that has letters in it goes across, as does one that goes on far behind it."""
    left, right = line[:gutter].rstrip(), line[gutter:].rstrip()
    indent = len(right) - len(right.lstrip())
    if len(left) > gutter - (2 if right else 0) or (left and indent > _INDENT):
        return ColumnRow(whole=line)
    return ColumnRow(left=left, right=right.lstrip())


def _straight(lines: Sequence[str], gutter: int) -> str:
    """Return a page in order; where several lines of a column are empty, one stands for them."""
    text = "\n".join(in_order(_row(line, gutter) for line in lines))
    return re.sub(r"\n\n\n+", "\n\n", text).strip("\n")
