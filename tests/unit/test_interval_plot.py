"""What is stated over what was found, on one scale."""

import re

import pytest
from edition.model.claim import Derived, Interval
from edition.render.drawings.interval_plot import interval_plot

STATED = Interval(low=10, high=20)


def found(value: float, low: float | None, high: float | None) -> Derived:
    return Derived(value=value, interval=Interval(low=low, high=high))


def bars(svg: str) -> dict[str, tuple[float, float]]:
    """Return where the bars begin and end."""
    drawn = re.findall(r'<rect class="(\w+)" x="([\d.]+)" y="\d+" width="([\d.]+)"', svg)
    return {name: (float(x), float(x) + float(width)) for name, x, width in drawn}


def test_both_stand_on_one_scale() -> None:
    svg = interval_plot(STATED, found(15, 12.5, 17.5))
    stated, derived = bars(svg)["stated"], bars(svg)["found"]
    assert derived[0] - stated[0] == pytest.approx((stated[1] - stated[0]) / 4, abs=0.2)
    assert derived[1] == pytest.approx(stated[1] - (stated[1] - stated[0]) / 4, abs=0.2)
    assert 'class="open"' not in svg


@pytest.mark.parametrize(("low", "high", "arrows"), [(12, None, 1), (None, 18, 1), (None, None, 2), (12, 18, 0)])
def test_an_open_end_runs_to_the_edge_and_has_an_arrow(low: float | None, high: float | None, arrows: int) -> None:
    svg = interval_plot(STATED, found(15, low, high))
    assert svg.count('class="open"') == arrows
    start, end = bars(svg)["found"]
    assert (start == 0) == (low is None)
    assert (end == 160) == (high is None)


def test_a_number_that_is_exact_is_still_seen() -> None:
    assert bars(interval_plot(STATED, found(15, 15, 15)))["found"][1] > 0
    assert bars(interval_plot(Interval(low=5, high=5), found(5, 4, 6)))["stated"][1] <= 160


def test_without_a_number_there_is_no_drawing() -> None:
    assert interval_plot(None, None) == ""
    assert interval_plot(Interval(low=5, high=5), found(5, 5, 5)) == ""
    assert interval_plot(Interval(low=None, high=None), None) == ""
    assert "found" not in interval_plot(STATED, None)
