import pytest
from edition.findings import Where
from edition.model.bibliography import Name
from edition.read.bibliography import read_bibliography

GOOD = """\
% A comment before the first entry.

@book{tern2001,
  author    = {van den Berg, Jo and {Port Authority} and Gull, Jr., A. B.},
  title     = {The {Atlantic} tern -- a life~story \\& more},
  publisher = {Harbour},
  year      = {2001},
  pages     = {12--34},
}
"""


def problems(text: str) -> list[tuple[str, int]]:
    return [(finding.code, finding.where.line) for finding in read_bibliography({"a.bib": text}).findings]


def test_an_entry_in_plain_unicode() -> None:
    found = read_bibliography({"a.bib": GOOD})
    assert found.findings == ()
    (entry,) = found.entries
    assert (entry.key, entry.id, entry.type, entry.file) == ("tern2001", "ref-tern2001", "book", "a.bib")
    assert entry.field("title") == "The Atlantic tern – a life\N{NO-BREAK SPACE}story & more"
    assert entry.field("pages") == "12–34"
    assert entry.field("doi") == ""


def test_names_as_bibtex_divides_them() -> None:
    (entry,) = read_bibliography({"a.bib": GOOD}).entries
    assert entry.persons["author"] == (
        Name(family="Berg", given="Jo", particle="van den"),
        Name(family="Port Authority"),
        Name(family="Gull", given="A. B.", suffix="Jr."),
    )


def test_entries_and_fields_have_places() -> None:
    found = read_bibliography({"a.bib": GOOD})
    assert found.origins["ref-tern2001"].where == Where("a.bib", 3, 1)
    assert found.origins["ref-tern2001.year"].where == Where("a.bib", 7, 3)


def test_entries_of_all_files_are_sorted_by_key() -> None:
    other = GOOD.replace("tern2001", "gull1987")
    assert [e.key for e in read_bibliography({"b.bib": GOOD, "a.bib": other}).entries] == ["gull1987", "tern2001"]


@pytest.mark.parametrize(
    ("change", "code", "line"),
    [
        (("{Harbour},", "{Harbour,"), "bibliography.syntax", 3),
        (("{Harbour},", "Harbour},"), "bibliography.syntax", 3),
        (("{Harbour},", "{Harbour}"), "bibliography.syntax", 7),
        (("@book", "@bok"), "bibliography.type", 3),
        (("{2001}", "{c. 2001}"), "bibliography.form", 7),
        (("{12--34}", "{about 12}"), "bibliography.form", 8),
        (("publisher", "publicher"), "bibliography.missing-field", 3),
        (("author ", "autor  "), "bibliography.missing-field", 3),
    ],
)
def test_a_fault_has_a_code_and_a_line(change: tuple[str, str], code: str, line: int) -> None:
    assert problems(GOOD.replace(*change)) == [(code, line)]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("doi", "https://doi.org/10.1/x"),
        ("url", "example.org"),
        ("urldate", "1 May 2019"),
        ("isbn", "n/a"),
        ("langid", "fr-FR"),
    ],
)
def test_fields_with_a_form(field: str, value: str) -> None:
    assert problems(GOOD.replace("  year", f"  {field} = {{{value}}},\n  year")) == [("bibliography.form", 7)]


def test_a_fault_hides_no_other_entry_and_no_other_fault() -> None:
    broken = GOOD.replace("{Harbour},", "{Harbour,")
    undated = GOOD.replace("tern2001", "auk1844").replace("2001}", "x}")
    found = read_bibliography({"a.bib": "\n".join([broken, GOOD.replace("tern2001", "gull1987"), undated])})
    assert [entry.key for entry in found.entries] == ["auk1844", "gull1987"]
    assert [finding.code for finding in found.findings] == ["bibliography.syntax", "bibliography.form"]


def test_a_key_stands_once_in_all_files() -> None:
    found = read_bibliography({"a.bib": GOOD, "b.bib": GOOD})
    (finding,) = found.findings
    assert finding.code == "bibliography.duplicate-key"
    assert finding.where == Where("b.bib", 3, 1)
    assert finding.hint == "first at a.bib:3:1"


def test_two_keys_cannot_have_one_address() -> None:
    clash = read_bibliography({"a.bib": GOOD.replace("tern2001", "a.b"), "b.bib": GOOD.replace("tern2001", "a:b")})
    assert [f.code for f in clash.findings] == ["bibliography.id-clash"]


@pytest.mark.parametrize("text", ["", "no entry at all", "@comment{nothing}", "@string{a = {b}}"])
def test_a_file_without_entries_is_empty(text: str) -> None:
    assert read_bibliography({"a.bib": text}).entries == ()


@pytest.mark.parametrize(
    "text", ["@book", "@book{", "@book{x", "@book{x,", "@book{x, title = }", "@{}", "@book(x, title={y}"]
)
def test_rubbish_is_a_finding_or_nothing(text: str) -> None:
    assert read_bibliography({"a.bib": text}).entries == ()
