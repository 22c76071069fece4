"""When works appeared, as a picture."""

import re

from edition.render.drawings.years_strip import years_strip
from edition.words.ids import Id
from lxml import etree

DATED = [(2014, Id("ref-a")), (1973, Id("ref-b")), (2014, Id("ref-c")), (2016, Id("ref-d"))]


def test_a_bar_a_year_leads_to_its_first_work() -> None:
    svg = years_strip(DATED)
    etree.fromstring(svg)
    assert re.findall(r'<a href="#([^"]+)"[^>]*><title>([^<]+)', svg) == [
        ("ref-b", "1973: 1"),
        ("ref-a", "2014: 2"),
        ("ref-d", "2016: 1"),
    ]


def test_bars_are_as_high_as_there_are_works_and_as_far_apart_as_years() -> None:
    bars = re.findall(r'<rect x="(\d+)" y="([\d.]+)" width="\d+" height="([\d.]+)"', years_strip(DATED))
    assert [float(height) for _, _, height in bars] == [22, 44, 22]
    assert [float(y) + float(height) for _, y, height in bars] == [44, 44, 44]
    assert [int(x) for x, _, _ in bars] == [0, 41 * 8, 43 * 8]
    assert re.findall(r">(\d{4})</text>", years_strip(DATED)) == ["1973", "2016"]


def test_few_years_are_not_drawn() -> None:
    assert years_strip(DATED[:2]) == ""
    assert years_strip([]) == ""
