import re

import pytest
from edition.model.cited.bibliography_entry import Name
from edition.read.bibtex import bibliography_reader
from edition.read.bibtex.bibliography_reader import read_bibliography
from edition.words.findings import DataError, Where

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


NAMES = [
    ("de La Tour, Hélène", Name(particle="de", family="La Tour", given="Hélène")),
    ("Jo van den Berg", Name(given="Jo", particle="van den", family="Berg")),
    ("von Neumann, Jr., John", Name(particle="von", family="Neumann", suffix="Jr.", given="John")),
    ("Mélenchon, Jean-Luc", Name(family="Mélenchon", given="Jean-Luc")),
    (r"{\'E}tienne Ollion", Name(given="Étienne", family="Ollion")),
    (r"Garc{\'\i}a, Jos\'{e}", Name(family="García", given="José")),
    ("{Société {X} and Sons}", Name(family="Société X and Sons")),
    ("{Terra Nova}", Name(family="Terra Nova")),
    ("Voltaire", Name(family="Voltaire")),
    ("王, 小明", Name(family="王", given="小明")),
]


@pytest.mark.parametrize(("typed", "name"), NAMES)
def test_a_name_is_read_right(typed: str, name: Name) -> None:
    text = re.sub("author .*", lambda _: f"author = {{{typed}}},", GOOD)
    found = read_bibliography({"a.bib": text})
    assert found.findings == ()
    assert found.entries[0].persons["author"] == (name,)


def test_bodies_have_a_literal_name_and_people_have_parts() -> None:
    assert Name(family="Terra Nova").literal == "Terra Nova"
    assert Name(family="Berg", particle="van den").literal == ""


def test_forty_authors_are_forty_names() -> None:
    names = " and\n    ".join(f"Gull{n}, A. B." for n in range(40))
    (entry,) = read_bibliography({"a.bib": re.sub("author .*", f"author = {{{names}}},", GOOD)}).entries
    assert [name.family for name in entry.persons["author"]] == [f"Gull{n}" for n in range(40)]


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


