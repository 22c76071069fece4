"""The data files to one model; every way in which an editor can get them wrong, all told at once."""

from pathlib import Path

import pytest
from edition.model.article import BlockKind, Place
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.model.prose_tree import Call
from edition.read.standoff.standoff_reader import read_standoff
from edition.shell import disk
from edition.words.findings import DataError, Finding, Where
from edition.words.ids import Id

pytestmark = pytest.mark.slow

WORK, NOTES, INTRODUCTION = "docs/data/work.yaml", "docs/data/notes.yaml", "docs/data/article/introduction.yaml"


@pytest.fixture
def given(toy_root: Path) -> dict[str, bytes]:
    return disk.inputs(toy_root)


def problems(given: dict[str, bytes]) -> tuple[Finding, ...]:
    with pytest.raises(DataError) as caught:
        read_standoff(given)
    return caught.value.findings


def edit(given: dict[str, bytes], file: str, old: str, new: str) -> None:
    assert old.encode() in given[file]
    given[file] = given[file].replace(old.encode(), new.encode(), 1)


def test_the_toy_has_one_of_everything(toy: Edition) -> None:
    standoff = toy.standoff
    assert [block.id for block in standoff.body] == [
        "p1",
        "p2",
        "p3",
        "p4",
        "p4-q1",
        "p5",
        "p5-l1",
        "p5-l2",
        "p6",
        "p7",
        "p8",
    ]
    assert {block.kind for block in standoff.blocks} == set(BlockKind)
    assert [note.id for note in standoff.notes] == ["n1", "n2", "n3"]
    assert [heading.id for heading in standoff.headings] == ["introduction", "compter", "conclusion"]
    assert len(standoff.entries) == 8
    assert len(standoff.claims) == 2
    assert set(standoff.voices) == {"corentin-2012", "leaflet-1992"}
    assert set(standoff.pages) == {
        (name, lang) for name in ("index", "about", "handout") for lang in ("fr", "en", "es")
    }


def test_a_block_is_read_whole(toy: Edition) -> None:
    note = toy.standoff.notes[1]
    assert note.call == Place(block=Id("p2"), words="par fenêtre »")
    quotation = next(block for block in toy.standoff.body if block.kind is BlockKind.QUOTATION)
    assert (quotation.heading, quotation.language, quotation.voices) == ("compter", "fr", ("corentin-2012",))
    assert quotation.fingerprint is not None
    assert Call(toy.standoff.notes[0].id) in toy.standoff.body[0].summary[toy.standoff.work.language]


def test_pieces_have_the_places_where_they_were_typed(toy: Edition) -> None:
    standoff: Standoff = toy.standoff
    assert standoff.origin("p1").where == Where(INTRODUCTION, 7, 7)
    assert standoff.origin("p1.summary.fr").where.line == 12
    assert standoff.origin("p1.summary.fr.no.such.part") == standoff.origin("p1.summary.fr")
    assert standoff.origin("nothing").where.file == WORK
    assert standoff.origin("ref-dso1958").where.file == "bib/references.bib"


def test_line_ends_of_other_systems_change_nothing(given: dict[str, bytes], toy: Edition) -> None:
    other = {name: content.replace(b"\n", b"\r\n") for name, content in given.items() if not name.endswith(".csv")}
    read = read_standoff(given | other)
    assert read.blocks == toy.standoff.blocks
    assert read.notebooks == toy.standoff.notebooks


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "message"),
    [
        (INTRODUCTION, "summary:", "sumary:", "data.unknown-key", "unknown key 'sumary'"),
        (INTRODUCTION, "- id: p1", "- id: [p1", "data.syntax", "cannot be read as YAML"),
        (INTRODUCTION, "- id: p1", "- id: q1", "ids.malformed", "'q1' is no id of a par"),
        (INTRODUCTION, "- id: p2", "- id: p1", "ids.duplicate", "the id 'p1' stands twice"),
        (INTRODUCTION, "kind: paragraph", "kind: heading", "data.value", "kind: "),
        (INTRODUCTION, "(note:n1)", "(not:n1)", "prose.syntax", "the link to 'not:n1' has no scheme"),
        (INTRODUCTION, "[@delatour1961", "[@", "prose.syntax", "cannot be read as a citation"),
        (INTRODUCTION, 'first: "À Port-Sabline"', "first: 3", "data.value", "first: expected a text, found 3"),
        (NOTES, "after: ", "behind: ", "data.unknown-key", "unknown key 'behind'"),
        (NOTES, "- id: n1", "- id: p1-q1", "ids.malformed", "'p1-q1' is no id of a note"),
        (WORK, "date: 2020-02-29", "date: yesterday", "data.value", "date: "),
        (WORK, "language: fr", "language: French", "data.value", "language: "),
        (WORK, "headings: [introduction, ", "headings: [beginning, ", "data.missing-file", "is missing"),
        ("docs/data/claims/gulls.yaml", "recorded: reproduced", "recorded: true", "data.value", "recorded: "),
        ("docs/fr/index.md", "(page:claims)", "(claims)", "prose.syntax", "the link to 'claims' has no scheme"),
        ("notebooks/toy.py", ' lang="fr"', "", "notebooks.language", "a Markdown cell says no language"),
        ("bib/references.bib", "@phdthesis", "@thesis", "bibliography.type", "the type @thesis is not known"),
    ],
)
def test_a_fault_is_told_where_it_stands(
    given: dict[str, bytes], file: str, old: str, new: str, code: str, message: str
) -> None:
    edit(given, file, old, new)
    found = next(finding for finding in problems(given) if finding.code == code)
    assert message in found.message
    assert found.where.line > 0 or code == "data.missing-file"


