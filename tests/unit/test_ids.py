import pytest
from edition.words.ids import Id, Kind, call_of, is_id, kind_of, label, parent, reference_of

KINDS = [
    ("p1", Kind.BLOCK),
    ("p4-q1", Kind.BLOCK),
    ("p8-l2", Kind.BLOCK),
    ("p4a", Kind.BLOCK),
    ("p120-l12b", Kind.BLOCK),
    ("abs-fr", Kind.ABSTRACT),
    ("bio", Kind.BIOGRAPHY),
    ("n7", Kind.NOTE),
    ("n7-call", Kind.CALL),
    ("ed12", Kind.EDITORS_NOTE),
    ("ref-bullich2016", Kind.REFERENCE),
    ("term-micro-targeting", Kind.TERM),
    ("ent-terra-nova", Kind.ENTITY),
    ("e042", Kind.EMENDATION),
    ("c02a", Kind.CLAIM),
    ("cit07", Kind.CITATION),
    ("aud03", Kind.DECISION),
    ("introduction", Kind.HEADING),
    ("faire-croire", Kind.HEADING),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind_of(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind
    assert is_id(text)
    assert is_id(text, kind)
    assert not is_id(text, next(other for other in Kind if other is not kind))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "p",
        "p0",
        "p01",
        "P4",
        "p4-",
        "p4-x1",
        "p4-q0",
        "n0",
        "p4 ",
        " p4",
        "p4\n",
        "é",
        "c1",
        "e42",
        "a-b",
        "ref-",
        "term-a--b",
        "p4-q1-l1",
        "n7-calls1",
        "../p4",
        "Introduction",
    ],
)
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)
    with pytest.raises(ValueError, match="is not an id"):
        kind_of(text)


def test_parent_is_the_running_paragraph_of_what_stands_in_it() -> None:
    assert parent(Id("p4-q1")) == "p4"
    assert parent(Id("p4a-l2")) == "p4a"
    assert parent(Id("p4")) is None
    assert parent(Id("abs-fr")) is None
    assert parent(Id("n7-call")) is None


def test_labels_are_what_readers_see() -> None:
    assert label(Id("p10")) == "10"
    assert label(Id("p4-q1")) == "4\N{NO-BREAK SPACE}q1"
    assert label(Id("n7")) == "7"
    assert label(Id("ed3")) == "3"
    assert label(Id("c02a")) == "C02a"
    assert label(Id("bio")) == "bio"


def test_calls_and_references_have_ids_of_their_own_kind() -> None:
    assert kind_of(call_of(Id("n7"))) is Kind.CALL
    assert reference_of("LiegeyMP:2013") == "ref-liegeymp-2013"
    assert kind_of(reference_of("2016_a")) is Kind.REFERENCE