# What is changed in GOOD; the code, place and key words of the one finding that follows.
FAULTS = [
    (("{Harbour},", "{Harbour,"), "syntax", (6, 15), "'publisher' here is not closed"),
    (("{Harbour},", "Harbour},"), "macro", (6, 15), "'Harbour' is not defined"),
    (("{Harbour},", "Harbour,"), "macro", (6, 15), "'Harbour' is not defined"),
    (("{Harbour},", "Harbour Press,"), "syntax", (6, 15), "is not in braces"),
    (("{Harbour},", "{Harbour}"), "syntax", (6, 24), "no comma after the value of 'publisher'"),
    (("{Harbour},", "{Harbour} Press,"), "syntax", (6, 25), "unexpected 'Press,'"),
    (("{Harbour},", "{Harbour}},"), "syntax", (6, 24), "more fields follow"),
    (("{Harbour},", '"Harbour,'), "syntax", (6, 15), "quotation mark that opens 'publisher'"),
    (("{Harbour},", ","), "syntax", (6, 15), "'publisher' has no value"),
    (("publisher =", "publisher"), "syntax", (6, 3), "unexpected 'publisher'"),
    (("  publisher", "  % publisher"), "syntax", (6, 3), "a comment stands inside"),
    (("tern2001,", "tern2001"), "syntax", (3, 15), "no comma after the key"),
    (("tern2001,", ""), "syntax", (4, 3), "no key"),
    (("12--34},\n}", "12--34},\n"), "syntax", (3, 6), "the brace that opens here"),
    (("12--34},\n}", "12--34},\n}}"), "syntax", (9, 2), "closes nothing"),
    (("@book", "book"), "syntax", (3, 1), "outside of any entry"),
    (("@book", "@bok"), "type", (3, 1), "@bok"),
    (("{2001}", "{c. 2001}"), "form", (7, 16), "year 'c. 2001'"),
    (("{2001}", "acl # {2001}"), "macro", (7, 15), "'acl'"),
    (("{12--34}", "{about 12}"), "form", (8, 16), "pages"),
    (("{12--34}", "{12-34}"), "form", (8, 16), "pages"),
    (("{12--34}", "{127--39}"), "form", (8, 16), "pages"),
    (("  publisher = {Harbour},\n", ""), "missing-field", (3, 1), "@book needs publisher"),
    (("publisher", "publicher"), "unknown-field", (6, 3), "'publicher'"),
    (("author ", "autor  "), "unknown-field", (4, 3), "'autor'"),
    (("pages ", "eventtitel "), "unknown-field", (8, 3), "'eventtitel'"),
    (("pages     = {12--34}", "year = {2002}"), "duplicate-field", (8, 3), "'year' stands twice"),
    (("a life", "\\emph{a} life"), "markup", (5, 39), "LaTeX command that is not understood: \\emph"),
    (("a life", "<script>a</script> life"), "markup", (5, 39), "HTML: <script>"),
    (("a life", "$x^2$ life"), "markup", (5, 39), "a formula: $x^2$"),
    (("\\&", "&amp;"), "markup", (5, 52), "HTML: &amp;"),
    (("and Gull", "and and Gull"), "name", (4, 54), "a name is missing"),
    (("Gull, Jr., A. B.", "others"), "name", (4, 58), "'others' is no name"),
    (("Gull, Jr., A. B.", "A, B, C, D"), "name", (4, 58), "too many commas"),
    (("Gull, Jr., A. B.", "Gull, A.; Auk, B."), "name", (4, 58), "more than one name"),
    (("tern2001", "tern 2001"), "key", (3, 7), "'tern 2001'"),
    (("tern2001", "_tern"), "key", (3, 7), "'_tern'"),
    (("tern2001", "燕鷗"), "key", (3, 7), "gives no address"),
    (("pages     = {12--34}", "crossref = {auk1844}"), "crossref", (8, 15), "'auk1844', which is no entry"),
    (("pages     = {12--34}", "crossref = {tern2001}"), "crossref", (8, 15), "in a circle, tern2001 → tern2001"),
    (("pages     = {12--34}", r"crossref = {tern\_2001}"), "crossref", (8, 15), "which is no entry"),
]
COMMENT = "% A comment before the first entry."
# What other programs refuse, or take for something else.
FAULTS += [
    ((COMMENT, "% Write to auk@example.org"), "syntax", (1, 15), "a comment has the sign @"),
    ((COMMENT, "@comment{of auk@example.org}"), "syntax", (1, 16), "a comment has the sign @"),
    ((COMMENT, "@preamble{}"), "syntax", (1, 11), "'preamble' has no value"),
    ((COMMENT, "@preamble{tern}"), "macro", (1, 11), "'tern' is not defined"),
    ((COMMENT, '@preamble{"a" "b"}'), "syntax", (1, 15), "unexpected"),
    ((COMMENT, "@string{}"), "syntax", (1, 9), "defines one macro"),
    ((COMMENT, "@string{a = {x}, b = {y}}"), "syntax", (1, 16), "defines one macro"),
    ((COMMENT, "@string{a = {x},}"), "syntax", (1, 16), "defines one macro"),
    ((COMMENT, "@string{, a = {x}}"), "syntax", (1, 9), "defines one macro"),
    ((COMMENT, "@string{é = {x}}"), "macro", (1, 9), "'é' has letters other than a to z"),
    ((COMMENT, "@string{jan = {x}}"), "macro", (1, 9), "'jan' is defined already"),
    (("@book", "@boo\N{KELVIN SIGN}"), "type", (3, 1), "is not known"),
    (("{12--34}", "{12} # \N{ARABIC-INDIC DIGIT THREE}"), "macro", (8, 22), "is not defined"),
    (("{Harbour}", '"' + 21 * "{" + 21 * "}" + '"'), "syntax", (6, 36), "deeper than 20"),
]


