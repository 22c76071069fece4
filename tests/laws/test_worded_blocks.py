"""What holds for the words of a block as a tree, whatever a copy marks in them."""

from collections.abc import Iterator
from dataclasses import replace

from edition.derive.lexical_marks import printed_forms
from edition.encode.worded_blocks import CalledNote, WordedText, worded_block
from edition.model.article import Place
from edition.model.edition import Edition
from edition.model.protected_text import MarkKind, Match, ProtectedText, SourceMark
from edition.words.ids import Id
from hypothesis import given
from hypothesis import strategies as st

words = st.lists(
    st.sampled_from(["mouettes", "Port-Sabline", "la", "jetée", "[1]", "(2)", "³", "x1", ","]), max_size=12
)
kinds = st.sampled_from(list(MarkKind))
marks = st.lists(st.tuples(st.integers(0, 80), st.integers(1, 40), kinds), max_size=6)


def flat(text: WordedText) -> Iterator[str | Id]:
    for piece in text:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, CalledNote):
            yield piece.note
        else:
            yield from flat(piece.children)


@given(words, marks, st.integers(1, 2))
def test_marks_calls_and_terms_lose_no_word_and_no_call(
    toy_with_text: Edition, told: list[str], given_marks: list[tuple[int, int, MarkKind]], occurrence: int
) -> None:
    standoff, layer = toy_with_text.standoff, toy_with_text.text
    assert layer is not None
    text = " ".join(told)
    places = sorted({(start, min(start + size, len(text)), kind) for start, size, kind in given_marks}, key=str)
    kept = tuple(SourceMark(start=a, end=b, kind=kind) for a, b, kind in places if a < b and kind is not MarkKind.NOTE)
    join = replace(layer.joins[Id("p1")], words=ProtectedText(text), marks=kept, match=Match.EXACT)
    place = Place(block=Id("p1"), words="jetée", occurrence=occurrence)
    blocks = tuple(replace(one, call=place) if one.id == "n1" else one for one in standoff.blocks)
    edition = replace(
        toy_with_text,
        standoff=replace(standoff, blocks=blocks),
        text=replace(layer, joins={**layer.joins, Id("p1"): join}),
    )
    found = worded_block(edition, edition.standoff.block_by_id[Id("p1")], printed_forms(standoff))
    assert found is not None
    pieces = list(flat(found))
    assert pieces.count("n1") == 1
    at = pieces.index("n1")
    before, after = "".join(pieces[:at]).replace(" ", ""), "".join(pieces[at + 1 :]).replace(" ", "")
    whole = text.replace(" ", "")
    mark = whole.removeprefix(before).removesuffix(after) if after else whole.removeprefix(before)
    assert before + mark + after == whole
    assert mark in ("", "[1]", "(2)", "³")
