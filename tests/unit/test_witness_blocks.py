"""Blocks in their witness, by the first and last words recorded: in order, whole, and refused where in doubt."""

from dataclasses import replace
from pathlib import Path

import pytest
from edition.join.witness_blocks import read_witness
from edition.join.witness_blocks.witness_text import MOST_FINDS, WitnessText
from edition.model.article import BlockKind, Passage, Place
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.model.protected_text import MarkKind, ProtectedText, SourceMark, SourceText
from edition.words.block_fingerprint import fingerprint
from edition.words.findings import Finding, errors
from edition.words.ids import Id

from tests.unit import builders as b


def source(text: str, marks: tuple[SourceMark, ...] = ()) -> SourceText:
    return SourceText(words=ProtectedText(text), format="text", marks=marks)


def with_passage(id_: str, first: str, last: str) -> Standoff:
    """Return the small edition with another passage for one block."""
    blocks = (
        replace(block, passage=Passage(first=first, last=last)) if block.id == id_ else block
        for block in b.STANDOFF.blocks
    )
    return b.with_blocks(*blocks)


def found(standoff: Standoff, text: str) -> list[tuple[str, str]]:
    """Return the code and the block of each fault."""
    return [(finding.code, finding.subject) for finding in read_witness(standoff, source(text)).findings]


def only(standoff: Standoff, text: str) -> Finding:
    (finding,) = read_witness(standoff, source(text)).findings
    assert finding.hint
    return finding


def test_every_block_of_a_sound_edition_is_fingerprinted_as_it_stands() -> None:
    reading = read_witness(b.STANDOFF, source(b.COPY))
    assert reading.findings == []
    assert reading.fingerprints == {block.id: block.fingerprint for block in b.STANDOFF.blocks}


def test_the_fingerprints_of_the_toy_are_those_of_its_witness(toy: Edition, toy_copy: Path) -> None:
    reading = read_witness(toy.standoff, source(toy_copy.read_text(encoding="utf-8")))
    assert reading.findings == []
    assert reading.fingerprints == {block.id: block.fingerprint for block in toy.standoff.blocks}


def test_words_that_occur_before_the_block_do_not_mislead() -> None:
    title = "Quand le phare\n\n"
    assert found(b.STANDOFF, b.COPY.replace(b.SECOND, title + b.SECOND)) == [("witness.first-ambiguous", "p2")]
    early = b.COPY.replace("Introduction", "Quand le phare\n\nIntroduction")
    assert read_witness(b.STANDOFF, source(early)).fingerprints[Id("p2")] == b.P2.fingerprint


def test_words_that_return_inside_a_paragraph_begin_nothing() -> None:
    text = b.COPY.replace("et que le reste", "et que quand le registre et le reste")
    assert found(b.STANDOFF, text) == []


def test_a_beginning_that_is_in_doubt_is_told_with_all_its_places() -> None:
    text = f"{b.SECOND}\n\n{b.SECOND}"
    finding = only(b.with_blocks(b.P2), text)
    assert finding.code == "witness.first-ambiguous"
    assert "stand 2 times where p2 may begin: lines 1, 3" in finding.message
    assert finding.where.file == "data/p2.passage.first"


def test_a_block_that_swallows_the_next_is_refused() -> None:
    text = b.COPY.replace("jamais avant", "jamais avec")
    finding = only(with_passage("p1", "Le guet", "avait été noté"), text)
    assert finding.code == "witness.overlap"
    assert "stand first on line 7, after p1-q1 has begun on line 5" in finding.message


def test_a_block_that_is_cut_in_half_is_refused() -> None:
    finding = only(with_passage("p1", "Le guet", "rentrées au port"), b.COPY)
    assert finding.code == "witness.cut-line"
    assert "leave 17 words of line 3 after them" in finding.message


def test_a_block_whose_first_words_stand_inside_its_line_is_refused() -> None:
    finding = only(with_passage("p2", "relu", b.P2.passage.last), b.COPY)
    assert (finding.code, finding.severity) == ("witness.cut-begin", "error")
    assert "before them that belong to no block" in finding.message


def test_last_words_that_return_inside_a_paragraph_end_nothing() -> None:
    text = b.COPY.replace("chaque soir les", "chaque printemps suivant les")
    reading = read_witness(b.STANDOFF, source(text))
    assert reading.findings == []
    assert reading.fingerprints[Id("p1")] == fingerprint(text.split("\n\n")[1])


def test_an_end_that_is_in_doubt_is_refused() -> None:
    text = b.COPY.replace("que personne", "printemps suivant\nque personne")
    finding = only(b.STANDOFF, text)
    assert finding.code == "witness.last-ambiguous"
    assert "lines 3, 4" in finding.message


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("Le gué", "printemps suivant", "witness.first-missing"),
        ("—", "printemps suivant", "witness.first-missing"),
        ("Le gu", "printemps suivant", "witness.first-missing"),
        ("Le guet", "printemps prochain", "witness.last-missing"),
        ("Le registre est", "deux lampes", "witness.order"),
    ],
)
def test_words_that_are_not_there_are_told(first: str, last: str, code: str) -> None:
    assert found(with_passage("p1", first, last), b.COPY) == [(code, "p1")]


def test_a_word_that_stands_everywhere_tells_nothing() -> None:
    everywhere = "le " * MOST_FINDS
    reading = read_witness(with_passage("p1", "le", "printemps suivant"), source(f"{everywhere}\n\n{b.COPY}"))
    (finding,) = errors(reading.findings)
    assert finding.code == "witness.first-missing"
    assert "3,000 times" in finding.hint


