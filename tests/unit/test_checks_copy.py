"""Checks of a joined copy: what is missing in it, and what of it stands in the project's files."""

from dataclasses import replace

import pytest
from edition.checks.copy import copy_check, leaks_check
from edition.join.word_runs import holds, word_runs
from edition.model.article import Passage, Place
from edition.model.given import Standoff
from edition.model.protected_text import ProtectedText
from edition.words.findings import Where
from edition.words.ids import Id

from tests.unit import builders as b

FIRST_NINE = " ".join(b.PARAGRAPH.split()[:9])
FIRST_EIGHT = " ".join(b.PARAGRAPH.split()[:8])


@pytest.mark.parametrize(
    ("code", "text", "standoff"),
    [
        ("copy.block-missing", b.COPY.replace(b.SECOND, ""), b.STANDOFF),
        ("copy.block-ambiguous", b.COPY + "\n\n" + b.SECOND, b.STANDOFF),
        ("copy.heading", b.COPY.removeprefix("Introduction"), b.STANDOFF),
        ("copy.heading", "Introduction\n" * 2 + "rien\n" * 4 + b.COPY.removeprefix("Introduction"), b.STANDOFF),
        ("copy.call-words", b.COPY, b.with_blocks(b.P1, replace(b.N1, call=Place(block=Id("p1"), words="au large")))),
        ("copy.link-words", b.COPY, b.with_blocks(replace(b.P1, passage=Passage(first="un « mot", last="soir")))),
        ("copy.claim-words", b.COPY, b.with_claim(at=Place(block=Id("p1"), words="chaque soir", occurrence=2))),
    ],
)
def test_copy(code: str, text: str, standoff: Standoff) -> None:
    assert code in b.codes(copy_check, b.subject(standoff, copy=text))


@pytest.mark.parametrize(("before", "told"), [("", "is not on a line"), ("Introduction\n" * 2, "is more than once on")])
def test_a_heading_is_not_there_or_there_more_than_once(before: str, told: str) -> None:
    text = before + "rien\n" * 4 + b.COPY.removeprefix("Introduction")
    (finding,) = b.found(copy_check, b.subject(copy=text))
    assert told in finding.message


@pytest.mark.parametrize(("words", "expected"), [("chaque soir", []), ("chaque matin", ["copy.citation-words"])])
def test_a_citation_is_looked_for_in_its_block(words: str, expected: list[str]) -> None:
    standoff = replace(b.STANDOFF, citations=(b.recorded("cit01", words),))
    assert b.codes(copy_check, b.subject(standoff, copy=b.COPY)) == expected


@pytest.mark.parametrize("check", [copy_check, leaks_check])
def test_nothing_is_said_without_a_copy(check: object) -> None:
    subject = b.subject(files={"docs/data/x.yaml": b.COPY.encode()})
    assert list(check.check(subject)) == []  # type: ignore[attr-defined]


def test_a_missing_heading_is_a_warning() -> None:
    (finding,) = b.found(copy_check, b.subject(copy=b.COPY.removeprefix("Introduction")))
    assert finding.severity == "warning"


def test_recorded_words_that_damage_has_spoilt_are_a_warning() -> None:
    note = replace(b.N1, call=Place(block=Id("p1"), words="au large"))
    damaged = b.COPY.replace("barques", "bateaux")
    (finding,) = [
        f
        for f in b.found(copy_check, b.subject(b.with_blocks(b.P1, note), copy=damaged))
        if f.code == "copy.call-words"
    ]
    assert finding.severity == "warning"
    assert "falls back to the block" in finding.hint


def test_nothing_is_said_of_places_in_a_block_that_was_not_found() -> None:
    found = b.codes(copy_check, b.subject(copy=b.COPY.replace(b.PARAGRAPH, "")))
    assert found == ["copy.block-missing"]


def leaked(text: str, file: str = "docs/data/x.yaml", standoff: Standoff = b.STANDOFF) -> list[tuple[Where, str]]:
    findings = b.found(leaks_check, b.subject(standoff, copy=b.COPY, files={file: text.encode()}))
    return [(finding.where, finding.message.split(" in a row")[0]) for finding in findings]


