"""The page of references: its order, and the words around each citation."""

import re
from dataclasses import replace

import pytest
from edition.derive.index import build_index
from edition.model.edition import Edition, Standoff
from edition.read.notation.prose_grammar import parse_prose
from edition.render import render


def references(toy: Edition, standoff: Standoff, lang: str = "en") -> str:
    """Return the page of references of the toy with other data."""
    edition = replace(toy, standoff=standoff, index=build_index(standoff))
    return next(page.content for page in render(edition) if page.path == f"{lang}/references.html")


@pytest.mark.parametrize("turned", [False, True])
def test_the_works_of_an_author_stand_in_the_order_of_their_years(toy_worded: Edition, turned: bool) -> None:
    years = {"lannoy2016a": "2018", "lannoy2016b": "2012"}
    made = [
        replace(entry, fields={**entry.fields, "year": years.get(entry.key, entry.field("year"))})
        for entry in toy_worded.standoff.entries
    ]
    page = references(toy_worded, replace(toy_worded.standoff, entries=tuple(made[::-1] if turned else made)))
    assert re.findall(r'id="ref-(lannoy\w+)"', page) == ["lannoy2016b", "lannoy2016a"]


def test_each_citation_of_a_work_in_one_place_has_the_words_around_it(toy_worded: Edition) -> None:
    text = parse_prose(
        "The first rule [@dso1958] is old. " + "More is said. " * 9 + "The second rule [@dso1958] is not."
    )
    blocks = [
        replace(block, summary=dict.fromkeys(block.summary, text[0])) if block.id == "p5" else block
        for block in toy_worded.standoff.blocks
    ]
    page = references(toy_worded, replace(toy_worded.standoff, blocks=tuple(blocks)))
    entry = re.sub(r"<[^>]+>", "", page.partition('id="ref-dso1958"')[2].partition('id="ref-')[0])
    around = re.findall(r"The (first|second) rule .*?(old|not)", entry)
    assert around == [("first", "old"), ("second", "not")]
