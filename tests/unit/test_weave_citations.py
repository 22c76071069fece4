"""Citations as links in the article's words: beside note calls and marks, never around another link."""

import re

import pytest
from edition.model.article import Place
from edition.model.edition import Edition
from edition.model.protected_text import MarkKind, ProtectedText, SourceMark
from edition.render.woven.weave_text import Cited, Marked, weave
from edition.words.ids import Id

from tests.unit.test_weave import NOTE, block, called

EM, LINK, STRONG = MarkKind.EMPHASIS, MarkKind.LINK, MarkKind.STRONG
A = '<a class="citation" href="references.html#ref-roy">{}</a>'


def woven(toy: Edition, text: str, words: str, *marks: tuple[int, int, MarkKind], loosely: bool = False) -> str:
    cited = [Cited(Place(block=Id("p1"), words=words), "references.html#ref-roy")]
    made = [SourceMark(start=s, end=e, kind=k, target="https://x.org" if k is LINK else "") for s, e, k in marks]
    calls = called(toy, block(toy, "p1")) if "jetée" in text else []
    return str(weave(ProtectedText(text), calls, Marked(marks=made, cited=cited), loosely=loosely))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Oui (Roy, 1901).", "Roy, 1901", f"Oui ({A.format('Roy, 1901')})."),
        ("Oui (Roy,\n1901).", "Roy, 1901", f"Oui ({A.format('Roy, 1901')})."),
        ("D’E. Roy (1901), oui", "E. Roy (1901)", f"D’{A.format('E. Roy (1901)')}, oui"),
        ("(Roy &amp; Co, 1901)", "Roy &amp; Co, 1901", f"({A.format('Roy &amp;amp; Co, 1901')})"),
        ("Oui (Roi, 1901).", "Brun, 1901", "Oui (Roi, 1901)."),
        ("la jetée[1] (Roy, 1901)", "Roy, 1901", f"la jetée{NOTE.format(1)} ({A.format('Roy, 1901')})"),
        ("Roy, 1901", "Roy, 1901", A.format("Roy, 1901")),
    ],
)
def test_citations_are_links(toy: Edition, text: str, words: str, expected: str) -> None:
    assert woven(toy, text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Roy et la jetée[1], 1901", "Roy et la jetée, 1901", f"Roy et la jetée{NOTE.format(1)}, 1901"),
        ("Roy à la jetée[1]. Oui", "Roy à la jetée", f"{A.format('Roy à la jetée')}{NOTE.format(1)}. Oui"),
        ("Roy à la jetée. Oui", "Roy à la jetée", f"{A.format('Roy à la jetée')}{NOTE.format(1)}. Oui"),
        ("la jetée[1]Roy, 1901", "Roy, 1901", f"la jetée{NOTE.format(1)}{A.format('Roy, 1901')}"),
    ],
)
def test_calls_stand_beside_citations_never_in_them(toy: Edition, text: str, words: str, expected: str) -> None:
    assert woven(toy, text, words) == expected


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([(0, 3, EM)], "<em>Oui</em> (" + A.format("Roy, 1901") + ")"),
        ([(5, 8, EM)], "Oui (" + A.format("<em>Roy</em>, 1901") + ")"),
        ([(5, 14, EM)], "Oui (" + A.format("<em>Roy, 1901</em>") + ")"),
        ([(4, 15, EM)], "Oui <em>(" + A.format("Roy, 1901") + ")</em>"),
        ([(0, 8, EM)], "<em>Oui (</em>" + A.format("<em>Roy</em>, 1901") + ")"),
        ([(10, 15, STRONG)], "Oui (" + A.format("Roy, <strong>1901</strong>") + "<strong>)</strong>"),
        ([(5, 14, LINK)], "Oui (" + A.format("Roy, 1901") + ")"),
        ([(0, 15, LINK)], "Oui (" + A.format("Roy, 1901") + ")"),
        ([(0, 3, LINK)], '<a href="https://x.org" rel="nofollow">Oui</a> (' + A.format("Roy, 1901") + ")"),
    ],
)
def test_marks_are_cut_at_citations_and_links_give_way(
    toy: Edition, marks: list[tuple[int, int, MarkKind]], expected: str
) -> None:
    html = woven(toy, "Oui (Roy, 1901)", "Roy, 1901", *marks)
    assert html == expected


def test_in_a_damaged_block_a_citation_is_found_nearly(toy: Edition) -> None:
    assert A.format("Rallct, 1901") in woven(toy, "Oui (Rallct, 1901).", "Rallet, 1901", loosely=True)


def test_every_citation_of_the_toy_has_its_place(toy_with_text: Edition) -> None:
    layer = toy_with_text.text
    assert layer is not None
    html = ""
    for one in toy_with_text.standoff.body:
        cited = [Cited(c.at, f"#{c.key}") for c in toy_with_text.standoff.citations if c.at.block == one.id]
        html += weave(layer.joins[one.id].words or ProtectedText(""), called(toy_with_text, one), Marked(cited=cited))
    assert re.findall(r'<a class="citation" href="#(\w+)"', html) == [
        "lannoy2016a",
        "vandenberghe1994",
        "delatour1961",
        "dso1958",
        "lannoy2016b",
        "ostrowska2014",
    ]
