"""Checks of the article's data: each finds its faults, names the place, and leaves a sound edition alone."""

from dataclasses import replace
from typing import Any

import pytest
from edition.checks import of_stages, run
from edition.checks.data.of_article import (
    fingerprints_check,
    ids_check,
    locators_check,
    notes_check,
    summaries_check,
    voices_check,
)
from edition.model.article import Block, BlockKind, Heading, Passage, Place, VoiceKind
from edition.model.given import Standoff
from edition.words.findings import Where
from edition.words.ids import Id

from tests.unit import builders as b


def renamed(block: Block, id_: str, **changes: Any) -> Block:
    return replace(block, id=Id(id_), **changes)


def test_a_sound_edition_has_no_findings() -> None:
    subject = b.subject(copy=b.COPY, files={"docs/data/x.yaml": b"id: p1\n"})
    assert list(run(subject, ("data", "copy", "results", "site"))) == []


@pytest.mark.parametrize("module", list(of_stages()), ids=lambda m: m.__name__.split(".")[-1])
def test_codes_begin_with_the_name_of_their_module(module: Any) -> None:
    family = module.__name__.rpartition(".")[2].removesuffix("_check").replace("_", "-")
    assert all(code.partition(".")[0] == family for code in module.CODES)


@pytest.mark.parametrize(
    ("code", "standoff"),
    [
        ("ids.order", b.with_blocks(renamed(b.P2, "p3"), b.P2)),
        ("ids.order", b.with_blocks(b.P2, renamed(b.P1, "p2"))),
        ("ids.order", b.with_blocks(b.P1, renamed(b.Q1, "p1-q2"), b.Q1)),
        ("ids.order", b.with_blocks(b.P1, renamed(b.N1, "n2"), b.N1)),
        ("ids.parent", b.with_blocks(b.P1, b.P2, b.Q1)),
        ("ids.parent", b.with_blocks(b.Q1, b.P1)),
        ("ids.parent", b.with_blocks(b.P1, renamed(b.Q1, "p9-q1"))),
        ("ids.kind", b.with_blocks(b.P1, renamed(b.Q1, "p1-l1"))),
        ("ids.kind", b.with_blocks(replace(b.P1, kind=BlockKind.ITEM))),
        ("ids.headings", replace(b.STANDOFF, headings=())),
        ("ids.headings", replace(b.STANDOFF, work=replace(b.WORK, headings=()))),
        ("ids.form", replace(b.STANDOFF, headings=(Heading(id=Id("bio"), title=b.titles("x", "y", "z")),))),
        ("ids.twice", b.with_blocks(b.P1, replace(b.P2, id=b.P1.id))),
    ],
)
def test_ids(code: str, standoff: Standoff) -> None:
    assert code in b.codes(ids_check, b.subject(standoff))


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        ((b.P1, b.P2, b.Q1), "'p1-q1' does not stand after its paragraph 'p1'"),
        ((b.P1, renamed(b.Q1, "p9-q1")), "'p9-q1' belongs to 'p9', which is no paragraph of the article"),
    ],
)
def test_a_block_without_its_paragraph_is_in_the_wrong_place_or_of_none(blocks: tuple[Block, ...], told: str) -> None:
    assert [f.message for f in b.found(ids_check, b.subject(b.with_blocks(*blocks))) if f.code == "ids.parent"] == [
        told
    ]


def test_ids_may_be_inserted_later() -> None:
    blocks = [renamed(b.P2, id_) for id_ in ("p4", "p4a", "p5", "p9", "p10")]
    assert "ids.order" not in b.codes(ids_check, b.subject(b.with_blocks(*blocks)))


def test_headings_in_another_order_are_one_finding() -> None:
    headings = [Heading(id=Id(id_), title=b.titles("x", "y", "z")) for id_ in ("first", "second")]
    work = replace(b.WORK, headings=(Id("second"), Id("first")))
    (finding,) = b.found(ids_check, b.subject(replace(b.STANDOFF, work=work, headings=tuple(headings))))
    assert "first, second" in finding.message


