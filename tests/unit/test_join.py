"""Each block that is in a copy is found, and none that is not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from edition.ids import Id
from edition.join import join, verified
from edition.model.edition import Edition
from edition.model.text import Match, ProtectedText, SourceText, TextLayer

from tests import damage


@pytest.fixture(scope="module")
def article(toy_copy: Path) -> str:
    return toy_copy.read_text(encoding="utf-8")


def joined(toy: Edition, text: str) -> TextLayer:
    return join(toy.standoff, SourceText(words=ProtectedText(text), format="text"), "copy.txt")


def matches(toy: Edition, text: str) -> set[Match]:
    layer = joined(toy, text)
    return {layer.joins[block.id].match for block in toy.standoff.blocks}


def test_the_witness_is_exact(toy: Edition, article: str) -> None:
    layer = joined(toy, article)
    assert {found.match for found in layer.joins.values()} == {Match.EXACT}
    assert {found.similarity for found in layer.joins.values()} == {1.0}


def test_words_are_the_copys_own_characters(toy: Edition, article: str) -> None:
    layer = joined(toy, article)
    for block in toy.standoff.blocks:
        words = layer.words(block.id)
        assert words is not None
        assert words.reveal() in article


@pytest.mark.parametrize(
    ("id_", "first", "last"),
    [
        ("p1", "À Port-Sabline", "façade de la criée."),
        ("p4", "Le premier soin", "sans détour :"),
        ("p4-q1", "« On ferme", "mai 2012)."),
        ("p5-l2", "– la présence", "quartier bas."),
        ("n3", "Les feuilles", "de la semaine."),
        ("p3", "Notre enquête", "p. 12-15)."),
        ("compter", "Compter", "vole"),
    ],
)
def test_the_marks_that_hug_the_words_belong_to_them(
    toy: Edition, article: str, id_: str, first: str, last: str
) -> None:
    words = joined(toy, article).words(Id(id_))
    assert words is not None
    assert words.reveal().startswith(first)
    assert words.reveal().endswith(last)


def test_lines_lead_to_the_place_in_the_copy(toy: Edition, article: str) -> None:
    layer = joined(toy, article)
    lines = article.split("\n")
    where = layer.joins[Id("p7")].lines
    assert where is not None
    assert lines[where[0] - 1].startswith("Il serait facile")
    assert all(lines[number - 1].strip() for number in layer.unmatched)
    assert "Mots clés" in [lines[number - 1] for number in layer.unmatched]


EXACT: list[Callable[[str], str]] = [
    damage.hard_wrapped,
    damage.other_marks,
    damage.other_spaces,
    damage.without_calls,
    damage.merged,
    str.upper,
    lambda text: damage.hard_wrapped(damage.without_calls(damage.other_marks(text))),
]


@pytest.mark.parametrize("harm", EXACT, ids=lambda harm: harm.__name__)
def test_form_does_not_matter(toy: Edition, article: str, harm: Callable[[str], str]) -> None:
    assert matches(toy, harm(article)) == {Match.EXACT}


LOOSE: list[Callable[[str], str]] = [
    lambda text: damage.misread(text, 0.01),
    lambda text: damage.with_page_heads(text, 9),
    lambda text: text.replace("mouettes", "goélands"),
    lambda text: text.replace("œ", "oe"),
]


@pytest.mark.parametrize("harm", LOOSE)
def test_small_faults_do_not_hide_a_block(toy: Edition, article: str, harm: Callable[[str], str]) -> None:
    layer = joined(toy, harm(article))
    found = [layer.joins[block.id].match for block in toy.standoff.blocks]
    assert set(found) <= {Match.EXACT, Match.LOOSE}
    assert Match.LOOSE in found


@pytest.mark.parametrize("text", ["", "\n", "mouettes", damage.ANOTHER_ARTICLE, damage.ANOTHER_ARTICLE * 50])
def test_what_is_not_there_is_missing(toy: Edition, text: str) -> None:
    assert matches(toy, text) == {Match.MISSING}
    assert joined(toy, text).joins[Id("compter")].match is Match.MISSING


@pytest.mark.parametrize("seed", range(3))
def test_shuffled_words_are_another_text(toy: Edition, article: str, seed: int) -> None:
    assert matches(toy, damage.shuffled_words(article, seed)) == {Match.MISSING}


def test_a_block_taken_out_is_missing_and_its_neighbours_are_not(toy: Edition, article: str) -> None:
    lines = article.split("\n")
    layer = joined(toy, "\n".join(line for line in lines if not line.startswith("Doubler n’est pas")))
    missing = [id_ for id_, found in layer.joins.items() if found.match is Match.MISSING]
    assert missing == ["p5"]
    assert verified(layer) == {Id(id_) for id_ in layer.joins} - {"p5"}


def test_a_sentence_that_two_blocks_share_is_no_block(toy: Edition) -> None:
    shared = "On ne vend pas des oiseaux, on vend le plaisir de les avoir comptés."
    assert matches(toy, shared * 3) == {Match.MISSING}


def test_two_equal_places_are_ambiguous(toy: Edition, article: str) -> None:
    layer = joined(toy, f"{article}\n\n{article}")
    assert {layer.joins[block.id].match for block in toy.standoff.blocks} == {Match.AMBIGUOUS}
    assert layer.joins[Id("introduction")].match is Match.AMBIGUOUS
    assert verified(layer) == frozenset()
    assert all(found.words is None for found in layer.joins.values())


def test_a_block_without_fingerprint_is_missing(toy: Edition, article: str) -> None:
    bare = tuple(replace(block, fingerprint=None) for block in toy.standoff.blocks)
    layer = join(replace(toy.standoff, blocks=bare), SourceText(words=ProtectedText(article), format="text"), "x")
    assert {layer.joins[block.id].match for block in bare} == {Match.MISSING}


def test_what_is_found_prints_no_word(toy: Edition, article: str) -> None:
    layer = joined(toy, article)
    assert "mouettes" not in repr(layer)
    assert "<ProtectedText" in repr(layer)
