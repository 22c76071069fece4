"""The tree that offprints are made from: all that the edition has, with every way there and back."""

from collections import Counter
from dataclasses import replace

import pytest
from edition.derive.passage_names import place_sign
from edition.model.article import BlockKind
from edition.model.edition import WordedEdition
from edition.model.prose_tree import Plain
from edition.model.protected_text import ProtectedText
from edition.read.notation.prose_grammar import parse_prose
from edition.render.offprint.fragment_tree import fragment
from edition.render.offprint.offprint_document import OffprintTree, offprint_tree, resolved
from edition.render.offprint.pandoc_tree import Nodes, anchors, link, para, text
from edition.words.ids import Id, Kind, Lang, is_id
from edition.words.offprint_names import HANDOUT

from tests import offprints as o

LANGS = [Lang(lang) for lang in ("fr", "en", "es")]


@pytest.fixture(scope="module", params=LANGS)
def tree(request: pytest.FixtureRequest, toy_worded: WordedEdition) -> OffprintTree:
    """The whole offprint of the toy in one language."""
    return offprint_tree(toy_worded, request.param)


def test_everything_stands_in_it_once(tree: OffprintTree, toy_worded: WordedEdition) -> None:
    standoff, found = toy_worded.standoff, anchors(tree.document["blocks"])
    wanted = [one.id for one in standoff.blocks] + [one.id for one in standoff.headings]
    for some in (standoff.editors_notes, standoff.entries, standoff.claims, standoff.terms, standoff.entities):
        wanted += [one.id for one in some]
    wanted += [one.id for one in standoff.emendations]
    assert [id_ for id_, times in Counter(found).items() if times > 1] == []
    assert [id_ for id_ in wanted if id_ not in found] == []


def test_notes_of_the_article_are_real_notes_in_their_order(tree: OffprintTree, toy_worded: WordedEdition) -> None:
    notes = [node for node in o.nodes(tree.document["blocks"]) if node["t"] == "Note"]
    called = [note.id for note in toy_worded.standoff.notes if f"{note.id}-call" in toy_worded.index.page_by_id]
    assert [o.ids_of(note, "note") for note in notes] == [[id_] for id_ in called]
    assert all("Note" not in [inner["t"] for inner in o.nodes(note["c"])] for note in notes)


def test_editors_notes_stand_apart_and_lead_back_to_their_calls(tree: OffprintTree, toy_worded: WordedEdition) -> None:
    blocks = tree.document["blocks"]
    ours = [node for node in o.nodes(blocks) if node["t"] == "Div" and "editors-note" in node["c"][0][1]]
    assert {node["c"][0][0] for node in ours} == {note.id for note in toy_worded.standoff.editors_notes}
    inside = set(anchors(blocks))
    for note in ours:
        (back,) = [one for one in o.nodes(note) if one["t"] == "Link" and "way-back" in one["c"][0][1]]
        assert back["c"][2][0] == f"#{note['c'][0][0]}-call"
        assert back["c"][2][0][1:] in inside


def test_on_paper_a_note_is_found_by_its_number(tree: OffprintTree, toy_worded: WordedEdition) -> None:
    """A link to a note of the editors says which it is, whether or not the writer did."""
    sign = place_sign(toy_worded, Id("ed1"), tree.lang)
    blocks = tree.document["blocks"]
    shown = [o.words(one["c"][1]) for one in o.nodes(blocks) if one["t"] == "Link" and one["c"][2][0] == "#ed1"]
    assert len(shown) > 1
    number = sign.split()[-1]
    assert [words for words in shown if not words.rstrip(")").endswith(number)] == []


def test_a_passage_that_cites_a_work_twice_is_named_once(toy_worded: WordedEdition) -> None:
    block = toy_worded.standoff.blocks[5]
    twice = {
        lang: (*prose, Plain(" "), *parse_prose("[@dso1958] [@dso1958]")[0]) for lang, prose in block.summary.items()
    }
    blocks = tuple(replace(one, summary=twice) if one is block else one for one in toy_worded.standoff.blocks)
    tree = offprint_tree(o.with_standoff(toy_worded, blocks=blocks), LANGS[1])
    (entry,) = [
        one for one in o.nodes(tree.document["blocks"]) if one["t"] == "Div" and one["c"][0][0] == "ref-dso1958"
    ]
    back = [to for to in o.targets(entry) if to == f"#{block.id}"]
    assert len(back) == 1


def test_every_link_inside_leads_to_something(tree: OffprintTree) -> None:
    inside = {f"#{id_}" for id_ in anchors(tree.document["blocks"])}
    assert [to for to in o.targets(tree.document["blocks"]) if "://" not in to and to not in inside] == []


def test_citations_lead_to_entries_and_entries_back(tree: OffprintTree, toy_worded: WordedEdition) -> None:
    blocks = tree.document["blocks"]
    assert o.classes(blocks)["citation"]
    assert set(o.ids_of(blocks, "reference")) == {entry.id for entry in toy_worded.standoff.entries}
    entries = [node for node in o.nodes(blocks) if node["t"] == "Div" and "reference" in node["c"][0][1]]
    body = {block.id for block in toy_worded.standoff.body}
    cited = {to[1:] for entry in entries for to in o.targets(entry)}
    assert any(id_ in body for id_ in cited)