@pytest.mark.parametrize(("change", "code", "place", "words"), FAULTS)
def test_a_fault_is_one_finding_with_its_place(
    change: tuple[str, str], code: str, place: tuple[int, int], words: str
) -> None:
    (finding,) = read_bibliography({"a.bib": GOOD.replace(*change)}).findings
    assert finding.code == f"bibliography.{code}"
    assert (finding.where.file, finding.where.line, finding.where.column) == ("a.bib", *place)
    assert words in finding.message
    assert finding.hint


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("doi", "https://doi.org/10.1000/x"),
        ("doi", "10.1000/x."),
        ("url", "example.org"),
        ("url", "javascript:alert(1)"),
        ("url", "https://example.org/a b"),
        ("urldate", "1 May 2019"),
        ("urldate", "2019-02-29"),
        ("isbn", "n/a"),
        ("isbn", "978-2-86781-290-4"),
        ("isbn", "0-8044-2957-0"),
        ("issn", "1778-4230"),
        ("langid", "français"),
        ("month", "{January}"),
        ("day", "32"),
        ("note", "x" * 20_001),
        ("volume", "vol. 3"),
        ("number", "n° 3"),
        ("checked", "perhaps"),
        ("yearsuffix", "ab"),
    ],
)
def test_fields_with_a_form(field: str, value: str) -> None:
    assert problems(GOOD.replace("  year", f"  {field} = {{{value}}},\n  year")) == [("bibliography.form", 7)]


@pytest.mark.parametrize(
    ("month", "day", "found"),
    [
        ("2", "30", True),
        ("4", "31", True),
        ("feb", "30", True),
        ("2", "28", False),
        ("12", "31", False),
        ("13", "1", True),
    ],
)
def test_a_day_is_one_of_its_month(month: str, day: str, found: bool) -> None:
    made = GOOD.replace("  year", f"  month = {month},\n  day = {day},\n  year")
    assert [code for code, _ in problems(made)] == ["bibliography.form"] * found


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("doi", "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"),
        ("url", "https://example.org/a--b/~c?d=e&f=%20#g"),
        ("urldate", "2020-02-29"),
        ("isbn", "978-2-86781-290-3"),
        ("isbn", "0-8044-2957-X"),
        ("issn", "0317-8471"),
        ("volume", "12"),
        ("number", "2-3"),
        ("langid", "ngerman"),
        ("note-fr", "Une remarque."),
        ("abstract", "What other programs write is left alone."),
    ],
)
def test_fields_in_order(field: str, value: str) -> None:
    found = read_bibliography({"a.bib": GOOD.replace("  year", f"  {field} = {{{value}}},\n  year")})
    assert found.findings == ()
    assert found.entries[0].field(field) == value


def test_what_a_work_lacks_is_typed_empty_and_is_absent() -> None:
    (entry,) = read_bibliography({"a.bib": GOOD.replace("{2001}", "{}")}).entries
    assert entry.field("year") == ""
    assert "year" not in entry.fields
    anonymous = re.sub("author .*", "author = {},", GOOD)
    assert read_bibliography({"a.bib": anonymous}).findings == ()
    assert "author" not in read_bibliography({"a.bib": anonymous}).entries[0].persons


def test_macros_are_defined_or_months() -> None:
    text = '@string{harbour = "Harbour " # {Press}}\n' + GOOD.replace("{Harbour}", "HARBOUR").replace(
        "pages     = {12--34}", "month = jan"
    )
    (entry,) = read_bibliography({"a.bib": text}).entries
    assert (entry.field("publisher"), entry.field("month")) == ("Harbour Press", "1")


def test_a_macro_keeps_the_blanks_at_its_ends() -> None:
    text = "@string{press = {  Press of}}\n" + GOOD.replace("{Harbour}", "{Harbour} # PRESS # { Gulls}")
    (entry,) = read_bibliography({"a.bib": text}).entries
    assert entry.field("publisher") == "Harbour Press of Gulls"


