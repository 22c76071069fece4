from dataclasses import replace

import pytest
from edition.derive.addresses import addresses, called_notes, href, page_href
from edition.derive.edition_index import build_index
from edition.derive.mentions import cited
from edition.model.edition import Edition
from edition.words.ids import Id, Kind, is_id


def test_every_id_of_the_toy_has_the_page_of_its_kind(toy: Edition) -> None:
    pages = addresses(replace(toy.standoff, retired=()))
    assert {id_ for id_, page in pages.items() if page == "references"} == {entry.id for entry in toy.standoff.entries}
    assert {id_ for id_, page in pages.items() if page == "claims"} == {"c01", "c02"}
    article = {id_ for id_, page in pages.items() if page == "article"}
    assert article >= {"p4-q1", "abs-es", "bio", "n3", "n3-call", "compter"}
    assert len([id_ for id_ in article if is_id(id_, Kind.CALL)]) == 3


def test_what_was_withdrawn_has_the_page_of_its_kind(toy: Edition) -> None:
    pages = addresses(toy.standoff)
    assert [pages[one.id] for one in toy.standoff.retired] == ["article", "article", "claims", "references"]


def test_a_note_that_no_summary_calls_has_no_way_back(toy: Edition) -> None:
    bare = tuple(replace(block, summary=dict.fromkeys(block.summary, ())) for block in toy.standoff.blocks)
    assert called_notes(replace(toy.standoff, blocks=bare)) == ()
    assert called_notes(toy.standoff) == ("n1", "n2", "n3")


@pytest.mark.parametrize(
    ("id_", "page", "expected"),
    [
        ("p4", "article", "#p4"),
        ("p4", "index", "article.html#p4"),
        ("p4", "notebooks/toy", "../article.html#p4"),
        ("c01", "article", "claims.html#c01"),
        ("p99", "article", None),
    ],
)
def test_links(toy: Edition, id_: str, page: str, expected: str | None) -> None:
    assert href(toy.index, Id(id_), page) == expected


def test_links_between_pages() -> None:
    assert page_href("about", "index") == "about.html"
    assert page_href("about", "notebooks/toy") == "../about.html"


def test_an_entry_knows_every_place_that_cites_it_once(toy: Edition) -> None:
    places = {key: [mention.source for mention in found] for key, found in toy.index.mentions_by_key.items()}
    assert places["lannoy2016b"] == ["p6", "c02", "page:index", "page:notebooks/toy"]
    assert places["sablinesite"] == ["n2", "e002", "ent-syndicat-d-initiative"]
    assert "pluvier2003" not in places


def test_blocks_know_their_claims(toy: Edition) -> None:
    found = {block: [claim.id for claim in claims] for block, claims in toy.standoff.claims_by_block.items()}
    assert found == {"p1": ["c01"], "p6": ["c01", "c02"]}


def test_citations_are_found_in_all_that_editors_write(toy: Edition) -> None:
    sources = {text.place for text in toy.index.texts for lang in text.versions if list(text.citations(lang))}
    assert sources >= {"p3", "n2", "c01", "page:index", "page:notebooks/toy"}
    written = [one for text in toy.index.texts for lang in text.versions for one in text.citations(lang)]
    named = [key for claim in toy.standoff.claims for key in claim.sources]
    assert len(list(cited(toy.index.texts, toy.standoff.claims))) == len(written) + len(named)


def test_the_index_does_not_know_the_text(toy: Edition, toy_with_text: Edition) -> None:
    assert build_index(toy_with_text.standoff, toy.results) == toy.index == toy_with_text.index
