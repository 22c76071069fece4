"""The page of references: its order, and the words around each citation."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from edition.derive.edition_index import build_index
from edition.model.edition import Edition, Standoff
from edition.read.notation.prose_grammar import parse_prose
from edition.render import render
from edition.shell import pipeline


def references(toy: Edition, standoff: Standoff, folder: Path, lang: str = "en") -> str:
    """Return the page of references of the toy with other data, worded anew."""
    edition = replace(toy, standoff=standoff, index=build_index(standoff, toy.results))
    return next(
        page.content for page in render(pipeline.worded(edition, folder)) if page.path == f"{lang}/references.html"
    )


@pytest.mark.parametrize("turned", [False, True])
def test_the_works_of_an_author_stand_in_the_order_of_their_years(toy: Edition, tmp_path: Path, turned: bool) -> None:
    years = {"lannoy2016a": "2018", "lannoy2016b": "2012"}
    made = [
        replace(entry, fields={**entry.fields, "year": years.get(entry.key, entry.field("year"))})
        for entry in toy.standoff.entries
    ]
    page = references(toy, replace(toy.standoff, entries=tuple(made[::-1] if turned else made)), tmp_path)
    assert re.findall(r'id="ref-(lannoy\w+)"', page) == ["lannoy2016b", "lannoy2016a"]


def test_each_citation_of_a_work_in_one_place_has_the_words_around_it(toy: Edition, tmp_path: Path) -> None:
    text = parse_prose(
        "The first rule [@dso1958] is old. " + "More is said. " * 9 + "The second rule [@dso1958] is not."
    )
    blocks = [
        replace(block, summary=dict.fromkeys(block.summary, text[0])) if block.id == "p5" else block
        for block in toy.standoff.blocks
    ]
    page = references(toy, replace(toy.standoff, blocks=tuple(blocks)), tmp_path)
    entry = re.sub(r"<[^>]+>", "", page.partition('id="ref-dso1958"')[2].partition('id="ref-')[0])
    around = re.findall(r"The (first|second) rule .*?(old|not)", entry)
    assert around == [("first", "old"), ("second", "not")]
