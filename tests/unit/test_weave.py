"""The article's words and the marks of the edition, in one HTML text."""

import re
from dataclasses import replace

import pytest
from edition.join.recorded_words import find
from edition.model.article import Block, Place
from edition.model.edition import Edition
from edition.model.protected_text import MarkKind, ProtectedText, SourceMark
from edition.render.woven.weave_text import Marked, search_words, weave
from edition.render.woven.woven_calls import Called
from edition.words.ids import Id, label
from markupsafe import Markup

NOTE = Markup('<sup class="note-call"><a href="#n{0}">{0}</a></sup>')


def called(edition: Edition, block: Block) -> list[Called]:
    """The calls of the article's notes on a block, as `NOTE` has them."""
    notes = edition.standoff.notes_by_block.get(block.id, ())
    return [Called(note.call, NOTE.format(label(note.id)), label(note.id)) for note in notes if note.call]


def block(toy: Edition, id_: str) -> Block:
    return next(found for found in toy.standoff.blocks if found.id == id_)


def woven(toy: Edition, id_: str, text: str) -> str:
    return str(weave(ProtectedText(text), called(toy, block(toy, id_))))


@pytest.mark.parametrize(
    ("id_", "text", "expected"),
    [
        ("p1", "la jetée[1]. Ils", f"la jetée{NOTE.format(1)}. Ils"),
        ("p1", "la jetée. Ils", f"la jetée{NOTE.format(1)}. Ils"),
        ("p1", "la jetée (1). Ils", f"la jetée {NOTE.format(1)}. Ils"),
        ("p1", "la jetée1. Ils", f"la jetée{NOTE.format(1)}. Ils"),
        ("p2", "par fenêtre »(2) aux", f"par fenêtre »{NOTE.format(2)} aux"),
        ("p6", "nombre affiché³. Le", f"nombre affiché{NOTE.format(3)}. Le"),
        ("p6", "nombre\naffiché³. Le", f"nombre affiché{NOTE.format(3)}. Le"),
        ("p6", "NOMBRE AFFICHÉ. Le", f"NOMBRE AFFICHÉ{NOTE.format(3)}. Le"),
        ("p1", "la jetée ».)[1] Ils", f"la jetée ».){NOTE.format(1)} Ils"),
        ("p1", "la jetée » .)[1] Ils", f"la jetée{NOTE.format(1)} » .)[1] Ils"),
        ("p7", "la jetée[1]. Ils", "la jetée[1]. Ils"),
        ("p1", "d’autres mots", f"d’autres mots{NOTE.format(1)}"),
        ("p1", "la jetée <b>&amp;", f"la jetée{NOTE.format(1)} &lt;b&gt;&amp;amp;"),
    ],
)
def test_calls(toy: Edition, id_: str, text: str, expected: str) -> None:
    assert woven(toy, id_, text) == expected


EMPHASIS, LINK, NOTE_MARK, SUPERIOR = MarkKind.EMPHASIS, MarkKind.LINK, MarkKind.NOTE, MarkKind.SUPERIOR


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("sur la jetée. Ils", [(0, 3, EMPHASIS)], f"<em>sur</em> la jetée{NOTE.format(1)}. Ils"),
        ("sur la jetée1. Ils", [(12, 13, SUPERIOR), (12, 13, NOTE_MARK)], f"sur la jetée{NOTE.format(1)}. Ils"),
        ("sur la jetée (a). Ils", [(13, 16, NOTE_MARK)], f"sur la jetée {NOTE.format(1)}. Ils"),
        ("sur la jetée » 1. Ils", [], f"sur la jetée » {NOTE.format(1)}. Ils"),
        ("sur la jetée 12. Ils", [], f"sur la jetée{NOTE.format(1)} 12. Ils"),
        ("sur la jetée", [(4, 12, EMPHASIS)], f"sur <em>la jetée{NOTE.format(1)}</em>"),
        (
            "sur la jetée",
            [(0, 12, EMPHASIS), (4, 6, MarkKind.STRONG)],
            f"<em>sur <strong>la</strong> jetée{NOTE.format(1)}</em>",
        ),
        (
            "sur la jetée",
            [(0, 3, LINK)],
            f'<a href="https://example.org/" rel="nofollow">sur</a> la jetée{NOTE.format(1)}',
        ),
        ("sur la jetée", [(0, 12, LINK)], f"sur la jetée{NOTE.format(1)}"),
        ("XIXe a<b", [(3, 4, SUPERIOR), (5, 8, EMPHASIS)], f"XIX<sup>e</sup> <em>a&lt;b{NOTE.format(1)}</em>"),
        ("un mot-\nvalise", [(3, 14, EMPHASIS)], f"un <em>motvalise{NOTE.format(1)}</em>"),
    ],
)
def test_what_a_format_marks_is_woven_in(
    toy: Edition, text: str, marks: list[tuple[int, int, MarkKind]], expected: str
) -> None:
    made = [
        SourceMark(start=a, end=b, kind=kind, target="https://example.org/" if kind is LINK else "")
        for a, b, kind in marks
    ]
    assert str(weave(ProtectedText(text), called(toy, block(toy, "p1")), Marked(marks=made))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la jctée1. Ils", f"la jctée{NOTE.format(1)}. Ils"),
        ("la jetéc. Ils", f"la jetéc{NOTE.format(1)}. Ils"),
        ("d’autres mots", f"d’autres mots{NOTE.format(1)}"),
    ],
)
def test_in_a_damaged_block_a_call_stands_after_words_that_are_nearly_those_or_at_the_end(
    toy: Edition, text: str, expected: str
) -> None:
    assert str(weave(ProtectedText(text), called(toy, block(toy, "p1")), loosely=True)) == expected


def test_line_ends_of_the_copy_are_spaces_and_divided_words_are_whole(toy: Edition) -> None:
    assert woven(toy, "p7", "une ad-\ndition \n\n de mouettes") == "une addition de mouettes"
    assert search_words(ProtectedText("une ad-\ndition\nfaite")) == "une addition faite"


def test_what_is_woven_has_no_id_but_that_of_a_call(toy_with_text: Edition) -> None:
    assert toy_with_text.text is not None
    for one in toy_with_text.standoff.blocks:
        words = toy_with_text.text.words(one.id)
        assert words is not None
        html = str(weave(words, called(toy_with_text, one)))
        assert not re.search(r"\sid=", html)
        assert "\n" not in html


def test_every_note_of_the_toy_is_called_once(toy_with_text: Edition) -> None:
    assert toy_with_text.text is not None
    layer = toy_with_text.text
    found = [
        number
        for one in toy_with_text.standoff.body
        for number in re.findall(
            r'href="#(n\d)"', weave(layer.joins[one.id].words or ProtectedText(""), called(toy_with_text, one))
        )
    ]
    assert found == ["n1", "n2", "n3"]


def test_two_calls_in_one_place_do_not_break_each_other(toy: Edition) -> None:
    first = called(toy, block(toy, "p1"))[0]
    second = replace(first, printed="2")
    html = str(weave(ProtectedText("la jetée[1][2]. Ils"), (first, second)))
    assert html.count("<sup") == html.count("</sup>") >= 1


@pytest.mark.parametrize(
    ("words", "occurrence", "span"),
    [("bis", 1, (0, 3)), ("bis", 2, (4, 7)), ("bis", 3, None), ("BIS bis", 1, (0, 7)), ("ter", 1, None)],
)
def test_words_are_found_by_their_occurrence(words: str, occurrence: int, span: tuple[int, int] | None) -> None:
    assert find(Place(block=Id("p1"), words=words, occurrence=occurrence), "bis bis") == span