@pytest.mark.parametrize(
    ("code", "standoff"),
    [
        ("notes.unknown-note", b.with_summary("Mot[](note:n7).", "Word[](note:n7).", "Voz[](note:n7).")),
        ("notes.outside", b.with_page(fr="Mot[](note:n1).")),
        ("notes.outside", b.with_claim(statement=b.words("Mot[](note:n1).", "Word.", "Voz."))),
        ("notes.no-call", b.with_blocks(b.P1, replace(b.N1, call=None))),
        ("notes.unknown-block", b.with_blocks(b.P1, replace(b.N1, call=Place(block=Id("p7"), words="x")))),
        ("notes.not-called", b.with_blocks(replace(b.P1, summary=b.PLAIN_SUMMARY), b.N1)),
        ("notes.called-twice", b.with_summary("Mot[](note:n1).", "Word.", "Voz.")),
        ("notes.other-block", b.with_summary("Mot[](note:n1).", "Word.", "Voz.")),
        (
            "notes.order",
            b.with_blocks(
                replace(b.P1, summary=b.words("A[](note:n2) b[](note:n1).", "A[](note:n1) b[](note:n2).", "A")),
                b.N1,
                renamed(b.N1, "n2"),
            ),
        ),
    ],
)
def test_notes(code: str, standoff: Standoff) -> None:
    assert code in b.codes(notes_check, b.subject(standoff))


def test_a_call_is_missed_in_one_language_only() -> None:
    summary = {**b.SUMMARY, b.EN: b.PLAIN_SUMMARY[b.EN]}
    (finding,) = b.found(notes_check, b.subject(b.with_blocks(replace(b.P1, summary=summary), b.Q1, b.P2, b.N1)))
    assert finding.code == "notes.not-called"
    assert "'n1'" in finding.message
    assert "'en'" in finding.message


def test_the_place_of_a_call_is_exact() -> None:
    standoff = b.with_summary("Mot.", "Word[](note:n7).", "Voz.")
    standoff = replace(standoff, origins=b.typed("p2.summary.en", "      A summary", "      with Word[](note:n7)."))
    (finding,) = b.found(notes_check, b.subject(standoff))
    assert finding.where == Where("docs/data/x.yaml", 8, 19)
    assert finding.hint == "notes are n1"


def one_block(of: int, told: int) -> Standoff:
    """Return an edition of one block with so many words, and a summary with so many."""
    text = "mot " * told
    return b.with_blocks(
        replace(b.P2, fingerprint=b.unlike(b.P2.fingerprint, words=of), summary=b.words(text, text, text))
    )


@pytest.mark.parametrize(
    ("of", "told", "expected"),
    [
        (100, 14, ["summaries.short"]),
        (100, 15, ["summaries.share"]),
        (100, 24, ["summaries.share"]),
        (100, 25, []),
        (100, 50, []),
        (100, 51, ["summaries.half"]),
        (100, 65, ["summaries.half"]),
        (100, 66, ["summaries.long", "summaries.half"]),
        (59, 15, []),
        (61, 15, ["summaries.share"]),
        (20, 25, []),
        (20, 26, ["summaries.long", "summaries.half"]),
        (600, 250, []),
        (600, 251, ["summaries.long"]),
    ],
)
def test_a_summary_has_room_by_the_length_of_its_block(of: int, told: int, expected: list[str]) -> None:
    assert b.codes(summaries_check, b.subject(one_block(of, told))) == expected


def test_a_summary_that_is_short_beside_its_block_is_a_warning() -> None:
    assert {f.severity for f in b.found(summaries_check, b.subject(one_block(400, 20)))} == {"warning"}


def test_summaries_that_could_stand_for_the_article_are_counted_by_language() -> None:
    finding = b.found(summaries_check, b.subject(one_block(100, 52)))[0]
    assert finding.severity == "error"
    assert finding.message == "the summaries in 'fr' have 52 words together; the article has 100"
    assert finding.hint.startswith("take 2 words away")