def test_eight_words_are_a_leak_and_seven_are_none() -> None:
    assert leaked(f"id: p1\n# {FIRST_EIGHT}") == [(Where("docs/data/x.yaml", 2, 3), "8 words")]
    assert leaked(" ".join(FIRST_EIGHT.split()[:7])) == []


@pytest.mark.parametrize("file", ["a.md", "a.py", "bib/x.bib", "notebooks/results/a.json", "a.yaml", "README.txt"])
def test_leaks_are_found_in_every_text_file(file: str) -> None:
    assert leaked(b.PARAGRAPH, file)


def test_pictures_are_not_read() -> None:
    assert leaked(b.PARAGRAPH, "a.png") == []


@pytest.mark.parametrize(
    "text",
    [
        FIRST_NINE.upper(),
        FIRST_NINE.replace(" ", "\n    "),
        FIRST_NINE.replace(" ", " — “").replace("é", "e"),
        FIRST_NINE.replace("é", "e\N{COMBINING ACUTE ACCENT}"),
    ],
)
def test_case_accents_marks_and_line_ends_hide_no_leak(text: str) -> None:
    assert [told for _, told in leaked(text)] == ["9 words"]


def test_escapes_of_json_hide_no_leak() -> None:
    text = b.PARAGRAPH.replace("é", "\\u00e9").replace(",", ",\\n")
    assert leaked(f'{{"a": "{text}"}}', "notebooks/results/a.json")
    nine = " ".join(b.PARAGRAPH.split()[5:14])
    assert "rentrées" in nine
    assert [told for _, told in leaked(nine.replace("é", "\\u00e9"), "a.json")] == ["9 words"]


def test_a_long_leak_is_one_finding_and_gives_two_words_away() -> None:
    files = {"a.md": f"{b.PARAGRAPH} Ici, tout autre chose. {b.SECOND}".encode()}
    findings = b.found(leaks_check, b.subject(copy=b.COPY, files=files))
    assert len(findings) == 2
    assert findings[0].message == "29 words in a row are the article’s, from 'Le' 'guet' on"


def test_two_leaks_without_a_word_between_them_are_two() -> None:
    second = " ".join(b.SECOND.split()[:9])
    assert [told for _, told in leaked(f"{FIRST_EIGHT} {second}")] == ["8 words", "9 words"]


def test_a_fact_inside_a_leak_divides_it() -> None:
    """The eight words from the second on are a title; those from the first and from the third on are none."""
    ten = b.PARAGRAPH.split()[:10]
    titled = replace(b.STANDOFF, entries=(b.entry("adams1901", title=" ".join(ten[1:9])),))
    assert [told for _, told in leaked(" ".join(ten), standoff=titled)] == ["8 words", "8 words"]


def test_titles_and_locators_are_facts() -> None:
    titled = replace(b.STANDOFF, entries=(b.entry("adams1901", title=FIRST_NINE),))
    assert leaked(FIRST_NINE, standoff=titled) == []
    assert leaked(" ".join(b.PARAGRAPH.split()[:10]), standoff=titled) != []
    located = b.with_claim(at=Place(block=Id("p1"), words=FIRST_EIGHT))
    assert leaked(FIRST_EIGHT, standoff=located) == []
    work = replace(b.WORK, title=b.titles(FIRST_NINE, "x", "x"))
    assert leaked(FIRST_NINE, standoff=replace(b.STANDOFF, work=work)) == []


def test_words_divided_at_line_ends_are_put_together() -> None:
    assert word_runs(ProtectedText("la lan-\nterne[3] rouge"), 3) == {("la", "lanterne", "rouge")}


def test_places_are_compared_without_case_and_marks() -> None:
    assert holds(ProtectedText("Le phare, dit-on, luit"), Place(block=Id("p1"), words="phare dit"))
    assert not holds(ProtectedText("Le phare luit"), Place(block=Id("p1"), words="phare", occurrence=2))
