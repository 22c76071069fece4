"""What happened when, as rows of marks over years: a point for a day, a bar for what is known to a month or a year."""

from calendar import isleap, monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

_LEFT, _WIDE = 132.0, 700.0
"""Units: for the names of the rows, for the years."""
_ROW, _POINT = 11.0, 4.0
"""Units: from one row of marks to the next in a lane, radius of a point."""
_TOP, _FOOT = 6.0, 18.0
_APART = 2.5
"""Units that two marks of a row have between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMark:
    """Something that happened: from when to when (ISO, the end may be empty), where its link leads, what it is called.

    is_ringed: it is set off from the others of its lane.
    """

    date: str
    end: str
    href: str
    title: str
    is_ringed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """Marks of one kind under one name."""

    name: str
    title: str
    marks: Sequence[TimeMark]


def time_lanes(lanes: Sequence[Lane], first: int, last: int) -> Markup:
    """Return the drawing of lanes over the years from first to last, both whole."""
    scale = _WIDE / (last + 1 - first)
    parts: list[Markup] = []
    top = _TOP
    for lane in lanes:
        placed = _rows([(mark, *_stretch(mark, first, scale)) for mark in lane.marks])
        height = _ROW * max(len(placed), 1) + 6
        parts.append(Markup('<path class="lane" d="M0 {0:.1f}h{1:g}"/>').format(top + height, _LEFT + _WIDE))
        parts.append(Markup('<text class="lane-name" x="0" y="{:.1f}">{}</text>').format(top + 12, lane.title))
        for number, row in enumerate(placed):
            parts += [_mark(lane.name, *one, top + 8 + _ROW * number) for one in row]
        top += height
    years = range(first, last + 2)
    grid = "".join(f"M{_LEFT + (year - first) * scale:.1f} {_TOP:g}V{top:.1f}" for year in years)
    labels = Markup("").join(
        Markup('<text class="year" x="{:.1f}" y="{:.1f}">{}</text>').format(
            _LEFT + (year + 0.5 - first) * scale, top + 13, year
        )
        for year in years[:-1]
        if len(years) < _MANY or (year - first) % 2 == 0
    )
    drawn = Markup(
        '<svg class="lanes" viewBox="0 0 {:g} {:.1f}" aria-hidden="true"><path class="grid" d="{}"/>{}{}</svg>'
    )
    return drawn.format(_LEFT + _WIDE, top + _FOOT, grid, Markup("").join(parts), labels)


_MANY = 26
"""Years from which only every other one is named."""


def _stretch(mark: TimeMark, first: int, scale: float) -> tuple[float, float]:
    """Return where a mark begins and ends, in units; a day is a point, as wide as it is drawn."""
    start, until = _position(mark.date), _position(mark.end or mark.date, at_end=True)
    left, right = (_LEFT + (year - first) * scale for year in (start, until))
    if right - left < 2 * _POINT:
        middle = (left + right) / 2
        return middle - _POINT, middle + _POINT
    return left, right


def _position(iso: str, *, at_end: bool = False) -> float:
    """Return a date as years; of one that is known to a month or a year its beginning, or its end.

    >>> _position("2017"), _position("2017", at_end=True), round(_position("2017-07-02"), 2)
    (2017.0, 2018.0, 2017.5)
    """
    year, month, day = (*map(int, iso.split("-")), 0, 0)[:3]
    if not month:
        return float(year + at_end)
    if not day:
        months = month - 1 + at_end
        return year + months / 12
    before = sum(monthrange(year, one)[1] for one in range(1, month))
    return year + (before + day - 1 + at_end) / (366 if isleap(year) else 365)


def _rows(marks: Iterable[tuple[TimeMark, float, float]]) -> list[list[tuple[TimeMark, float, float]]]:
    """Return marks in as few rows as none overlaps another."""
    rows: list[list[tuple[TimeMark, float, float]]] = []
    for one in sorted(marks, key=lambda one: (one[1], one[2])):
        row = next((row for row in rows if row[-1][2] + _APART <= one[1]), None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    return rows


def _mark(name: str, mark: TimeMark, left: float, right: float, y: float) -> Markup:
    ring = " ringed" if mark.is_ringed else ""
    if right - left <= 2 * _POINT + 0.01:
        shape = Markup('<circle class="{}{}" cx="{:.1f}" cy="{:.1f}" r="{:g}"/>').format(
            name, ring, (left + right) / 2, y, _POINT
        )
    else:
        shape = Markup('<rect class="{}{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="6" rx="3"/>').format(
            name, ring, left, y - 3, right - left
        )
    return Markup('<a href="{}" tabindex="-1"><title>{}</title>{}</a>').format(mark.href, mark.title, shape)
