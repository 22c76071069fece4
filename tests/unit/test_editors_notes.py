"""The editors' notes: read, checked, named, found in a copy, and cited back to."""

from dataclasses import replace
from typing import Any

import pytest
from edition.checks.copy import copy_check
from edition.checks.data.of_article import editors_notes_check
from edition.derive.mentions import mentions
from edition.derive.passage_names import place_name
from edition.model.article import EditorsNote, Place
from edition.model.given import Standoff
from edition.read.standoff.standoff_reader import read_standoff
from edition.shell import disk
from edition.words.findings import DataError
from edition.words.ids import Id, Lang

from tests.conftest import TOY
from tests.unit import builders as b

FILE = "docs/data/editors-notes.yaml"


def noted(*notes: EditorsNote) -> Standoff:
    return replace(b.STANDOFF, editors_notes=notes)


def changed(**changes: Any) -> EditorsNote:
    return replace(b.ED1, **changes)


def test_a_sound_note_has_no_findings() -> None:
    assert b.codes(editors_notes_check, b.subject(noted(b.ED1))) == []


def long(words: int) -> Any:
    text = "mot " * words + "[@adams1901]"
    return b.words(text, text, text)


@pytest.mark.parametrize(
    ("code", "note"),
    [
        ("editors-notes.unknown-block", changed(at=Place(block=Id("p9"), words="chaque soir"))),
        ("editors-notes.unsourced", changed(text=b.PLAIN_SUMMARY)),
        ("editors-notes.length", changed(text=long(24))),
        ("editors-notes.length", changed(text=long(91))),
    ],
)
def test_a_note_has_a_block_a_source_and_some_length(code: str, note: EditorsNote) -> None:
    assert code in b.codes(editors_notes_check, b.subject(noted(note)))


@pytest.mark.parametrize("words", [25, 90])
def test_the_source_of_a_note_is_not_counted_among_its_words(words: int) -> None:
    assert b.codes(editors_notes_check, b.subject(noted(changed(text=long(words))))) == []


@pytest.mark.parametrize(
    "notes",
    [
        (changed(at=Place(block=Id("p2"), words="relu")), changed(id=Id("ed2"))),
        (changed(id=Id("ed2")), b.ED1),
        (b.ED1, b.ED1),
    ],
    ids=["blocks", "numbers", "twice"],
)
def test_notes_follow_the_article_and_their_numbers_rise(notes: tuple[EditorsNote, ...]) -> None:
    assert b.codes(editors_notes_check, b.subject(noted(*notes))) == ["editors-notes.order"]


def test_numbers_may_leave_gaps_for_later_notes() -> None:
    assert b.codes(editors_notes_check, b.subject(noted(b.ED1, changed(id=Id("ed7"))))) == []


def test_words_that_are_not_in_the_block_are_found_in_a_copy() -> None:
    wrong = changed(at=Place(block=Id("p1"), words="chaque matin"))
    (finding,) = b.found(copy_check, b.subject(noted(wrong), copy=b.COPY))
    assert finding.code == "copy.editors-note-words"
    assert finding.where.file == "data/ed1.at.words"
    assert b.codes(copy_check, b.subject(noted(b.ED1), copy=b.COPY)) == []


def test_a_note_is_called_by_its_number_and_counts_as_the_editors_own() -> None:
    edition = b.subject(noted(b.ED1)).edition
    assert [place_name(edition, "ed1", Lang(lang)) for lang in ("fr", "en", "es")] == [
        "note des éditeurs 1",
        "editors’ note 1",
        "nota de los editores 1",
    ]
    assert edition.index.page_by_id[Id("ed1")] == "article"
    assert "ed1" in [mention.source for mention in mentions(edition.index.texts, ())["adams1901"]]


def toy_with(text: str | None) -> dict[str, bytes]:
    files = {name: content for name, content in disk.inputs(TOY).items() if name != FILE}
    return files if text is None else {**files, FILE: text.encode()}


def test_a_project_needs_no_notes_of_editors() -> None:
    assert read_standoff(toy_with(None)).editors_notes == ()


def test_a_note_is_read_with_its_place() -> None:
    text = """- id: ed3
  at: {block: p4, words: soin, occurrence: 2}
  text: {fr: "Voir [@dso1958].", en: "See [@dso1958].", es: "Véase [@dso1958]."}
"""
    (note,) = read_standoff(toy_with(text)).editors_notes
    assert note.id == "ed3"
    assert note.at == Place(block=Id("p4"), words="soin", occurrence=2)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('- {id: n3, at: {block: p4, words: soin}, text: {fr: "x"}}\n', "ids.duplicate"),
        ('- {id: ed-3, at: {block: p4, words: soin}, text: {fr: "x"}}\n', "ids.malformed"),
        ('- {id: ed3, text: {fr: "x"}}\n', "data.missing-key"),
        ('- {id: ed3, at: {block: p4, words: soin}, text: {fr: "[@"}}\n', "prose.syntax"),
    ],
)
def test_bad_notes_are_told_with_their_line(text: str, code: str) -> None:
    with pytest.raises(DataError) as error:
        read_standoff(toy_with(text))
    found = {finding.code: finding for finding in error.value.findings}
    assert found[code].where.file == FILE
    assert found[code].where.line == 1