def test_one_block_in_the_wrong_place_is_one_fault() -> None:
    order = b.with_blocks(b.P2, b.P1, b.Q1)
    assert found(order, b.COPY) == [("witness.order", "p2")]


def test_all_faults_are_told_at_once() -> None:
    blocks = (
        replace(b.P1, passage=Passage(first="Le guet", last="jamais")),
        replace(b.Q1, passage=Passage(first="Nous comptâmes", last="deux")),
        b.P2,
        replace(b.N1, passage=Passage(first="Le registre est", last="vitre")),
    )
    assert found(b.with_blocks(*blocks), b.COPY) == [
        ("witness.first-missing", "p1-q1"),
        ("witness.cut-line", "p1"),
        ("witness.cut-line", "n1"),
    ]


def test_lines_that_belong_to_no_block_are_a_warning_that_counts_them() -> None:
    text = b.COPY.replace(b.QUOTATION, f"Figure 1. Le phare\n\n{b.QUOTATION}")
    finding = only(b.STANDOFF, text)
    assert (finding.code, finding.severity, finding.subject) == ("witness.gap", "warning", "p1-q1")
    assert "have 4 words before them, on line 5" in finding.message


@pytest.mark.parametrize("between", ["Introduction", "1. Introduction", "12", "[4]"])
def test_headings_and_numbers_between_blocks_are_no_lost_words(between: str) -> None:
    assert found(b.STANDOFF, b.COPY.replace(b.SECOND, f"{between}\n\n{b.SECOND}")) == []


def test_notes_between_the_blocks_of_the_body_are_no_lost_words() -> None:
    text = "\n\n".join((b.PARAGRAPH, b.NOTE, b.QUOTATION, b.SECOND))
    assert found(b.STANDOFF, text) == []


def test_words_with_which_a_note_begins_may_occur_in_the_body() -> None:
    """Where a block of another part stands for sure, no note begins."""
    text = b.COPY.replace(b.SECOND, b.SECOND.replace("relu, ", "relu,\nle registre est "))
    assert found(b.STANDOFF, text) == []


def test_a_note_inside_a_paragraph_is_refused() -> None:
    middle = b.PARAGRAPH.replace(" puis il", f"\n{b.NOTE}\npuis il")
    assert found(b.STANDOFF, b.COPY.replace(b.PARAGRAPH, middle).removesuffix(b.NOTE)) == [("witness.overlap", "p1")]


def test_lines_that_an_editor_broke_change_nothing() -> None:
    wrapped = b.COPY.replace(" et ", "\net ").replace(" le ", "\nle ")
    assert "\nle registre fut" in wrapped
    reading = read_witness(b.STANDOFF, source(wrapped))
    assert not errors(reading.findings)
    assert {id_: made.exact for id_, made in reading.fingerprints.items()} == {
        block.id: block.fingerprint.exact for block in b.STANDOFF.blocks if block.fingerprint
    }


def test_blocks_that_share_a_line_are_told_apart() -> None:
    assert found(b.STANDOFF, b.COPY.replace("\n\n", " ")) == []


def test_an_item_may_be_shorter_than_its_first_and_last_words() -> None:
    item = b.block("p2", BlockKind.ITEM, "Linear A", passage=Passage(first="Linear A", last="A"))
    reading = read_witness(b.with_blocks(b.P1, item), source(f"{b.PARAGRAPH}\n– Linear A\nLinear B"))
    assert reading.fingerprints[Id("p2")].words == 2


def test_a_note_call_that_the_format_marks_is_no_part_of_a_fingerprint() -> None:
    text = b.COPY.replace("au port, puis", "au port,9 puis")
    at = text.index("9 puis")
    mark = SourceMark(start=at, end=at + 1, kind=MarkKind.NOTE)
    reading = read_witness(b.STANDOFF, source(text, (mark,)))
    assert reading.findings == []
    assert reading.fingerprints[Id("p1")] == b.P1.fingerprint


def test_a_letter_with_an_accent_of_its_own_is_inside_a_word() -> None:
    text = b.COPY.replace("relit jamais", "relit jame\u0301s")
    assert found(with_passage("p1", "Le guet", "s avant le printemps suivant"), text) == [
        ("witness.last-missing", "p1")
    ]


def test_blocks_that_nothing_tells_apart_are_a_warning() -> None:
    one, other = (b.block(id_, BlockKind.ITEM, "Rien du tout.") for id_ in ("p2", "p3"))
    reading = read_witness(
        b.with_blocks(b.P1, one, b.Q1, other),
        source(f"{b.PARAGRAPH}\n\nRien du tout.\n\n{b.QUOTATION}\n\nRien du tout."),
    )
    told = {(finding.code, finding.severity, finding.subject) for finding in reading.findings}
    assert told == {("witness.unlike", "warning", "p2"), ("witness.unlike", "warning", "p3")}


def test_words_other_than_those_from_first_to_last_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """The digest of a fingerprint proves nothing of itself: it is the words that are compared."""
    monkeypatch.setattr(WitnessText, "letters_of", lambda *_: "others")
    found = {(finding.code, finding.severity) for finding in read_witness(b.STANDOFF, source(b.COPY)).findings}
    assert found == {("witness.unlike", "error")}


def test_a_call_is_recorded_where_the_witness_has_it() -> None:
    note = replace(b.N1, call=Place(block=Id("p1"), words="au port"))
    assert found(b.with_blocks(b.P1, note), f"{b.PARAGRAPH}\n\nNotes\n1. {b.NOTE}") == []