def test_a_block_without_fingerprint_counts_for_nothing() -> None:
    bare = replace(b.P2, fingerprint=None, summary=b.words(*["mot " * 251] * 3))
    assert b.codes(summaries_check, b.subject(b.with_blocks(bare))) == ["summaries.long"]


KEEPER = b.STANDOFF.voices["keeper"]


@pytest.mark.parametrize(
    ("code", "standoff"),
    [
        ("voices.unknown", b.with_blocks(replace(b.Q1, voices=("keepr",)))),
        ("voices.unused", b.with_blocks(b.P1)),
        ("voices.quotation", b.with_blocks(replace(b.Q1, voices=()))),
        ("voices.quotation", b.with_blocks(replace(b.Q1, voices=("keeper", "keeper")))),
        ("voices.date", replace(b.STANDOFF, voices={"keeper": replace(KEEPER, date="1901-05")})),
    ],
)
def test_voices(code: str, standoff: Standoff) -> None:
    assert code in b.codes(voices_check, b.subject(standoff))


def test_a_report_needs_no_full_date() -> None:
    report = replace(KEEPER, kind=VoiceKind.REPORT, date="1901")
    assert b.codes(voices_check, b.subject(replace(b.STANDOFF, voices={"keeper": report}))) == []


def test_an_unknown_voice_has_a_hint() -> None:
    standoff = b.with_blocks(b.Q1, replace(b.P2, voices=("keepr",)))
    (finding,) = b.found(voices_check, b.subject(standoff))
    assert finding.hint == "did you mean 'keeper'?"


NINE = "un deux trois quatre cinq six sept huit neuf"
WORDY = tuple(
    replace(
        b.CLAIM, id=Id(f"c{number}"), at=Place(block=Id("p1"), words=f"{number} deux trois quatre cinq six huit neuf")
    )
    for number in range(10, 30)
)
"""Claims that have 160 words of the article together."""


@pytest.mark.parametrize(
    ("code", "standoff"),
    [
        ("locators.long", b.with_blocks(replace(b.P1, passage=Passage(first=NINE, last="x")), b.N1)),
        ("locators.long", b.with_blocks(replace(b.P1, passage=Passage(first="x", last="x", link=NINE)), b.N1)),
        ("locators.long", b.with_claim(at=Place(block=Id("p1"), words=NINE))),
        ("locators.long", b.with_claim(at=Place(block=Id("p1"), words="x" * 101))),
        ("locators.long", b.with_blocks(replace(b.N1, call=Place(block=Id("p1"), words=NINE)))),
        ("locators.figures", replace(b.STANDOFF, claims=WORDY)),
        ("locators.budget", b.with_blocks(*(renamed(b.P2, f"p{number}") for number in range(1, 30)))),
    ],
)
def test_locators(code: str, standoff: Standoff) -> None:
    assert code in b.codes(locators_check, b.subject(standoff))


def test_words_of_citations_are_facts_and_no_part_of_the_budget() -> None:
    cited = tuple(b.recorded(f"cit{number:02}", "Adams 1901 " * 4) for number in range(30))
    assert b.codes(locators_check, b.subject(replace(b.STANDOFF, citations=cited))) == []


SKETCH = b.P1.fingerprint


@pytest.mark.parametrize(
    ("code", "block"),
    [
        ("fingerprints.missing", replace(b.P2, fingerprint=None)),
        ("fingerprints.twice", replace(b.P2, fingerprint=b.P1.fingerprint)),
        ("fingerprints.sketch", replace(b.P2, fingerprint=b.unlike(SKETCH, sketch="AAA"))),
        ("fingerprints.sketch", replace(b.P2, fingerprint=b.unlike(SKETCH, sketch="AAAA" * 3 + "AA=="))),
        ("fingerprints.sketch", replace(b.P2, fingerprint=b.unlike(SKETCH, sketch=""))),
        ("fingerprints.sketch", replace(b.P2, fingerprint=b.unlike(SKETCH, letters=20))),
    ],
)
def test_fingerprints(code: str, block: Block) -> None:
    assert code in b.codes(fingerprints_check, b.subject(b.with_blocks(b.P1, block)))
