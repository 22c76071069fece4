"""Faults that other generators let pass or tell badly: refused before anything is built, with place and remedy."""

import pytest
from edition.shell import pipeline
from edition.words.findings import EditionError, errors

from tests.codes.changes import BIB, COPY, DATA, Change, edit, gone, more, whole
from tests.conftest import TOY
from tests.unit.test_every_code import SOUND

INTRO, ABOUT, RETIRED = f"{DATA}/article/introduction.yaml", "docs/en/about.md", f"{DATA}/retired.yaml"
FAULTS: list[tuple[str, Change, str, str, str]] = [
    ("citations.unknown-key", more(ABOUT, "\nSee [@dso1985].\n"), ABOUT, "'dso1985'", "dso1958"),
    ("notes.unknown-note", edit(INTRO, "(note:n1)", "(note:n7)"), INTRO, "'n7'", "n1, n2"),
    ("notes.not-called", edit(INTRO, "[](note:n1)", ""), INTRO, "'n1'", "[](note:n1)"),
    (
        "notes.called-twice",
        edit(INTRO, "(note:n1)", "(note:n1)[](note:n1)"),
        INTRO,
        "2 times",
        "one call",
    ),
    ("links.unknown-id", more(ABOUT, "\nSee [it](par:p99).\n"), ABOUT, "'p99'", ""),
    ("links.unknown-page", more(ABOUT, "\nSee [it](page:claim).\n"), ABOUT, "'claim'", "claims"),
    ("bibliography.syntax", edit(BIB, "{Zeezicht},", "{Zeezicht}"), BIB, "vandenberghe1994", "after the brace"),
    ("bibliography.syntax", edit(BIB, "{Zeezicht},", "{Zeezicht,"), BIB, "vandenberghe1994", "close it"),
    ("bibliography.duplicate-key", edit(BIB, "{lannoy2016b,", "{lannoy2016a,"), BIB, "'lannoy2016a'", "first at"),
    ("data.empty", whole(INTRO, ""), INTRO, "is empty", ""),
    ("data.missing-file", gone(INTRO), INTRO, "is missing", ""),
    ("data.encoding", whole(ABOUT, b"# About\n\nCaf\xe9.\n"), ABOUT, "byte 0xe9", "UTF-8"),
    ("bibliography.markup", edit(BIB, "{Counting gulls}", "{<script>x</script>}"), BIB, "<script>", ""),
    ("bibliography.form", edit(BIB, "{1958},", "{1958},\n  url = {javascript:x},"), BIB, "javascript:x", "https://"),
    (
        "retired.lost",
        edit(f"{DATA}/retired.yaml", "{id: c03,", "{id: c33,"),
        f"{DATA}/released.csv",
        "'c03'",
        "successor",
    ),
    ("data.unknown-key", more("mkdocs.yml", "\nplugin_list: []\n"), "mkdocs.yml", "'plugin_list'", ""),
]
WITHOUT_LINE = ("data.empty", "data.missing-file")


@pytest.mark.parametrize(("code", "change", "file", "told", "remedy"), FAULTS)
def test_a_fault_stops_the_build_with_its_place_and_remedy(
    code: str, change: Change, file: str, told: str, remedy: str
) -> None:
    files = {name: content for name, content in SOUND.items() if name != COPY}
    change(files)
    with pytest.raises(EditionError) as caught:
        pipeline.sound(TOY, files)
    found = next(one for one in errors(caught.value.findings) if one.code == code)
    assert found.where.file == file
    assert bool(found.where.line) is (code not in WITHOUT_LINE)
    assert told in found.message
    assert found.hint
    assert remedy in found.hint
    assert "Traceback" not in str(caught.value)
