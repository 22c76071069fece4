"""The page of references: its order, and the words around each citation."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from edition.derive.edition_index import build_index
from edition.languages.langid_tags import tag_of
from edition.model.edition import Edition, WordedEdition
from edition.model.given import Standoff
from edition.read.notation.prose_grammar import parse_prose
from edition.render import Page, render
from edition.render.printed_titles import with_languages
from edition.shell import pipeline
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.unit import builders as b

pytestmark = pytest.mark.slow


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


def test_words_around_a_citation_keep_their_language_where_they_are_cut(toy: Edition, tmp_path: Path) -> None:
    title = "Instructions générales aux guetteurs de la côte et à leurs aides"
    text, _ = parse_prose(f"See *[{title}](lang:fr)* again, as [@dso1958] the [guetteur](lang:fr) says: <it>.")
    blocks = [
        replace(block, summary=dict.fromkeys(block.summary, text)) if block.id == "p5" else block
        for block in toy.standoff.blocks
    ]
    page = references(toy, replace(toy.standoff, blocks=tuple(blocks)), tmp_path)
    assert '… <span lang="fr">aux guetteurs de la côte et à leurs aides</span> again, as <b>' in page
    assert '</b> the <span lang="fr">guetteur</span> says: &lt;it&gt;.</span>' in page


def shown_entries(page: Page) -> Iterator[tuple[str, LexborNode]]:
    """Yield each place where a page shows an entry as a style words it: the key, and the element."""
    html = page.content + "".join(f'<div data-entry="{key}"><dd>{worded}</dd></div>' for key, worded in page.sources)
    for holder in LexborHTMLParser(html).css("[data-entry]"):
        assert "lang" not in holder.attributes
        for node in holder.css(".entry-text, dd, .sources > ul > li"):
            yield str(holder.attributes["data-entry"]), node


def test_a_title_carries_its_language_and_the_words_around_it_that_of_the_page(toy_worded: WordedEdition) -> None:
    shown = [(page.path, *one) for page in render(toy_worded) for one in shown_entries(page)]
    assert len(shown) > 3 * 5 * len(toy_worded.standoff.entries)
    for path, key, node in shown:
        entry = toy_worded.standoff.entry_by_key[key]
        assert "lang" not in node.attributes
        titles = [one.text() for one in node.css(f'[lang="{tag_of(entry.field("langid"))}"]')]
        assert entry.field("title").split()[0] in " ".join(titles), (path, key)
        around = node.text().replace(titles[0], "").casefold()
        assert entry.people[0].family.casefold() in around, (path, key)


def test_titles_in_a_printed_entry_carry_their_language() -> None:
    entry = b.entry("tern2001", journal="Harbour Review", title="How gulls are counted. A guide")
    printed = "Tern, Ann (2001), « How Gulls were Counted: a Guide », Harbour review, n°3, p. 1-9 <vu>."
    assert with_languages(printed, entry, "fr") == (
        'Tern, Ann (2001), « <span lang="en">How Gulls were Counted: a Guide</span> », '
        '<span lang="en">Harbour review</span>, n°3, p. 1-9 &lt;vu&gt;.'
    )
    assert with_languages(printed, entry, "en") == printed.replace("<", "&lt;").replace(">", "&gt;")
