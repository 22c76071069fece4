"""What holds for the article's words, whoever supplies them."""

import html
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from edition.derive.edition_index import build_index
from edition.exports import exporters
from edition.join import join
from edition.model.article import Block, BlockKind, Passage, Place
from edition.model.edition import Edition, WordedEdition
from edition.model.given import Standoff
from edition.model.protected_text import Match, ProtectedText, SourceText
from edition.read.standoff.standoff_reader import read_standoff
from edition.render import render
from edition.render.woven.weave_text import weave
from edition.render.woven.woven_calls import Called
from edition.shell import disk
from edition.words.block_fingerprint import RUN as RUN_OF_LETTERS
from edition.words.block_fingerprint import STEP, calls, fingerprint, letters, plain, samples
from edition.words.ids import Id, Lang
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests import damage
from tests.laws.strategies import texts, unicode_texts
from tests.unit.test_weave import NOTE, called

RUN = 8
TOY = Path(__file__).parents[1] / "toy"


def protected_runs(edition: Edition) -> set[tuple[str, ...]]:
    assert edition.text is not None
    found: set[tuple[str, ...]] = set()
    for block in edition.standoff.blocks:
        words = edition.text.words(block.id)
        assert words is not None
        found |= runs_of(words.reveal())
    return found


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def runs_of(text: str) -> set[tuple[str, ...]]:
    words = words_of(text)
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


@given(unicode_texts)
def test_every_letter_has_a_place_in_order(text: str) -> None:
    once = letters(text)
    assert len(once.exact) == len(once.folded) == len(once.raw)
    assert list(once.raw) == sorted(once.raw)


@given(st.one_of(texts, unicode_texts))
def test_letters_are_a_fixed_point(text: str) -> None:
    """But for digits that come to stand right after a word, which look like the call of a note."""
    once = letters(text)
    assume(not calls(once.exact))
    assert letters(once.exact).exact == once.exact
    assert letters(once.exact).folded == once.folded


@given(texts, texts)
def test_letters_of_two_paragraphs_are_the_letters_of_each(first: str, second: str) -> None:
    assert letters(f"{first}.\n\n{second}").exact == letters(f"{first}.").exact + letters(second).exact


@given(st.one_of(texts, unicode_texts))
def test_a_sketch_has_one_byte_for_every_step(text: str) -> None:
    made = fingerprint(text)
    assert made.letters == len(plain(letters(text)).text)
    assert len(samples(made)) == len(range(0, made.letters - RUN_OF_LETTERS + 1, STEP))


@given(st.one_of(texts, unicode_texts))
def test_plain_letters_are_folded_ones_without_digits(text: str) -> None:
    found = letters(text)
    bare = plain(found)
    assert bare.text == "".join(found.folded[place] for place in bare.at)
    assert not any(map(str.isdigit, bare.text))


@given(texts)
def test_a_block_without_its_tags_is_the_copys_words(text: str) -> None:
    found = html.unescape(re.sub("<[^>]+>", "", weave(ProtectedText(text), [])))
    assert "".join(found.split()) in (
        "".join(text.split()),
        "".join(re.sub(r"(?<=[^\W\d_])[-]\n\s*", "", text).split()),
    )


@given(texts, st.integers(1, 3))
def test_a_call_adds_nothing_but_itself(text: str, occurrence: int) -> None:
    place = Place(block=Id("p1"), words="a", occurrence=occurrence)
    woven = weave(ProtectedText(text), [Called(place, NOTE.format("1"), "1")])
    without = re.sub(r'<sup class="note-call">.*?</sup>', "", woven)
    bare = str(weave(ProtectedText(text), []))
    assert woven.count("<sup") == woven.count("</sup>") == 1
    taken = len(html.unescape(bare)) - len(html.unescape(without))
    assert 0 <= taken <= 6
    assert taken == 0 or bare != without


def test_removing_the_tags_gives_the_toys_words_back(toy_with_text: Edition) -> None:
    assert toy_with_text.text is not None
    for block in toy_with_text.standoff.blocks:
        words = toy_with_text.text.words(block.id)
        assert words is not None
        woven = weave(words, called(toy_with_text, block))
        text = html.unescape(re.sub(r'<sup class="note-call">.*?</sup>', "", woven))
        assert text == re.sub(r"\[1\]|\(2\)|³", "", words.reveal())


@cache
def toy_files() -> dict[str, bytes]:
    return disk.inputs(TOY)


@cache
def toy_standoff() -> Standoff:
    return read_standoff(toy_files())


@settings(max_examples=6)
@given(st.permutations(sorted(disk.inputs(TOY))))
def test_the_order_of_files_changes_nothing(names: list[str]) -> None:
    shuffled = read_standoff({name: toy_files()[name] for name in names})
    assert build_index(shuffled, {}) == build_index(toy_standoff(), {})


def test_joining_and_dropping_the_text_gives_the_same_edition(toy: Edition, toy_with_text: Edition) -> None:
    assert replace(toy_with_text, text=None) == toy


@given(unicode_texts, st.booleans())
def test_no_copy_breaks_the_join_and_rubbish_is_never_claimed(text: str, long: bool) -> None:
    block = Block(
        id=Id("p1"),
        kind=BlockKind.PARAGRAPH,
        language=Lang("fr"),
        passage=Passage(first="a", last="b"),
        fingerprint=fingerprint(damage.ANOTHER_ARTICLE),
        summary={},
    )
    one = replace(toy_standoff(), blocks=(block,), headings=())
    layer = join(one, SourceText(words=ProtectedText(text * 20 if long else text), format="text"), "x")
    assert layer.joins[Id("p1")].match is Match.MISSING


def test_no_export_holds_eight_words_of_the_article_in_a_row(toy_worded_with_text: WordedEdition) -> None:
    protected = protected_runs(toy_worded_with_text)
    assert len(protected) > 500
    for export in exporters():
        assert runs_of(export.export(toy_worded_with_text).decode()) & protected == set(), export.NAME


def test_no_page_without_text_holds_eight_words_of_the_article_in_a_row(
    toy_worded: WordedEdition, toy_with_text: Edition
) -> None:
    for page in render(toy_worded):
        text = html.unescape(re.sub("<[^>]+>", " ", page.content))
        assert runs_of(text) & protected_runs(toy_with_text) == set(), page.path


@pytest.mark.parametrize("partial", [False, True])
def test_pages_and_anchors_are_the_same_with_and_without_text(
    toy_worded: WordedEdition, toy_worded_with_text: WordedEdition, partial: bool
) -> None:
    assert toy_worded_with_text.text is not None
    layer = toy_worded_with_text.text
    joins = {id_: replace(found, words=None) if id_ in ("p1", "n2") else found for id_, found in layer.joins.items()}
    other = replace(toy_worded_with_text, text=replace(layer, joins=joins)) if partial else toy_worded_with_text

    def anchors(edition: WordedEdition) -> set[tuple[str, str]]:
        return {
            (page.path, anchor)
            for page in render(edition)
            for anchor in [*re.findall(r'\sid="([^"]+)"', page.content), *(item.anchor for item in page.toc)]
        }

    assert anchors(toy_worded) == anchors(other)