def test_a_part_takes_from_the_whole_what_it_lacks() -> None:
    part = "@incollection{auk1844, author = {Auk, A.}, title = {Wings}, crossref = {tern2001}, pages = {3--4}}"
    whole = GOOD.replace("author ", "editor ").replace("{2001},", "{2001}, langid = {english},")
    auk, _ = read_bibliography({"a.bib": part, "b.bib": whole}).entries
    assert auk.field("booktitle") == "The Atlantic tern – a life\N{NO-BREAK SPACE}story & more"
    assert (auk.field("langid"), auk.field("booklangid")) == ("", "english")
    assert (auk.field("publisher"), auk.field("year"), auk.field("pages")) == ("Harbour", "2001", "3–4")
    assert [person.family for person in auk.persons["author"]] == ["Auk"]
    assert [person.family for person in auk.persons["editor"]] == ["Berg", "Port Authority", "Gull"]


def test_a_part_of_a_part_takes_from_both() -> None:
    part = "@incollection{auk1844, author = {Auk, A.}, title = {Wings}, crossref = {tern2001}}"
    note = "@incollection{auk1845, author = {Auk, A.}, title = {Left wings}, publisher = {Quay}, crossref = {auk1844}}"
    _, auk, _ = read_bibliography({"a.bib": note, "b.bib": "\n".join([part, GOOD])}).entries
    assert (auk.field("booktitle"), auk.field("publisher"), auk.field("year")) == ("Wings", "Quay", "2001")
    assert "author" in auk.persons


def test_what_a_part_lacks_itself_it_has_from_no_whole() -> None:
    part = "@incollection{auk1844, author = {Auk, A.}, title = {Wings}, year = {}, crossref = {tern2001}}"
    auk, _ = read_bibliography({"a.bib": part, "b.bib": GOOD}).entries
    assert "year" not in auk.fields


def test_a_circle_is_one_finding_and_ends() -> None:
    text = "".join(f"@misc{{{a}, title = {{T}}, crossref = {{{b}}}}}\n" for a, b in ("ab", "bc", "ca", "da"))
    (finding,) = read_bibliography({"a.bib": text}).findings
    assert "a → b → c → a" in finding.message


def test_a_fault_hides_no_other_entry_and_no_other_fault() -> None:
    broken = GOOD.replace("{Harbour},", "{Harbour,")
    undated = GOOD.replace("tern2001", "auk1844").replace("2001}", "x}")
    found = read_bibliography({"a.bib": "\n".join([broken, GOOD.replace("tern2001", "gull1987"), undated])})
    assert found.entries == ()
    assert [finding.subject for finding in found.findings] == ["tern2001", "auk1844"]
    assert [finding.code for finding in found.findings] == ["bibliography.syntax", "bibliography.form"]


def test_all_faults_of_an_entry_are_found_at_once() -> None:
    broken = GOOD.replace("{Harbour},", "{Harbour,").replace("12--34", "12-34").replace("tern2001", "tern 2001")
    codes = [finding.code for finding in read_bibliography({"a.bib": broken}).findings]
    assert codes == ["bibliography.syntax", "bibliography.key", "bibliography.form"]


def test_a_key_stands_once_in_all_files() -> None:
    found = read_bibliography({"a.bib": GOOD, "b.bib": GOOD})
    (finding,) = found.findings
    assert finding.code == "bibliography.duplicate-key"
    assert finding.where == Where("b.bib", 3, 7)
    assert finding.hint.startswith("first at a.bib:3:7;")


def test_what_pybtex_alone_refuses_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bibliography_reader, "faults_between", lambda records, guesses: iter(()))
    with pytest.raises(DataError) as caught:
        read_bibliography({"a.bib": f"{GOOD}\n{GOOD}"})
    (finding,) = caught.value.findings
    assert (finding.code, finding.where.file) == ("bibliography.syntax", "a.bib")
    assert "tern2001" in finding.message


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
