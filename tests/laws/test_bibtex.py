"""BibTeX is read as pybtex reads it; nothing in a file breaks the reader, and two megabytes take it seconds."""

import io
import time
from pathlib import Path

import pytest
from edition.read.bibtex.bibliography_reader import read_bibliography
from edition.read.bibtex.bibtex_grammar import parse_bibtex
from edition.read.bibtex.bibtex_values import MACROS
from edition.read.bibtex.line_offsets import Located
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database.input.bibtex import Parser

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "bib").glob("*.bib"), *(ROOT / "tests" / "toy" / "bib").glob("*.bib")])

words = st.text(st.sampled_from("abcé ’-,.@%=#\\&"), max_size=12).filter(lambda text: not text.endswith("\\"))
values = st.recursive(words, lambda inner: st.lists(inner, max_size=3).map(lambda parts: "{" + "".join(parts) + "}"))
parts = st.one_of(
    values.map(lambda text: "{" + text + "}"),
    words.map(lambda text: f'"{text}"'),
    st.integers(0, 9999).map(str),
    st.sampled_from(["jan", "DEC"]),
)
fields = st.dictionaries(
    st.sampled_from(["title", "year", "note", "x-y"]),
    st.lists(parts, min_size=1, max_size=3).map(" # ".join),
    min_size=1,
)
entries = st.dictionaries(st.from_regex(r"[a-z][a-z0-9:+./-]{0,8}", fullmatch=True), fields, min_size=1, max_size=4)


def as_pybtex_reads(text: str) -> dict[str, tuple[str, dict[str, str]]]:
    data = Parser(macros=dict(MACROS), person_fields=[]).parse_stream(io.StringIO(text))
    return {
        key: (entry.original_type.lower(), {name.lower(): value.strip() for name, value in entry.fields.items()})
        for key, entry in data.entries.items()
    }


def as_we_read(text: str) -> dict[str, tuple[str, dict[str, str]]]:
    parsed = parse_bibtex(Located(text, "a.bib"))
    assert parsed.findings == ()
    return {one.key: (one.kind, {field.name: field.value.text for field in one.fields}) for one in parsed.records}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_our_files_are_read_as_pybtex_reads_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert as_we_read(text) == as_pybtex_reads(text)


@given(entries, st.sampled_from(["{}", "()"]), st.booleans())
def test_any_file_is_read_as_pybtex_reads_it(typed: dict[str, dict[str, str]], pair: str, last_comma: bool) -> None:
    pair = pair if not any(")" in value for one in typed.values() for value in one.values()) else "{}"
    text = "\n".join(
        f"@Book{pair[0]}{key},\n"
        + ",\n".join(f"  {name} = {value}" for name, value in one.items())
        + ("," if last_comma else "")
        + "\n"
        + pair[1]
        for key, one in typed.items()
    )
    assert as_we_read(text) == as_pybtex_reads(text)


@given(st.text(st.sampled_from('@book{}(),="#% \nax1\\é'), max_size=60))
def test_whatever_is_typed_is_read_to_its_end(text: str) -> None:
    found = read_bibliography({"a.bib": text})
    lines = text.split("\n")
    for finding in found.findings:
        assert 1 <= finding.where.line <= len(lines)
        assert 1 <= finding.where.column <= len(lines[finding.where.line - 1]) + 1
        assert finding.hint


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
LARGE = 2_000_000
SHAPES = {
    "many entries": "".join(ENTRY.format(number) for number in range(LARGE // len(ENTRY))),
    "many faults": "".join(ENTRY.format(number).replace("2001},", "2001}") for number in range(LARGE // len(ENTRY))),
    "one line": "".join(ENTRY.format(number).replace("\n", " ") for number in range(LARGE // len(ENTRY))),
    "one entry of many fields": "@misc{a,\n" + "".join(f" f{n} = {{x}},\n" for n in range(100_000)) + "}",
    "one field of many lines": "@misc{a, title = {" + "word\n" * (LARGE // 5) + "}}",
    "one open brace": "@misc{a, title = {" + "word\n" * (LARGE // 5),
    "many open braces": "@misc{a, title = " + "{" * LARGE,
    "many backslashes": "@misc{a, title = {" + "\\" * LARGE + "}}",
    "a long chain": "".join(f"@misc{{a{n}, title = {{x}}, crossref = {{a{n + 1}}}}}\n" for n in range(40_000)),
    "many names": "@misc{a, author = {" + " and ".join(["Auk, B."] * (LARGE // 20)) + "}, title = {x}}",
    "nothing but signs": "@{" * (LARGE // 2),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_two_megabytes_are_read_in_seconds(shape: str) -> None:
    """About one second; the limit is for a machine that does other things too."""
    begin = time.process_time()
    read_bibliography({"a.bib": SHAPES[shape]})
    assert time.process_time() - begin < 10