def test_a_verdict_is_said_in_words_beside_its_passage(tree: OffprintTree, toy_worded: WordedEdition) -> None:
    blocks = tree.document["blocks"]
    rows = [node for node in o.nodes(blocks) if node["t"] == "Div" and "belongings" in node["c"][0][1]]
    badges = [node for node in o.nodes(rows) if node["t"] == "Link"]
    assert {to for badge in badges for to in o.targets(badge)} >= {f"#{one.id}" for one in toy_worded.standoff.claims}
    contradicted = [o.words(badge) for badge in badges if "verdict-contradicted" in badge["c"][0][1]]
    assert contradicted
    assert all(len(said.split()) > 1 for said in contradicted)


def test_version_and_address_are_said(toy_worded: WordedEdition) -> None:
    placed = o.with_work(toy_worded, site_url="https://gulls.example/")
    for kind, page in (("edition", "article"), (HANDOUT, "handout")):
        said = o.words(offprint_tree(placed, Lang("en"), kind).document["blocks"])
        assert toy_worded.standoff.work.release.version in said
        assert f"https://gulls.example/en/{page}.html" in said


def test_what_leads_out_leads_to_the_published_edition_or_nowhere() -> None:
    blocks = [para([link(text("A"), "audit.html#cit01"), link(text("B"), "../index.html")])]
    assert o.targets(resolved(blocks, None, Lang("en"))) == []
    placed = resolved(blocks, "https://gulls.example/", Lang("en"))
    assert o.targets(placed) == ["https://gulls.example/en/audit.html#cit01", "https://gulls.example/index.html"]


def test_with_the_words_the_same_places_stand_in_it(
    toy_worded: WordedEdition, toy_worded_with_text: WordedEdition
) -> None:
    for lang in LANGS:
        without, joined = (offprint_tree(one, lang).document["blocks"] for one in (toy_worded, toy_worded_with_text))
        places = [
            {id_ for id_ in anchors(one) if is_id(id_, Kind.BLOCK, Kind.NOTE, Kind.CALL)} for one in (without, joined)
        ]
        assert places[0] == places[1]
        assert toy_worded_with_text.text is not None
        first = toy_worded_with_text.text.words(toy_worded.standoff.body[0].id)
        assert first is not None
        opening = " ".join(first.reveal().split()[:2])
        assert (opening in o.words(joined), opening in o.words(without)) == (True, False)


def _places(blocks: Nodes) -> set[str]:
    return {id_ for id_ in anchors(blocks) if is_id(id_, Kind.BLOCK, Kind.NOTE, Kind.CALL)}


def test_words_of_another_language_are_said_to_be(toy_worded_with_text: WordedEdition) -> None:
    blocks = offprint_tree(toy_worded_with_text, Lang("en")).document["blocks"]
    original = [node for node in o.nodes(blocks) if node["t"] == "Span" and "original" in node["c"][0][1]]
    assert original
    assert {tuple(pair) for node in original for pair in node["c"][0][2]} >= {("lang", "fr")}


def test_an_abstract_without_words_is_left_out_with_its_title(toy_worded: WordedEdition) -> None:
    standoff = toy_worded.standoff
    blocks = tuple(one for one in standoff.blocks if one.kind is not BlockKind.ABSTRACT)
    without = o.with_standoff(toy_worded, blocks=blocks, emendations=(), alignment=())
    found = anchors(offprint_tree(without, Lang("fr")).document["blocks"])
    assert "edition-abstracts" not in found
    assert "p1" in found
    first = standoff.of_kind(BlockKind.ABSTRACT)[0]
    empty = replace(first, summary=dict.fromkeys(first.summary, ()))
    blocks = tuple(empty if one is first else one for one in standoff.blocks)
    tree = offprint_tree(o.with_standoff(toy_worded, blocks=blocks), Lang("fr"))
    assert "edition-abstracts" in anchors(tree.document["blocks"])


def test_words_from_right_to_left_say_so() -> None:
    (said,) = fragment('<i lang="ar">سلام</i>')
    assert said["c"][0][2] == [["lang", "ar"], ["dir", "rtl"]]


def test_what_no_format_can_hold_is_left_out(toy_worded_with_text: WordedEdition) -> None:
    assert toy_worded_with_text.text is not None
    joins = dict(toy_worded_with_text.text.joins)
    id_ = Id("p1")
    found = joins[id_].words
    assert found is not None
    joins[id_] = replace(joins[id_], words=ProtectedText("\x00\x1b\ufffe\ud800" + found.reveal()))
    damaged = replace(toy_worded_with_text, text=replace(toy_worded_with_text.text, joins=joins))
    said = o.words(offprint_tree(damaged, Lang("fr")).document["blocks"])
    assert not set("\x00\x1b\ufffe\ud800") & set(said)
    assert said == o.words(offprint_tree(toy_worded_with_text, Lang("fr")).document["blocks"])


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("a &amp; b", "a & b"),
        ('<a class="as-printed" href="#n1">1</a>word', "word"),
        ('<a href="#e1"><del>teh</del><ins>the</ins></a>', "the"),
        ('word<span class="side-note" aria-hidden="true"><b data-words="1"></b></span>', "word"),
        ('¶ 3<span class="unseen"> (name)</span>', "¶ 3"),
    ],
)
def test_what_a_page_has_beside_its_text_is_left_out(html: str, kept: str) -> None:
    assert o.words(fragment(html)) == kept


def test_the_handout_has_the_parts_of_its_page(toy_worded: WordedEdition) -> None:
    for lang in LANGS:
        blocks = offprint_tree(toy_worded, lang, HANDOUT).document["blocks"]
        kinds = Counter(node["t"] for node in o.nodes(blocks))
        assert kinds["Header"]
        assert kinds["Table"] == bool(toy_worded.standoff.renderings)
