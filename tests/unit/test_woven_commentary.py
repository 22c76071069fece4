"""Terms and emendations in the article's words: both readings stand there, nothing crosses, the witness comes back."""

import html
import re
from itertools import pairwise

import pytest
from edition.derive.lexical_marks import printed_forms, typed_forms
from edition.model.article import Place
from edition.model.commentary.emendations import EmendedPlace, Part
from edition.model.edition import Edition
from edition.model.protected_text import MarkKind, ProtectedText, SourceMark
from edition.render.readings import compared, reading_html
from edition.render.woven.weave_text import Cited, Emended, Marked, weave
from edition.render.woven.woven_calls import Called
from edition.render.woven.woven_spans import Span, nested
from edition.words.ids import Id
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tests.laws import strategies  # noqa: F401
from tests.unit.test_weave import NOTE

TERMS = typed_forms([("registre", Id("term-registre")), ("New York Times", Id("ent-paper"))])


def witness(woven: str) -> str:
    """The words as the witness has them: its calls and its readings, none of ours."""
    without = re.sub(r'<ins>.*?</ins>|<sup class="(?:note|editors)-call">.*?</sup>', "", woven)
    return html.unescape(re.sub(r"<[^>]+>", "", without))


def edited(woven: str) -> str:
    without = re.sub(r'<del>.*?</del>|<a class="as-printed".*?</a>', "", woven)
    return html.unescape(re.sub(r"<[^>]+>", "", without))


def emend(lemma: str, reading: str | None, occurrence: int = 1) -> Emended:
    return Emended(EmendedPlace(block=Id("p1"), lemma=lemma, occurrence=occurrence), "apparatus.html#e001", reading)


def woven(text: str, *emended: Emended, cited: str = "", marks: tuple[tuple[int, int], ...] = ()) -> str:
    citations = [Cited(Place(block=Id("p1"), words=cited), "r.html#ref-a")] if cited else []
    marked = Marked(
        marks=[SourceMark(start=start, end=end, kind=MarkKind.EMPHASIS) for start, end in marks],
        cited=citations,
        emended=emended,
        used=TERMS,
        link_of=lambda target: ("term", f"g.html#{target}"),
    )
    return str(weave(ProtectedText(text), [], marked))


def test_both_readings_stand_in_the_page() -> None:
    found = woven("toute les barques", emend("toute les", "toutes les"))
    assert found == (
        '<a class="emendation" href="apparatus.html#e001"><del>toute les</del><ins>toutes les</ins></a> barques'
    )
    assert witness(found) == "toute les barques"
    assert edited(found) == "toutes les barques"


def test_what_is_kept_is_marked_alone() -> None:
    assert woven("C’est pas", emend("C’est pas", None)) == (
        '<a class="emendation kept" href="apparatus.html#e001">C’est pas</a>'
    )


@pytest.mark.parametrize(
    ("text", "lemma", "is_there"),
    [
        ("en français: oui", "français:", True),
        ("en français : oui", "français:", False),
        ("en français\u00a0: oui", "français :", False),
        ("toute\nles barques", "toute les", True),
        ("toutes les barques", "toute les", False),
        ("a du démarchage", "a du", True),
        ("la du démarchage", "a du", False),
    ],
)
def test_a_lemma_is_met_letter_by_letter_or_not_at_all(text: str, lemma: str, is_there: bool) -> None:
    assert ("emendation" in woven(text, emend(lemma, "x"))) is is_there


def test_the_second_of_two_is_emended() -> None:
    assert edited(woven("la nuit et la nuit", emend("la", "une", 2))) == "la nuit et une nuit"
    assert edited(woven("la nuit", emend("la", "une", 2))) == "la nuit"


def test_no_link_is_in_a_link() -> None:
    found = woven("(Roy, 1901a)", emend("1901a", "1901 *a*"), cited="Roy, 1901a")
    assert found == (
        '(<a class="citation" href="r.html#ref-a">Roy, <span class="emendation"><del>1901a</del>'
        "<ins>1901 <em>a</em></ins></span></a>)"
    )
    found = woven("le registre", emend("registre", "cahier"))
    assert 'class="term"' not in found
    assert found.count("<a") == 1


