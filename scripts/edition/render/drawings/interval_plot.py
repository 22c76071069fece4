"""What an article states over what was found, as two bars on one scale; the numbers stand in words beside it."""

from markupsafe import Markup

from edition.model.claim import Derived, Interval

_WIDTH, _HEIGHT, _EDGE = 160.0, 26, 14.0
"""Units: the drawing, and what is left free at either end, where an open interval runs on."""
_LEAST = 2.0
"""Units that the narrowest bar has."""


def interval_plot(stated: Interval | None, found: Derived | None) -> Markup:
    """Return the drawing; nothing if there are no two finite numbers to set a scale by."""
    intervals = [one for one in (stated, found.interval if found else None) if one]
    known = [bound for one in intervals for bound in (one.low, one.high) if bound is not None]
    known += [found.value] if found else []
    if len(set(known)) < 2:
        return Markup("")
    low, high = min(known), max(known)
    scale = (_WIDTH - 2 * _EDGE) / (high - low) if high > low else 0.0

    def at(value: float) -> float:
        return _EDGE + (value - low) * scale if scale else _WIDTH / 2

    def bar(interval: Interval, name: str, top: int) -> Markup:
        start = at(interval.low) if interval.low is not None else 0.0
        end = at(interval.high) if interval.high is not None else _WIDTH
        wide = max(end - start, _LEAST)
        return Markup('<rect class="{}" x="{:.1f}" y="{}" width="{:.1f}" height="8"/>').format(
            name, min(start, _WIDTH - wide), top, wide
        )

    def ends(interval: Interval, middle: int) -> Markup:
        """Return an arrow where an interval has no bound."""
        left = Markup('<path class="open" d="M5 {}l-4 4l4 4"/>').format(middle - 4)
        right = Markup('<path class="open" d="M{:g} {}l4 4l-4 4"/>').format(_WIDTH - 5, middle - 4)
        return (left if interval.low is None else Markup("")) + (right if interval.high is None else Markup(""))

    parts = [bar(stated, "stated", 3) + ends(stated, 7)] if stated else []
    if found:
        parts.append(bar(found.interval, "found", 15) + ends(found.interval, 19))
        parts.append(Markup('<path class="point" d="M{:.1f} 13v12"/>').format(at(found.value)))
    return Markup('<svg class="interval" viewBox="0 0 {:g} {}" aria-hidden="true">{}</svg>').format(
        _WIDTH, _HEIGHT, Markup("").join(parts)
    )
