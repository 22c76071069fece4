"""When the works of a list appeared: a bar a year, as high as it has works, that leads to the first of them."""

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from edition.words.ids import Id

FEWEST_YEARS = 3
"""Years below which a drawing says less than the list."""
_WIDE, _HIGH, _FOOT = 8, 44, 16
"""Units: a year, the highest bar, what is left below for the first year and the last."""


def years_strip(dated: Sequence[tuple[int, Id]]) -> Markup:
    """Return the drawing of works, given as year and id in the order of their list; nothing for few years."""
    by_year = {year: [id_ for _, id_ in some] for year, some in groupby(sorted(dated, key=_year), key=_year)}
    if len(by_year) < FEWEST_YEARS:
        return Markup("")
    first, last = min(by_year), max(by_year)
    unit = _HIGH / max(map(len, by_year.values()))
    bar = Markup(
        '<a href="#{}" tabindex="-1"><title>{}: {}</title><rect x="{}" y="{:.1f}" width="{}" height="{:.1f}"/></a>'
    )
    bars = [
        bar.format(ids[0], year, len(ids), (year - first) * _WIDE, _HIGH - unit * len(ids), _WIDE - 1, unit * len(ids))
        for year, ids in by_year.items()
    ]
    width = (last - first + 1) * _WIDE
    ends = Markup('<text x="0" y="{0}">{1}</text><text x="{2}" y="{0}" text-anchor="end">{3}</text>').format(
        _HIGH + 12, first, width, last
    )
    drawn = Markup('<svg class="years" viewBox="0 0 {} {}" aria-hidden="true">{}{}</svg>')
    return drawn.format(width, _HIGH + _FOOT, Markup("").join(bars), ends)


def _year(one: tuple[int, Id]) -> int:
    return one[0]
