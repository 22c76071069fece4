"""Drawings of notebooks: shapes and text, and nothing that runs, links, or comes from elsewhere."""

from pathlib import Path

import pytest
from edition.read.standoff.notebooks.drawing_faults import drawing_faults
from edition.words.findings import Where

from tests.conftest import TOY
from tests.meta.library import ROOT

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'


def messages(inside: str) -> list[str]:
    found = drawing_faults(f'{HEAD}<rect width="9"/>\n{inside}</svg>', "x.svg")
    assert all(one.code == "results.drawing" and one.where.line and one.hint for one in found)
    return [one.message for one in found]


@pytest.mark.parametrize("folder", [ROOT / "notebooks" / "results", TOY / "notebooks" / "results"])
def test_what_was_drawn_may_stand(folder: Path) -> None:
    for path in folder.glob("*.svg"):
        assert drawing_faults(path.read_text(encoding="utf-8"), path.name) == []


@pytest.mark.parametrize(
    ("svg", "message"),
    [
        ("", "is empty"),
        (" \n", "is empty"),
        ("not a drawing", "is no whole SVG"),
        (f"{HEAD}<rect/>", "is no whole SVG"),
        ("<svg><rect/></svg>", "is no SVG"),
        ("<html><body/></html>", "is no SVG: it begins with <html>"),
        (f"{HEAD}<title>nothing</title></svg>", "draws nothing"),
        (f"{HEAD}<!-- <rect/> --></svg>", "draws nothing"),
        ("<svg " * 100_000, "is no whole SVG"),
    ],
)
def test_what_is_no_drawing(svg: str, message: str) -> None:
    (found,) = drawing_faults(svg, "x.svg")
    assert found.where.file == "x.svg"
    assert message in found.message
    assert found.hint == "run `edition claims --run`"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<script xlink:href="https://example.org/x.js"/>',
        '<rect onload="alert(1)"/>',
        '<rect ONCLICK="alert(1)"/>',
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        '<metadata><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></metadata>',
        '<a href="https://example.org/"><text>x</text></a>',
        '<use href="https://example.org/x.svg#a"/>',
        '<use xlink:href="file:///etc/passwd"/>',
        '<image href="https://example.org/x.png"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
        '<image href="data:text/html;base64,PHN2Zz4="/>',
        '<rect fill="url(https://example.org/x.svg#a)"/>',
        '<rect style="fill: URL( //example.org/x.svg#a)"/>',
        '<rect style="fill: u\\72l(//example.org)"/>',
        '<rect style="background: image-set(&quot;https://example.org/x.png&quot; 1x)"/>',
        "<style>@import 'https://example.org/x.css';</style>",
        "<style>@font-face {font-family: x; src: url(https://example.org/x)}</style>",
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<set attributeName="onmouseover" to="alert(1)"/>',
        '<g xml:base="https://example.org/"><use href="#a"/></g>',
        '<?xml-stylesheet href="https://example.org/x.css"?>',
        "<iframe/>",
    ],
)
def test_what_runs_links_or_comes_from_elsewhere_is_refused(inside: str) -> None:
    assert messages(inside)


def test_instructions_before_a_drawing_and_entities_are_refused() -> None:
    entity = f'<!DOCTYPE svg [<!ENTITY x "y">]>\n{HEAD}<rect/><text>&x;</text></svg>'
    sheet = f'<?xml-stylesheet href="https://example.org/x.css"?>\n{HEAD}<rect/></svg>'
    for svg in (entity, sheet):
        assert [one.code for one in drawing_faults(svg, "x.svg")] == ["results.drawing"] * (2 if svg == entity else 1)


@pytest.mark.parametrize("beginning", [">", "->"])
def test_a_comment_that_readers_of_html_end_at_once_is_refused(beginning: str) -> None:
    hidden = f'<!--{beginning}<img src="x" onerror="alert(1)"> -->'
    for svg in (f"{HEAD}{hidden}<rect/></svg>", f"{hidden}{HEAD}<rect/></svg>", f"{HEAD}<rect/></svg>{hidden}"):
        assert [one.code for one in drawing_faults(svg, "x.svg")] == ["results.drawing"]


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><clipPath id="a"><rect/></clipPath></defs><g clip-path="url(#a)"><use xlink:href="#a"/></g>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        '<text style="fill: rgb(1, 2, 3)" xml:space="preserve">x (url) onto</text>',
        "<style>@media (prefers-color-scheme: dark) {rect {fill: white}}</style>",
        "<rect fill=\"url('#a')\"/><!-- a remark -->",
    ],
)
def test_what_drawings_need_may_stand(inside: str) -> None:
    assert messages(inside) == []


def test_each_fault_has_its_line() -> None:
    found = drawing_faults(f'{HEAD}<rect onload="x"/>\n<rect/>\n<script/></svg>', "x.svg")
    assert [one.where for one in found] == [Where("x.svg", 2), Where("x.svg", 4)]
