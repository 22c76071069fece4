"""Annotations of readers find their places: by words, by what stands around them, by the passage they name; or not."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from edition.exports import annotations_jsonld
from edition.join import join
from edition.join.annotation_places import AnnotationPlaces
from edition.model.edited_work import RetiredId
from edition.model.edition import Edition, WordedEdition
from edition.model.protected_text import ProtectedText, SourceText
from edition.model.reader_annotation import FoundPlace, PlaceState, ReaderTarget
from edition.read.annotations.annotation_file import read_annotations
from edition.shell.read_annotations import MAX_FILE, annotations_in
from edition.words.findings import DataError
from edition.words.ids import Id

from tests.calling import call

EXACT, LOOSE, CHANGED, LOST = PlaceState
PAGE = "https://example.org/lannoy-2017/fr/article.html"


def quoting(exact: str, **more: Any) -> dict[str, Any]:
    """Return a target as Recogito writes it: a quotation and offsets that nobody else can use."""
    at = {"type": "TextPositionSelector", "start": 3, "end": 9}
    return {"source": PAGE, "selector": [{"type": "TextQuoteSelector", "exact": exact, **more}, at]}


def annotation(target: object, **more: object) -> dict[str, object]:
    context = "http://www.w3.org/ns/anno.jsonld"
    return {"@context": context, "id": "urn:a", "type": "Annotation", "body": [], "target": target, **more}


def found(edition: Edition, value: object) -> list[FoundPlace]:
    annotations = read_annotations(json.dumps(value).encode(), "notes.json")
    return [AnnotationPlaces(edition).find(target) for one in annotations for target in one.targets]


def one(edition: Edition, **told: Any) -> FoundPlace:
    return AnnotationPlaces(edition).find(ReaderTarget(**told))


def words_of(edition: Edition, id_: str) -> str:
    assert edition.text is not None
    words = edition.text.words(Id(id_))
    assert words is not None
    return words.reveal()


@pytest.fixture(scope="module")
def sentence(toy_with_text: Edition) -> str:
    """Words of a paragraph that stand nowhere else."""
    return " ".join(words_of(toy_with_text, "p4").split()[3:14])


def test_the_editors_own_annotations_come_back_to_their_places(
    toy_worded: WordedEdition, toy_with_text: Edition
) -> None:
    annotations = read_annotations(annotations_jsonld.export(toy_worded), "annotations.jsonld")
    places = AnnotationPlaces(toy_with_text)
    told = [(target, places.find(target)) for one in annotations for target in one.targets]
    assert len(told) > 30
    assert {place.state for _, place in told} == {EXACT}
    named = [(target, place) for target, place in told if "lannoy-2017" in target.source]
    assert [place.first for _, place in named] == [target.fragment for target, _ in named]


def test_offsets_lead_to_the_words_in_their_block(toy_with_text: Edition, sentence: str) -> None:
    place = one(toy_with_text, exact=sentence)
    assert (place.state, place.first, place.reason) == (EXACT, "p4", "")
    there = words_of(toy_with_text, "p4")[place.start : place.end]
    assert sentence.startswith(there)


@pytest.mark.parametrize(
    "wrap",
    [
        lambda one: one,
        lambda one: [one, one],
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationCollection", "total": 1, "first": {"type": "AnnotationPage", "items": [one]}},
        lambda one: {"total": 1, "rows": [one]},
        lambda one: {"export_userid": "somebody", "client_version": "1", "annotations": [one]},
        lambda one: [{"type": "AnnotationPage", "items": [one]}, one],
    ],
    ids=["one", "list", "page", "collection", "Hypothesis rows", "Hypothesis export", "list of both"],
)
def test_files_of_every_form_are_read(toy_with_text: Edition, sentence: str, wrap: Any) -> None:
    places = found(toy_with_text, wrap(annotation([quoting(sentence)])))
    assert [place.first for place in places] == ["p4"] * len(places)
    assert places


def test_targets_are_read_however_they_are_written(toy_with_text: Edition, sentence: str) -> None:
    refined = {
        "type": "FragmentSelector",
        "value": "#p4",
        "refinedBy": {"type": "TextQuoteSelector", "exact": sentence},
    }
    targets: list[object] = [
        quoting(sentence),
        {"source": {"id": PAGE}, "selector": quoting(sentence)["selector"][0]},
        {"source": PAGE, "selector": refined},
        {"id": f"{PAGE}#p4"},
        f"{PAGE}#p4",
        {
            "source": PAGE,
            "selector": [{"type": "RangeSelector", "startContainer": "/p[4]"}, *quoting(sentence)["selector"]],
        },
    ]
    for target in targets:
        (place,) = found(toy_with_text, annotation(target))
        assert (place.state, place.first) == (EXACT, "p4"), target


def test_words_across_blocks_belong_to_both(toy_with_text: Edition) -> None:
    text = words_of(toy_with_text, "p5")[-60:] + "\n\n" + words_of(toy_with_text, "p5-l1")[:40]
    place = one(toy_with_text, exact=text)
    assert (place.state, place.first, place.last, place.start) == (EXACT, "p5", "p5-l1", None)


def test_a_few_wrong_letters_are_a_loose_place(toy_with_text: Edition, sentence: str) -> None:
    letters = list(sentence)
    letters[len(letters) // 2] = "x"
    place = one(toy_with_text, exact="".join(letters))
    assert (place.state, place.first, place.reason) == (LOOSE, "p4", "a few letters differ")


def test_a_long_quotation_with_wrong_letters_is_found(toy_with_text: Edition) -> None:
    text = words_of(toy_with_text, "p1")
    place = one(toy_with_text, exact=text[:70] + "x" + text[71:])
    assert (place.state, place.first) == (LOOSE, "p1")


def test_words_that_stand_twice_are_told_apart_by_what_is_around_them(toy_with_text: Edition) -> None:
    before, _, after = words_of(toy_with_text, "p6").partition("passage")
    place = one(toy_with_text, exact="passage", prefix=before[-20:], suffix=after[:20])
    assert (place.state, place.first, place.start) == (EXACT, "p6", len(before))


def test_words_that_stand_twice_are_never_guessed(toy_with_text: Edition) -> None:
    place = one(toy_with_text, exact="le nombre")
    assert (place.state, place.first) == (LOST, None)
    assert "nothing says which" in place.reason


def test_words_around_that_differ_make_a_place_loose(toy_with_text: Edition, sentence: str) -> None:
    place = one(toy_with_text, exact=sentence, prefix="something else ")
    assert (place.state, place.first, place.reason) == (LOOSE, "p4", "what stands around the words differs")


def test_words_that_moved_are_followed(toy_with_text: Edition, sentence: str) -> None:
    place = one(toy_with_text, exact=sentence, fragment="p6")
    assert (place.state, place.first) == (LOOSE, "p4")
    assert place.reason == "the words stand in p4, not in p6"


def test_few_letters_are_not_followed_to_another_passage(toy_with_text: Edition) -> None:
    place = one(toy_with_text, exact="passage", fragment="p1")
    assert (place.state, place.first) == (CHANGED, "p1")


def test_a_passage_that_lacks_the_words_has_changed(toy_with_text: Edition) -> None:
    place = one(toy_with_text, exact="words that were here in another version of it", fragment="p4")
    assert (place.state, place.first) == (CHANGED, "p4")
    assert "p4 does not have these words" in place.reason


def test_a_passage_that_reads_otherwise_in_the_copy_has_changed(toy: Edition, toy_copy: Path, sentence: str) -> None:
    text = toy_copy.read_text(encoding="utf-8")
    assert sentence in " ".join(text.split("\n"))
    words = ProtectedText(text.replace(sentence[:30], "Otherwise, and quite so, it is now, ", 1))
    other = replace(toy, text=join(toy.standoff, SourceText(words=words, format="text"), "copy.txt"))
    place = one(other, exact=sentence[:30], fragment="p4")
    assert (place.state, place.first) == (CHANGED, "p4")
    assert "reads otherwise in your copy" in place.reason


def test_a_passage_that_the_copy_lacks_is_said_so(toy: Edition, toy_with_text: Edition, sentence: str) -> None:
    text = "\n\n".join(words_of(toy_with_text, id_) for id_ in ("p1", "p2", "p5", "p6"))
    partial = replace(toy, text=join(toy.standoff, SourceText(words=ProtectedText(text), format="text"), "copy.txt"))
    place = one(partial, exact=sentence, fragment="p4")
    assert (place.state, place.reason[:31]) == (CHANGED, "p4 was not found in your copy, ")


def test_words_of_nobody_are_not_found(toy_with_text: Edition) -> None:
    place = one(toy_with_text, exact="an entirely different article about other matters")
    assert (place.state, place.first) == (LOST, None)


def test_a_summary_that_was_annotated_on_the_site_needs_no_copy(toy: Edition) -> None:
    place = one(toy, exact="multiplies by two", source="https://example.org/lannoy-2017/en/article.html")
    assert (place.state, place.language) == (EXACT, "en")
    lost = one(toy, exact="words that only the article can have", fragment="p4")
    assert (lost.state, lost.first) == (LOST, "p4")
    assert "--source" in lost.reason


def test_a_withdrawn_address_leads_to_its_successor(toy_with_text: Edition) -> None:
    gone = RetiredId(id=Id("p77"), successor=Id("p4"), release="1.1.0")
    standoff = replace(toy_with_text.standoff, retired=(gone,))
    place = one(replace(toy_with_text, standoff=standoff), fragment="p77")
    assert (place.state, place.first) == (LOOSE, "p4")
    assert "withdrawn" in place.reason


def test_an_address_that_never_was_is_said_so(toy_with_text: Edition) -> None:
    place = one(toy_with_text, fragment="p99")
    assert (place.state, place.reason) == (LOST, "p99 is no address of the edition")


def test_what_names_and_quotes_nothing_has_no_place(toy_with_text: Edition) -> None:
    assert one(toy_with_text, source=PAGE).reason == "names no passage and quotes no words"
    assert one(toy_with_text, exact="…").reason == "quotes no letters"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is no JSON (line 1, column 1"),
        (b"p4: a note", "is no JSON (line 1, column 1"),
        (b'[{"target": ', "is no JSON (line 1, column 13"),
        (b"\xff\xfe\x00", "is no JSON"),
        (b"[" * 100_000, "is nested too deeply"),
        (b"[]", "an empty list"),
        (b"3", "holds no annotations: a number"),
        (b'{"name": 1, "version": 2}', "an object with name, version"),
        (b'{"type": "AnnotationCollection", "first": "https://example.org/1"}', "names its first page by address"),
        (b'[{"body": 1}, 2]', "none of 2 has a target"),
    ],
)
def test_what_holds_no_annotations_gets_one_sentence(data: bytes, told: str) -> None:
    with pytest.raises(DataError) as caught:
        read_annotations(data, "notes.json")
    (finding,) = caught.value.findings
    assert told in finding.message
    assert "AnnotationPage" in finding.hint


def test_one_bad_annotation_does_not_hide_the_others() -> None:
    values: list[object] = [annotation(f"{PAGE}#p4"), 7, {"body": "x"}, annotation([])]
    read = read_annotations(json.dumps(values).encode(), "notes.json")
    assert [one.fault for one in read] == ["", "is a number, not an annotation", "has no target", "has no target"]


def test_odd_values_are_passed_over(toy_with_text: Edition) -> None:
    for selector in (3, "p4", [None, 3], {"type": "TextQuoteSelector", "exact": 4}, {"exact": "\ud800"}):
        (place,) = found(toy_with_text, annotation({"source": PAGE, "selector": selector}))
        assert place.state is LOST
    loop: Mapping[str, Any] = {"exact": 1}
    for _ in range(60):
        loop = {"refinedBy": loop}
    assert found(toy_with_text, annotation({"source": PAGE, "selector": loop}))[0].state is LOST


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    with pytest.raises(DataError, match="more than the 16 MB"):
        annotations_in(path)


def test_the_command_says_where_each_one_belongs_and_changes_nothing(
    toy_project: Path, tmp_path: Path, sentence: str
) -> None:
    notes = tmp_path / "notes.json"
    values = [annotation(quoting(sentence)), annotation(quoting("words of nobody, at all"))]
    notes.write_text(json.dumps(values), encoding="utf-8")
    before = {path: path.read_bytes() for path in toy_project.rglob("*") if path.is_file()}
    copy = str(toy_project / "copies" / "article.txt")
    done = call("--project", toy_project, "annotate", notes, "--source", copy)
    assert done.returncode == 1
    assert "   1  exact     p4\n" in done.stdout
    assert "2 places: 1 exact, 1 not found" in done.stdout
    record = json.loads(call("--project", toy_project, "annotate", notes, "--source", copy, "--json").stdout)
    assert record["counts"] == {"exact": 1, "loose": 0, "changed": 0, "not found": 1}
    first = record["annotations"][0]
    assert (first["number"], first["passage"], first["text"], first["id"]) == (1, "p4", "article", "urn:a")
    assert first["address"] == "https://example.org/lannoy-2017/fr/article.html#p4"
    assert before == {path: path.read_bytes() for path in toy_project.rglob("*") if path.is_file()}
    refused = call("--project", toy_project, "annotate", toy_project / "mkdocs.yml")
    assert (refused.returncode, refused.stderr.count("annotations.syntax")) == (1, 1)
