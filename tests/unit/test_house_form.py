"""Entries as reference managers export them: read as what they mean, with a warning; what is not certain is a fault."""

import re
from pathlib import Path

import pytest
from edition.model.cited.bibliography_entry import Entry
from edition.read.bibtex.bibliography_reader import Bibliography, read_bibliography
from edition.read.bibtex.entry_fields import REQUIRED
from edition.read.bibtex.house_form import house_form
from edition.records.biblatex_form import to_biblatex
from edition.records.describe_works import of_entry
from hypothesis import example, given
from hypothesis import strategies as st

from tests.laws.test_bibtex import same

ROOT = Path(__file__).resolve().parents[2]
EXPORTED = (ROOT / "tests" / "cases" / "managers.bib").read_text(encoding="utf-8")
WHOLE = EXPORTED.replace("@mastersthesis", "@phdthesis")

ARTICLE = """\
@article{tern2001,
  author = {Tern, Ada},
  title = {Terns},
  journal = {Shore},
  year = {2001},
}
"""


def read(text: str) -> Bibliography:
    return read_bibliography({"a.bib": text})


def with_field(typed: str) -> str:
    return ARTICLE.replace("  year", f"  {typed},\n  year")


@pytest.fixture(scope="module")
def entries() -> dict[str, Entry]:
    found = read(WHOLE)
    assert found.findings == ()
    return {entry.key: entry for entry in found.entries}


def test_of_what_is_exported_only_what_is_not_certain_is_an_error() -> None:
    (finding,) = read(EXPORTED).findings
    assert (finding.code, finding.subject) == ("bibliography.type", "eider2012")
    assert WHOLE.count("\n@") == 24


def test_pybtex_reads_the_same_entries() -> None:
    same(WHOLE)


@pytest.mark.parametrize(
    ("key", "kind", "fields"),
    [
        (
            "gullHarbourCountsRevisited2018",
            "article",
            {
                "year": "2018",
                "month": "3",
                "day": "17",
                "journal": "Journal of Imaginary Shores",
                "issn": "2049-3630",
                "langid": "english",
            },
        ),
        (
            "sablinPierNombres2011",
            "book",
            {"year": "2011", "month": "", "address": "Brest", "isbn": "978-0-306-40615-7"},
        ),
        ("ternRegistersTides2014", "incollection", {"year": "2014", "month": "9", "day": "", "address": "Cork"}),
        ("fulmarFiguresPublic2009", "phdthesis", {"school": "University of the Cape"}),
        ("plover2021", "misc", {"year": "2021", "url": "https://example.org/plover"}),
        ("harbourOffice1999", "misc", {"publisher": "Harbour Office"}),
        ("tideBoard2002", "report", {"institution": "Tide Board", "month": "1"}),
        ("dunlin2005", "article", {"issn": "2434-5628", "month": "3"}),
        ("avocet1998", "report", {"month": "12"}),
        (
            "whimbrel2020",
            "misc",
            {
                "url": "https://example.org/~whimbrel/gulls--all",
                "note": "Seen at https://example.org/~whimbrel/old in May",
            },
        ),
        ("Oystercatcher2017", "article", {"number": "2", "langid": "english", "year": "2017"}),
        ("Lapwing1988", "book", {"year": "1988", "month": "5", "langid": "british", "address": "Leeds"}),
        ("Snipe1995", "incollection", {"booktitle": "Marsh Life"}),
        ("Heron2003", "book", {"year": "2003"}),
        ("Stilt2010", "online", {"url": "https://example.org/legs", "langid": "british", "day": "9"}),
        ("DBLP:conf/dawn/WrenK19", "inproceedings", {"pages": "12:1–12:9", "volume": "117"}),
    ],
)
def test_an_exported_entry_says_what_it_means(
    entries: dict[str, Entry], key: str, kind: str, fields: dict[str, str]
) -> None:
    entry = entries[key]
    assert entry.type == kind
    assert {name: entry.field(name) for name in fields} == fields


def test_what_is_read_as_meant_is_a_warning_at_its_place_that_says_how_it_is_written_here() -> None:
    remarks = read(WHOLE).remarks
    assert {remark.code for remark in remarks} == {"bibliography.foreign"}
    assert {remark.severity for remark in remarks} == {"warning"}
    lines = WHOLE.split("\n")
    journal, issn = (remark for remark in remarks if remark.subject == "gullHarbourCountsRevisited2018")
    assert lines[journal.where.line - 1].strip().startswith("journaltitle")
    assert journal.hint == "write journal = {Journal of Imaginary Shores}"
    assert issn.message.endswith("issn '2049-3630, 2434-561X' is read as '2049-3630'")
    (kind,) = (remark for remark in remarks if remark.subject == "harbourOffice1999")
    assert (lines[kind.where.line - 1], kind.hint) == ("@dataset{harbourOffice1999,", "write @misc")