def test_a_line_and_column_lead_to_the_very_word(given: dict[str, bytes]) -> None:
    edit(given, INTRODUCTION, "[](note:n1). Leur", "[](nota:n1). Leur")
    (finding,) = problems(given)
    line = given[INTRODUCTION].decode().split("\n")[finding.where.line - 1]
    assert line[finding.where.column - 1 :].startswith("nota:n1")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"\xff\xfe",
        b"a: \xc3(\n",
        b"[" * 3000,
        b"a: &a b\nc: *a\n",
        b"a: 1\na: 2\n",
        b"- just\n- a list\n",
        b"just words\n",
        b"12\n",
        b"null\n",
        b"\x00",
        b"%PDF-1.4\n%\xe2\xe3",
        b"{a: {b: {c: [d]}}}\n",
        b"? [a]\n: b\n",
    ],
)
@pytest.mark.parametrize("file", [WORK, NOTES, INTRODUCTION, "docs/data/cover.yaml", "docs/data/claims/gulls.yaml"])
def test_rubbish_in_a_data_file_is_findings(given: dict[str, bytes], file: str, content: bytes) -> None:
    given[file] = content
    assert all(finding.where.file for finding in problems(given))


@pytest.mark.parametrize("file", ["docs/fr/index.md", "bib/references.bib", "notebooks/toy.py"])
def test_invalid_bytes_in_any_file_are_a_finding(given: dict[str, bytes], file: str) -> None:
    given[file] += b"\n\xe9t\xe9\n"
    (finding,) = problems(given)
    assert finding.code == "data.encoding"
    assert finding.where == Where(file, given[file].count(b"\n"), 1)


@pytest.mark.parametrize(
    "file", [WORK, NOTES, INTRODUCTION, "docs/data/cover.yaml", "docs/data/voices.yaml", "docs/data/biography.yaml"]
)
def test_a_missing_file_is_a_finding(given: dict[str, bytes], file: str) -> None:
    del given[file]
    assert ("data.missing-file", Where(file)) in [(finding.code, finding.where) for finding in problems(given)]


def test_a_file_that_no_heading_names_is_a_finding(given: dict[str, bytes]) -> None:
    given["docs/data/article/extra.yaml"] = given[INTRODUCTION]
    assert [finding.code for finding in problems(given)] == ["data.stray-file"]


def test_nothing_at_all_is_findings() -> None:
    assert {finding.code for finding in problems({})} == {"data.missing-file"}


def test_every_problem_of_every_file_is_told_at_once(given: dict[str, bytes]) -> None:
    edit(given, INTRODUCTION, "summary:", "sumary:")
    edit(given, NOTES, "- id: n3", "- id: n2")
    edit(given, WORK, "url:", "uri:")
    edit(given, "docs/es/about.md", "# Acerca", "# [x](y) Acerca")
    edit(given, "bib/editors.bib", "@online", "@site")
    given["docs/data/voices.yaml"] = b"a: [\n"
    given["docs/data/claims/gulls.yaml"] += b"\xff"
    found = problems(given)
    assert {finding.where.file for finding in found} == {
        INTRODUCTION,
        NOTES,
        WORK,
        "docs/es/about.md",
        "bib/editors.bib",
        "docs/data/voices.yaml",
        "docs/data/claims/gulls.yaml",
    }
    assert list(found) == sorted(found, key=lambda finding: (finding.where, finding.code, finding.subject))
