"""What has no fault in BibTeX, pybtex reads, and reads alike; nothing in a file breaks the reader or takes it long."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from edition.model.cited.bibliography_entry import Name
from edition.read.bibtex.bibliography_reader import read_bibliography
from edition.read.bibtex.bibtex_grammar import parse_bibtex
from edition.read.bibtex.bibtex_values import MACROS
from edition.read.bibtex.entry_fields import PEOPLE
from edition.read.bibtex.latex_letters import plain
from edition.read.bibtex.line_offsets import Located
from edition.read.bibtex.pybtex_entries import resolve
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database.input.bibtex import Parser

from tests.growth import grows_in_proportion
from tests.laws.bibtex_files import files, slips

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "bib").glob("*.bib"), *(ROOT / "tests" / "toy" / "bib").glob("*.bib")])
LAW = settings(derandomize=True, deadline=None, database=None)


def is_faultless(text: str) -> bool:
    return read_bibliography({"a.bib": text}).findings == ()


def same(text: str) -> None:
    """Either a fault is found, or pybtex reads the file and says the same of it."""
    if is_faultless(text):
        records = parse_bibtex(Located(text, "a.bib")).records
        database = Parser(macros=MACROS, person_fields=()).parse_string(text)
        entries = [(key, one.type, list(one.fields.items_lower())) for key, one in database.entries.items()]
        assert [(one.key, one.kind, list(one.texts.items())) for one in records] == entries
        same_inheritance({one.key: one.texts for one in records}, database)
        same_names(text)


def same_inheritance(fields_by_key: Mapping[str, Mapping[str, str]], database: Any) -> None:
    """What an entry has from another is what pybtex finds there; title and language of the whole have other names."""
    renamed = {"booktitle": "title", "booklangid": "langid"}
    for key, fields in resolve(fields_by_key).fields_by_key.items():
        entry = database.entries[key]
        for name, value in fields.items():
            if name in renamed and name not in entry.fields:
                assert value == database.entries[entry.fields["crossref"]].fields[renamed[name]]
            else:
                assert value == entry._find_field(name, database)


def same_names(text: str) -> None:
    """Names are those that pybtex divides before LaTeX's letters become Unicode."""
    database = Parser(macros=MACROS, person_fields=PEOPLE).parse_string(text)
    for entry in read_bibliography({"a.bib": text}).entries:
        for role, people in database.entries[entry.key].persons.items():
            assert entry.persons[role.lower()] == tuple(map(in_unicode, people))


def in_unicode(person: Any) -> Name:
    parts = (person.last_names, person.bibtex_first_names, person.prelast_names, person.lineage_names)
    family, given_, particle, suffix = (plain(" ".join(words)) for words in parts)
    return Name(family=family, given=given_, particle=particle, suffix=suffix)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_our_files_are_read_as_pybtex_reads_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert is_faultless(text)
    same(text)


@settings(LAW, max_examples=100)
@given(files())
def test_any_file_is_read_as_pybtex_reads_it(text: str) -> None:
    same(text)


@settings(LAW, max_examples=300)
@given(slips())
def test_after_a_slip_there_is_a_fault_or_pybtex_reads_the_same(text: str) -> None:
    same(text)


@pytest.mark.parametrize(("law", "share"), [(files, 0.7), (slips, 0.2)])
def test_the_laws_are_about_files_without_a_fault(law: Callable[[], st.SearchStrategy[str]], share: float) -> None:
    seen: list[bool] = []

    @settings(LAW, max_examples=50)
    @given(law())
    def look(text: str) -> None:
        seen.append(is_faultless(text))

    look()
    assert sum(seen) >= share * len(seen)


@settings(LAW)
@given(st.text(st.sampled_from('@book{}(),="#% \nax1\\é'), max_size=60))
def test_whatever_is_typed_is_read_to_its_end(text: str) -> None:
    found = read_bibliography({"a.bib": text})
    lines = text.split("\n")
    for finding in found.findings:
        assert 1 <= finding.where.line <= len(lines)
        assert 1 <= finding.where.column <= len(lines[finding.where.line - 1]) + 1
        assert finding.hint


@settings(LAW)
@given(st.data())
def test_a_damaged_file_never_breaks_the_reader(data: st.DataObject) -> None:
    text = FILES[0].read_text(encoding="utf-8")[:3000]
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 5))
    read_bibliography(
        {"a.bib": text[:at] + data.draw(st.sampled_from(["", "{", "}", '"', ",", "@"])) + text[at + cut :]}
    )


ENTRY = """\
@article{{key{0},
  author = {{van den Berg, Jo and {{Port Authority}} and Nowak, {{\\L}}ukasz}},
  title = {{The {{Atlantic}} tern -- a life, volume {0}}},
  journal = {{Journal of harbours}},
  pages = {{12--34}},
  year = {{2001}},
}}

"""
SHAPES: Mapping[str, Callable[[int], str]] = {
    "many entries": lambda size: "".join(ENTRY.format(n) for n in range(size // len(ENTRY))),
    "many faults": lambda size: "".join(ENTRY.format(n).replace("},", "}") for n in range(size // len(ENTRY))),
    "one line": lambda size: "".join(ENTRY.format(n).replace("\n", " ") for n in range(size // len(ENTRY))),
    "quotation marks": lambda size: "".join(f'@misc{{a{n}, title = "x", year = "2001"}}\n' for n in range(size // 40)),
    "one entry of many fields": lambda size: "@misc{a,\n" + "".join(f" f{n} = {{x}},\n" for n in range(size // 20)),
    "one field of many lines": lambda size: "@misc{a, title = {" + "word\n" * (size // 5) + "}}",
    "one open brace": lambda size: "@misc{a, title = {" + "word\n" * (size // 5),
    "many open braces": lambda size: "@misc{a, title = " + "{" * size,
    "many backslashes": lambda size: "@misc{a, title = {" + "\\" * size + "}}",
    "a long chain": lambda size: "".join(
        f"@misc{{a{n}, title = {{x}}, crossref = {{a{n + 1}}}}}\n" for n in range(size // 50)
    ),
    "many names": lambda size: "@misc{a, author = {" + " and ".join(["Auk, B."] * (size // 20)) + "}, title = {x}}",
    "nothing but signs": lambda size: "@{" * (size // 2),
}


@pytest.mark.long
@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_as_the_file_does(shape: str) -> None:
    assert grows_in_proportion(lambda size: read_bibliography({"a.bib": SHAPES[shape](size)}), 100_000)