@pytest.mark.parametrize("key", ["godwit1976count", "pipit2008meadow", "DBLP:journals/corr/abs-1907-00001"])
def test_nothing_is_said_of_what_is_written_as_here(key: str) -> None:
    assert [remark for remark in read(WHOLE).remarks if remark.subject == key] == []


@pytest.mark.parametrize("date", ["2018", "2018-03", "2018-03-17"])
def test_a_date_is_written_here_too(date: str) -> None:
    found = read(ARTICLE.replace("year = {2001}", f"date = {{{date}}}"))
    assert (found.findings, found.remarks) == ((), ())
    (entry,) = found.entries
    parts = [entry.field(name) for name in ("year", "month", "day")]
    assert parts == [*(part.lstrip("0") for part in date.split("-")), "", ""][:3]


def test_what_we_export_is_read_without_a_remark(entries: dict[str, Entry]) -> None:
    exported = to_biblatex([of_entry(entry) for entry in entries.values()])
    found = read(exported)
    assert (found.findings, found.remarks) == ((), ())
    assert [of_entry(entry) for entry in found.entries] == [of_entry(entries[entry.key]) for entry in found.entries]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("date = {2001/2002}", "form"),
        ("date = {2001-02-30}", "form"),
        ("date = {circa 2001}", "form"),
        ("date = {2002}", "form"),
        ("journaltitle = {Other Shore}", "unknown-field"),
        ("issue = {Spring}", "unknown-field"),
        ("language = {Englisch}", "unknown-field"),
        ("issn = {1234-5670, 2049-3630}", "form"),
        ("issn = {print 2049-3630}", "form"),
        ("month = {Marzo}", "form"),
        ("month = {Martius}", "form"),
        ("langid = {french},\n  language = {english}", "form"),
        (r"note = {\href{https://example.org}{there}}", "markup"),
        ("adress = {Cork}", "unknown-field"),
    ],
)
def test_what_is_not_certain_is_an_error(typed: str, code: str) -> None:
    (finding,) = read(with_field(typed)).findings
    assert finding.code == f"bibliography.{code}"
    assert finding.where.line >= 5
    assert finding.hint


@pytest.mark.parametrize(
    "typed",
    [
        "date = {2001}",
        "date = {2001-05}",
        "date = {2001-05},\n  month = {May}",
        "journaltitle = {Shore}",
        "journaltitle = {}",
    ],
)
def test_what_says_the_same_twice_is_no_doubt(typed: str) -> None:
    assert read(with_field(typed)).findings == ()


@pytest.mark.parametrize("kind", ["thesis", "mastersthesis", "patent"])
def test_a_type_without_one_meaning_is_an_error(kind: str) -> None:
    assert [finding.code for finding in read(ARTICLE.replace("@article", f"@{kind}")).findings] == ["bibliography.type"]


@pytest.mark.parametrize("name", ["pages", "volume", "series"])
def test_an_empty_field_that_nothing_needs_is_a_warning(name: str) -> None:
    found = read(with_field(f"{name} = {{}}"))
    assert found.findings == ()
    assert [remark.code for remark in found.remarks] == ["bibliography.form"]


def test_an_empty_field_that_the_type_needs_says_that_the_work_has_none() -> None:
    found = read(ARTICLE.replace("{2001}", "{}"))
    assert (found.findings, found.remarks) == ((), ())


def test_the_readme_of_the_bibliography_asks_for_what_the_check_asks_for() -> None:
    rows = (ROOT / "bib" / "README.md").read_text(encoding="utf-8").split("\n")
    for kind, wanted in REQUIRED.items():
        (row,) = (row for row in rows if row.startswith("| `@") and f"`@{kind}`" in row and "newspaper" not in row)
        names = {name for one in wanted for name in one.split("|")} - {"title"}
        assert set(re.findall(r"`(\w+)`", row.split("|")[2])) == names, kind


NAMES = [
    "address",
    "date",
    "howpublished",
    "institution",
    "isbn",
    "isbn13",
    "issn",
    "issue",
    "journal",
    "journaltitle",
    "langid",
    "language",
    "link",
    "location",
    "month",
    "number",
    "organization",
    "page",
    "pages",
    "school",
    "title",
    "type",
    "url",
    "year",
]
VALUES = [
    "",
    "2001",
    "2001-05",
    "2001-05-06",
    "May",
    "5",
    "english",
    "en-GB",
    "2049-3630 2434-561X",
    r"\url{https://example.org/~a}",
    "Shore",
    "PhD thesis",
]


@example("article", {"link": r"\url{https://example.org/~a}", "howpublished": r"\url{https://example.org/~a}"})
@given(
    st.sampled_from(["article", "thesis", "techreport", "software", "misc", "x"]),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(VALUES)),
)
def test_what_is_written_as_here_is_left_alone(kind: str, fields: dict[str, str]) -> None:
    once = house_form(kind, fields)
    twice = house_form(once.kind, once.fields)
    assert (twice.kind, twice.fields) == (once.kind, once.fields)
    assert {remark.field for remark in twice.remarks} <= {"organization"}
    assert set(once.names) <= set(fields)
