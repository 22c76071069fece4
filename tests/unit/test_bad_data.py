"""Bad data that once ended in a traceback, passed in silence, or was told in words that nobody typed."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from edition import checks
from edition.derive.edition_index import build_index
from edition.derive.passage_names import Unknown, passage
from edition.model.edited_work import RetiredId
from edition.model.edition import Edition
from edition.read.notation.prose_grammar import parse_prose
from edition.read.notation.prose_writer import format_prose
from edition.read.standoff.standoff_reader import read_standoff
from edition.read.standoff_json import standoff_of, standoff_values
from edition.shell import disk
from edition.words.findings import MOST, DataError, Finding
from edition.words.ids import Id

from tests.conftest import TOY
from tests.growth import grows_in_proportion
from tests.unit import builders as b

pytestmark = pytest.mark.slow

WORK = "docs/data/work.yaml"
Files = dict[str, bytes]


@pytest.fixture
def files() -> Files:
    return disk.inputs(TOY)


def faults(files: Mapping[str, bytes]) -> list[Finding]:
    with pytest.raises(DataError) as caught:
        read_standoff(files)
    return list(caught.value.findings)


def changed(files: Files, name: str, old: str, new: str) -> Files:
    text = files[name].decode()
    assert old in text
    return {**files, name: text.replace(old, new, 1).encode()}


@pytest.mark.parametrize("call", ["note:p4", "note:N1", "note:", "note:term-x", "note:n99"])
def test_a_call_of_what_is_no_note_is_a_finding(call: str) -> None:
    summary = (
        f"Le guet compte [](note:n1) et note [@adams1901] [](<{call}>)."
        if call == "note:"
        else "Un [](note:n1) [@adams1901] [](" + call + ")."
    )
    standoff = b.with_blocks(replace(b.P1, summary=b.words(summary, summary, summary)), b.Q1, b.P2, b.N1)
    codes = {found.code for found in checks.run(b.subject(standoff), ("data",))}
    assert codes & {"notes.unknown-note", "links.unknown-id", "links.address"}


@pytest.mark.parametrize("heading", ["section1", "P1", "e001", "ent-x", "work", "cover"])
def test_a_heading_of_another_form_is_a_finding(files: Files, heading: str) -> None:
    made = changed(files, "docs/data/article/compter.yaml", "id: compter", f"id: {heading}")
    assert "ids.malformed" in [found.code for found in faults(made)]


@pytest.mark.parametrize(
    "typed", ["[On](par:P4)", "[x](ref:a_b)", "[x](term:Ab)", "**mot*s*clé**", "[x](<https://a.org/(b>)"]
)
def test_what_is_typed_wrongly_is_written_as_it_reads(typed: str) -> None:
    prose = parse_prose(typed)[0]
    assert parse_prose(format_prose(prose))[0] == prose


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("", [1]),
        ("id,page\np1,claims\np2,article\np1,article\n", [4]),
        ('id,page\n"p1,article\n' + "x" * 200_000, [2, 3]),
    ],
)
def test_a_table_of_released_ids_that_would_guard_nothing(files: Files, table: str, lines: list[int]) -> None:
    found = faults({**files, "docs/data/released.csv": table.encode()})
    assert [(one.code, one.where.line) for one in found] == [("data.value", line) for line in lines]


def test_a_call_that_is_withdrawn_and_in_use() -> None:
    standoff = replace(b.STANDOFF, retired=(RetiredId(id=Id("n1-call"), successor=Id("p1"), release="1"),))
    assert "retired.in-use" in [found.code for found in checks.run(b.subject(standoff), ("data",))]


@pytest.mark.parametrize(
    "name",
    [
        "docs/data/old/claims.yaml",
        "docs/data/retired.yml",
        "docs/data/Released.csv",
        "docs/fr/deep/index.md",
        "bib/deep/x.bib",
        "bib/x.BIB",
        "notebooks/deep/x.py",
    ],
)
def test_a_file_that_nobody_reads_is_not_passed_over(files: Files, name: str) -> None:
    assert [found.code for found in faults({**files, name: b"- x: ["})] == ["data.stray-file"]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (WORK, "date: 2017-02-03", "date: 2017-02-30", "date: expected a date that exists"),
        (WORK, "date: 2017-02-03", "date: 0000-02-03", "date: expected a date that exists"),
        (WORK, "pages: 3–9", "pages: 55–45", "pages: expected pages whose last number is not below"),
        (WORK, "issn: 1234-5679", 'issn: "12"', "issn: expected an ISSN with the right last digit"),
        (WORK, "issn: 1234-5679", "issn: 1234-5678", "issn: expected an ISSN with the right last digit"),
        (WORK, "version: 1.2.3", "version: <script>", "version: expected a version of letters, digits"),
        (WORK, "id: lannoy-2017", "id: ../../x", "id: expected a short name of letters a to z"),
        (WORK, "languages: [fr, en, es]", "languages: [fr, xx1]", "expected the tag of a language"),
        (WORK, "doi: 10.5555/cir.3.7.3", "doi: cir", "doi: expected a DOI alone"),
        (
            "docs/data/list.yaml",
            "    De La Tour",
            "    De La Tour" + "x" * 1001,
            "printed: is longer than a text can be",
        ),
        (WORK, "family: Lannoy", 'family: " "', "family: expected a text that is not blank"),
        (WORK, 'sha256: "e1', 'sha256: "X1', "sha256: expected a SHA-256"),
        ("docs/data/audit.yaml", 'date: "2020-02-28"', 'date: "2020-02-30"', "date: expected a day that exists"),
        ("docs/data/voices.yaml", "date: ", "date: 2001-02-29-", "date: expected a date that exists"),
        ("docs/data/claims/gulls.yaml", "targets: [", "targets: [] #", "targets: is empty; name at least one"),
        (
            "docs/data/notes.yaml",
            "fingerprint: {format: 1",
            "fingerprint: {format: 2",
            "format: expected 1, found 2",
        ),
    ],
)
def test_a_value_of_another_form_is_told_in_words(files: Files, name: str, old: str, new: str, message: str) -> None:
    made = changed(files, name, old, new)
    (found,) = faults(made)
    assert message in found.message
    assert "pattern" not in found.message
    assert found.code == "data.value"
    assert found.where.line
    assert new.partition(" ")[0] in made[name].decode().split("\n")[found.where.line - 1]
    assert found.hint


@pytest.mark.parametrize("typed", ["\\0", "\\u202E", "\\u200b", "\\x1b", "\\U000E0041", "\\r"])
def test_what_nobody_sees_is_found_though_it_is_typed_as_an_escape(files: Files, typed: str) -> None:
    (found,) = faults(changed(files, WORK, "en: The harbour of a thousand gulls", f'en: "The har{typed}bour"'))
    assert (found.code, found.where.line, found.where.column) == ("data.control", 13, 7)


def test_a_flood_of_faults_is_told_in_short(files: Files) -> None:
    def flooded(lines: int) -> list[Finding]:
        junk = b"- {a: 1, b: 2}\n" * lines
        return faults({**files, "docs/data/claims/gulls.yaml": junk, "docs/data/notes.yaml": junk})

    found = flooded(4_000)
    assert Counter(one.where.file for one in found if one.code != "data.more")["docs/data/claims/gulls.yaml"] == MOST
    assert sum(one.code == "data.more" for one in found) == 2
    assert grows_in_proportion(flooded, 1_000)


def test_one_wrong_value_is_one_finding_that_names_it(files: Files) -> None:
    (found,) = faults(changed(files, "docs/data/claims/gulls.yaml", "low: 4312", "low: abc"))
    assert found.message.startswith("low: expected ")
    assert found.where.line
    assert found.hint


def test_bounds_in_the_wrong_order_are_a_finding(files: Files) -> None:
    (found,) = faults(changed(files, "docs/data/claims/gulls.yaml", "low: 4312, high: 4312", "low: 9, high: 1"))
    assert "low is above high" in found.message


def test_a_decision_on_what_does_not_exist_lists_what_does(files: Files) -> None:
    (found,) = faults(changed(files, "docs/data/audit.yaml", "code: ", "code: frobnicated-"))
    assert (found.code, bool(found.where.line), bool(found.hint)) == ("data.value", True, True)


def test_an_id_that_stands_twice_is_called_as_it_was_typed(files: Files) -> None:
    twice = b"- {id: p9, successor: p8, release: x}\n- {id: p9, successor: p8, release: x}\n"
    (found,) = faults({**files, "docs/data/retired.yaml": twice})
    assert found.message == "the id 'p9' stands twice"


def test_a_voice_with_the_id_of_a_block_hides_nothing(toy: Edition) -> None:
    voice = replace(next(iter(toy.standoff.voices.values())), id="p1")
    standoff = replace(toy.standoff, voices={"p1": voice})
    index = build_index(standoff, toy.results)
    assert [text.field for text in index.texts_by_place["p1"]] == ["summary"]


@pytest.mark.parametrize(("asked", "hint"), [("ref-pluvier200", "ref-pluvier2003"), ("c03x", "c02"), ("p99", None)])
def test_a_hint_never_names_what_was_withdrawn(toy: Edition, asked: str, hint: str | None) -> None:
    with pytest.raises(Unknown) as caught:
        passage(toy, asked)
    assert not any(f"'{one.id}'" in str(caught.value) for one in toy.standoff.retired)
    assert hint is None or "did you mean" in str(caught.value)


@pytest.mark.parametrize(
    "damage",
    [
        lambda value: value | {"title": []},
        lambda value: value | {"pages": []},
        lambda value: value | {"id": None},
        lambda value: value | {"claims": None},
        lambda value: {name: one for name, one in value.items() if name != "blocks"},
    ],
)
def test_json_of_another_form_is_refused(damage: Callable[[dict[str, object]], dict[str, object]]) -> None:
    with pytest.raises((AttributeError, KeyError, TypeError, ValueError)):
        standoff_of(damage(standoff_values(b.STANDOFF)))


@pytest.mark.parametrize(("old", "new"), [('"value": 4312', '"value": NaN'), ('"low": 4312', '"low": 9999999')])
def test_a_result_that_no_notebook_can_have(toy_root: Path, toy: Edition, old: str, new: str) -> None:
    from edition.read.standoff.notebooks.results_reader import read_results

    made = changed(disk.inputs(toy_root), "notebooks/results/toy.json", old, new)
    with pytest.raises(DataError):
        read_results(made, toy.standoff)


@pytest.mark.parametrize(
    "licence", ["All rights reserved", '""', "CC BY 4.0", "cc-by-4.0", "MIT", "yes", "CC-BY-4.0 OR MIT"]
)
def test_rights_of_the_text_that_are_no_open_licence_are_refused(files: Files, licence: str) -> None:
    (found,) = faults(changed(files, "docs/data/work.yaml", "  text: null", f"  text: {licence}"))
    line = files["docs/data/work.yaml"].decode().split("\n").index("  text: null") + 1
    assert (found.where.file, found.where.line) == ("docs/data/work.yaml", line)
    assert "expected null, or" in found.message
    assert "CC-BY-4.0" in found.message


@pytest.mark.parametrize(("licence", "is_free"), [("null", False), ("CC-BY-4.0", True), ("CC0-1.0", True)])
def test_words_are_free_by_a_licence_alone(files: Files, licence: str, is_free: bool) -> None:
    standoff = read_standoff(changed(files, "docs/data/work.yaml", "  text: null", f"  text: {licence}"))
    assert standoff.work.rights.text_is_free is is_free


def test_an_edition_that_nobody_edits_is_a_finding(files: Files) -> None:
    old = """edition:
  editors:
  - {family: Quist, given: Maren}
  body:
    fr: L’atelier des dunes
    en: The Dune Workshop
    es: El taller de las dunas
"""
    (fault,) = faults(changed(files, "docs/data/work.yaml", old, "edition:\n"))
    assert (fault.code, fault.where.line) == ("data.value", 42)
    assert "give editors, a body, or both" in fault.message