def test_a_citation_gives_way_to_an_emendation_that_it_crosses() -> None:
    found = woven("ou Roy, 1901 dit", emend("ou Roy", "et Roy"), cited="Roy, 1901")
    assert found.count('class="emendation"') == found.count('class="citation"') == 1
    assert witness(found) == "ou Roy, 1901 dit"


def test_the_first_use_of_a_term_is_a_link() -> None:
    found = woven("un registre, ce registre du New York\nTimes")
    assert found.count('href="g.html#term-registre"') == found.count('href="g.html#ent-paper"') == 1


def test_a_note_call_keeps_the_form_of_the_witness() -> None:
    called = Called(Place(block=Id("p1"), words="barques"), NOTE.format("7"), "7", "#n7")
    found = str(weave(ProtectedText("des barques(7), oui"), [called]))
    assert f'<a class="as-printed" href="#n7">(7)</a>{NOTE.format("7")}' in found
    assert witness(found) == "des barques(7), oui"
    assert edited(found) == "des barques7, oui"


WORDS = "un registre est en la mairie, du New York Times à Roy, 1901 et un registre"
ENDS = st.integers(0, len(WORDS))


@given(st.lists(st.tuples(ENDS, ENDS), max_size=6), st.lists(st.tuples(ENDS, ENDS, st.booleans()), max_size=4))
def test_taking_the_tags_away_gives_the_witness_back(
    marks: list[tuple[int, int]], lemmata: list[tuple[int, int, bool]]
) -> None:
    emended = [
        emend(WORDS[start:end], "autre" if is_emended else None)
        for start, end, is_emended in lemmata
        if WORDS[start:end].strip()
    ]
    found = woven(WORDS, *emended, cited="Roy, 1901", marks=tuple((min(pair), max(pair)) for pair in marks))
    assert witness(found) == WORDS
    is_well_formed(found)
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", found)


def is_well_formed(found: str) -> None:
    open_tags: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)[^>]*>", found):
        if closing:
            assert open_tags.pop() == name
        else:
            open_tags.append(name)
    assert open_tags == []


def span(start: int, end: int, *, link: bool = False, whole: bool = False) -> Span:
    return Span(start, end, Markup("<b>"), Markup("</b>"), is_link=link, is_whole=whole)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.booleans(), st.booleans()), max_size=8))
def test_stretches_never_cross(made: list[tuple[int, int, bool, bool]]) -> None:
    spans = nested(span(start, end, link=link, whole=whole) for start, end, link, whole in made if start < end)
    assert not any(one.crosses(other) for one in spans for other in spans)
    assert not any(one.is_link and other.is_link and one.meets(other) for one, other in pairwise(spans))
    assert [one.start for one in spans] == sorted(one.start for one in spans)


def test_the_toys_witness_can_be_had_back(toy_with_text: Edition) -> None:
    """Character by character, but for the ends of lines."""
    assert toy_with_text.text is not None
    standoff, changed = toy_with_text.standoff, 0
    for block in standoff.blocks:
        words = toy_with_text.text.words(block.id)
        assert words is not None
        emended = [
            Emended(place, f"#{one.id}", place.reading)
            for one, place in standoff.emendations_by_block.get(block.id, ())
            if place.part is Part.WORDS
        ]
        called = [
            Called(note.call, NOTE.format(note.id[1:]), note.id[1:], f"#{note.id}")
            for note in standoff.notes_by_block.get(block.id, ())
            if note.call
        ]
        cited = [Cited(one.at, f"#{one.key}") for one in standoff.citations_by_block.get(block.id, ()) if one.key]
        marked = Marked(
            cited=cited, emended=emended, used=printed_forms(standoff), link_of=lambda target: ("term", f"#{target}")
        )
        found = str(weave(words, called, marked))
        assert " ".join(witness(found).split(" ")) == words.reveal().replace("\n", " ")
        changed += found.count("<ins>")
    assert changed == sum(
        place.reading is not None and place.lemma != "(2)" for one in standoff.emendations for place in one.places
    )


def test_readings_show_what_differs() -> None:
    assert compared("français:", "français\u00a0:") == (Markup("français:"), Markup("français<b>°</b>:"))
    assert compared("riche,\u00a0mais", "riche, mais") == (Markup("riche,<b>°</b>mais"), Markup("riche,<b>␣</b>mais"))
    assert compared("New York", "*New York*") == (Markup("New York"), Markup("<em>New York</em>"))
    assert reading_html("a < b") == Markup("a &lt; b")
