"""The article as a picture: every block is there and leads to itself, every mark is counted and in the frame."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from edition.model.edition import WordedEdition
from edition.render.drawings import article_strip as drawing
from edition.render.drawings.article_strip import Strip, article_strip, spread
from edition.render.prose.prose_html import Writer
from edition.words.ids import Lang
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

EN = Lang("en")


@pytest.fixture
def strip(toy_worded: WordedEdition) -> Strip:
    made = article_strip(toy_worded, Writer(toy_worded, EN, "article"))
    assert made is not None
    return made


def test_every_block_is_drawn_once_and_leads_to_itself(toy_worded: WordedEdition, strip: Strip) -> None:
    drawn = [href for part in strip.parts for href in re.findall(r'<a href="([^"]+)"', part.svg)]
    assert drawn == [f"#{block.id}" for block in toy_worded.standoff.body]
    assert [part.href for part in strip.parts] == [f"#{heading.id}" for heading in toy_worded.standoff.headings]


def test_widths_are_those_of_the_words(toy_worded: WordedEdition, strip: Strip) -> None:
    words = {b.id: b.fingerprint.words for b in toy_worded.standoff.body if b.fingerprint}
    wide = [float(width) for part in strip.parts for width in re.findall(r'<rect [^>]*width="([\d.]+)"', part.svg)]
    units = [(width + 1) / count for width, count in zip(wide, words.values(), strict=True)]
    assert max(units) - min(units) < 0.02
    assert strip.widest == max(part.width for part in strip.parts)


@pytest.mark.parametrize("kind", ["citation", "note", "editors", "claim"])
def test_marks_are_as_many_as_what_they_stand_for(toy_worded: WordedEdition, strip: Strip, kind: str) -> None:
    standoff = toy_worded.standoff
    there = {
        "citation": sum(len(standoff.citations_by_block.get(block.id, ())) for block in standoff.body),
        "note": len([note for note in standoff.notes if note.call]),
        "editors": len(standoff.editors_notes),
        "claim": sum(len(standoff.claims_by_block.get(block.id, ())) for block in standoff.body),
    }
    paths = [d for part in strip.parts for d in re.findall(rf'<path class="{kind}"[^>]* d="([^"]+)"', part.svg)]
    assert sum(d.count("M") for d in paths) == there[kind] > 0
    assert kind in strip.marks


def test_drawings_are_xml_and_said_in_words(strip: Strip) -> None:
    for part in strip.parts:
        etree.fromstring(part.svg)
        assert part.words.startswith(f"{part.title}: paragraphs ")


def test_a_page_of_another_folder_leads_there(toy_worded: WordedEdition) -> None:
    made = article_strip(toy_worded, Writer(toy_worded, EN, "", "en/"))
    assert made is not None
    assert 'href="en/article.html#p1"' in made.parts[0].svg


def test_a_book_has_no_strip(toy_worded: WordedEdition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "MOST_BLOCKS", len(toy_worded.standoff.body) - 1)
    assert article_strip(toy_worded, Writer(toy_worded, EN, "article")) is None


def test_nothing_under_a_heading_is_no_strip(toy_worded: WordedEdition) -> None:
    bare = replace(toy_worded, standoff=replace(toy_worded.standoff, blocks=()))
    assert article_strip(bare, Writer(bare, EN, "article")) is None


@given(st.lists(st.tuples(st.floats(0, 400), st.integers(0, 6)), max_size=12))
def test_marks_stand_apart_and_inside(groups: list[tuple[float, int]]) -> None:
    """As long as there is room for all."""
    groups.sort()
    places = spread(groups, 400)
    assert len(places) == sum(count for _, count in groups)
    assert all(after - before >= 5 - 1e-6 for before, after in pairwise(places))
    assert not places or (places[0] >= 2.5 - 1e-6 and places[-1] <= 397.5 + 1e-6)
