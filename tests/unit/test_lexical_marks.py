"""Terms and names found by their forms: whole words, the longest, the first in each block, a typed link before all."""

from dataclasses import replace

import pytest
from edition.derive.edition_index import build_index
from edition.derive.lexical_marks import typed_forms
from edition.languages.alphabet import initial, sort_key
from edition.model.given import Standoff
from edition.model.prose_tree import Link, plain, walk
from edition.words.ids import Id

from tests.unit import builders as b
from tests.unit.test_commentary_checks import ENTITY, OTHER, TERM

FORMS = typed_forms(
    [
        ("New York", Id("ent-city")),
        ("New York Times", Id("ent-paper")),
        ("registre", Id("term-registre")),
        ("barqu*", Id("term-barque")),
        ("PS", Id("ent-ps")),
        ("test A/B", Id("term-test")),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le New York Times à New York", ["New York Times", "New York"]),
        ("Registre et registres", ["Registre"]),
        ("les barques, une barque", ["barques", "barque"]),
        ("le PS et le ps", ["PS"]),
        ("un test A/B ou test A/Bis", ["test A/B"]),
        ("l’registre", ["registre"]),
        ("enregistre", []),
        ("New\u00a0York", ["New\u00a0York"]),
        ("New\nYork", ["New\nYork"]),
        ("", []),
    ],
)
def test_forms_are_whole_words_and_the_longest(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end, _ in FORMS.uses(text)] == expected


def test_each_target_is_met_once() -> None:
    seen: set[Id] = set()
    assert len(list(FORMS.first_uses("une barque, des barques", seen))) == 1
    assert list(FORMS.first_uses("une barque", seen)) == []


def marked(text: str, **changes: object) -> list[tuple[str, str]]:
    """The links of p2 in French: words and target."""
    standoff = replace(b.with_summary(text, b.PAGE[b.EN], b.PAGE[b.ES]), terms=(TERM, OTHER), entities=(ENTITY,))
    standoff = replace(standoff, **changes)  # type: ignore[arg-type]
    prose = build_index(standoff, {}).lexicon.marked[Id("p2"), b.FR]
    return [(plain(node.children), node.target) for node in walk(prose) if isinstance(node, Link)]


def test_the_first_use_in_a_block_is_marked() -> None:
    assert marked("Le registre, un registre, le guet.") == [("registre", "term-registre"), ("guet", "ent-guet")]
    assert marked("Le *registre* et le [guet](lang:fr).") == [("registre", "term-registre"), ("guet", "ent-guet")]


def test_a_link_that_was_typed_wins() -> None:
    assert marked("Un registre, puis [ce livre](term:registre).") == [("ce livre", "term-registre")]
    assert marked("Un [grand registre](par:p1).") == [("grand registre", "p1")]


def test_a_name_that_a_term_defines_leads_to_the_term() -> None:
    assert marked("Le guet.", entities=(replace(ENTITY, term=TERM.id),)) == [("guet", "term-registre")]


def test_uses_are_known_both_ways() -> None:
    standoff = replace(b.STANDOFF, terms=(TERM, OTHER), entities=(replace(ENTITY, term=OTHER.id),))
    lexicon = build_index(standoff, {}).lexicon
    assert lexicon.places_by_id[TERM.id] == ("p1", "p2", "n1")
    assert set(lexicon.ids_by_place["p1"]) == {TERM.id, OTHER.id, ENTITY.id} - {OTHER.id}
    assert {(place, id_) for id_, places in lexicon.places_by_id.items() for place in places} == {
        (place, id_) for place, ids in lexicon.ids_by_place.items() for id_ in ids
    }


def test_a_link_of_a_page_is_a_use() -> None:
    standoff: Standoff = replace(b.with_page(fr="Un [mot](term:lanterne).", en="a", es="a"), terms=(TERM, OTHER))
    assert build_index(standoff, {}).lexicon.places_by_id[OTHER.id] == ("p1-q1", "page:index")


def test_languages_have_their_order() -> None:
    words = ["ñandú", "nz", "Œuvre", "obra", "Élan", "eau", "50+1", "número"]
    assert sorted(words, key=lambda word: sort_key(word, "es")) == [
        "50+1",
        "eau",
        "Élan",
        "número",
        "nz",
        "ñandú",
        "obra",
        "Œuvre",
    ]
    assert sorted(["nz", "ñandú"], key=lambda word: sort_key(word, "fr")) == ["ñandú", "nz"]
    assert [initial(word, "es") for word in words] == ["Ñ", "N", "O", "O", "E", "E", "0–9", "N"]


def test_a_form_of_one_letter_is_met_anywhere() -> None:
    forms = typed_forms([("X", Id("ent-x")), ("X Corp", Id("ent-corp"))])
    text = "X is a platform of X Corp; so was X"
    assert [(text[start:end], target) for start, end, target in forms.uses(text)] == [
        ("X", "ent-x"),
        ("X Corp", "ent-corp"),
        ("X", "ent-x"),
    ]


def test_a_form_may_begin_with_a_letter_that_is_two_in_lower_case() -> None:
    assert len(list(typed_forms([("İstanbul", Id("ent-city"))]).uses("In İstanbul and elsewhere"))) == 1


def test_a_letter_that_is_two_in_lower_case_moves_nothing() -> None:
    forms = typed_forms([("mer", Id("term-mer"))])
    assert list(forms.uses("İstanbul, la mer")) == [(13, 16, "term-mer")]
