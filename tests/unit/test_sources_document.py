"""DOCX, ODT and EPUB, written by pandoc: title, words, marks, notes."""

from pathlib import Path

import pytest
from edition.model.edition import Edition
from edition.model.protected_text import MarkKind, Match, SourceText
from edition.read.sources.document import read
from edition.shell.pipeline import with_text
from edition.shell.read_copy import read_copy_text
from edition.words.findings import NotThisFormat

from tests.copies import archive, by_pandoc, markdown

pytestmark = pytest.mark.slow

FORMATS = ("docx", "odt", "epub")
ARTICLE = """---
title: Le titre
author: Une autrice
abstract: Le résumé.
---

# Une section

Un *mot*, **un autre**, x^2^, H~2~O et [un lien](https://example.org/a)[^1].

> Une citation

1. premier
2. second[^2]

[^1]: La note *première*.

[^2]: La seconde.
"""


@pytest.fixture(params=FORMATS)
def found(request: pytest.FixtureRequest, tmp_path: Path) -> SourceText:
    path = tmp_path / f"copy.{request.param}"
    path.write_bytes(by_pandoc(ARTICLE, request.param))
    result = read_copy_text(path)
    assert result.format == request.param
    return result


def test_title_author_and_abstract_are_not_lost(found: SourceText) -> None:
    lines = found.words.reveal().split("\n")
    wanted = ["Le titre", "Une autrice"] + (["Le résumé."] if found.format == "docx" else [])
    assert [line for line in wanted if line not in lines] == []


def test_blocks_and_notes_are_lines(found: SourceText) -> None:
    lines = found.words.reveal().split("\n")
    for line in ("Une section", "Une citation", "premier", "La note première.", "La seconde."):
        assert line in lines


def test_marks_and_note_calls(found: SourceText) -> None:
    words = found.words.reveal()
    marks = {(mark.kind, words[mark.start : mark.end], mark.target) for mark in found.marks}
    assert marks >= {
        (MarkKind.EMPHASIS, "mot", ""),
        (MarkKind.STRONG, "un autre", ""),
        (MarkKind.SUPERIOR, "2", ""),
        (MarkKind.INFERIOR, "2", ""),
        (MarkKind.LINK, "un lien", "https://example.org/a"),
        (MarkKind.EMPHASIS, "première", ""),
        (MarkKind.NOTE, "1", ""),
        (MarkKind.NOTE, "2", ""),
    }


@pytest.mark.parametrize("form", FORMATS)
def test_the_toy_is_found_in_a_document(toy: Edition, toy_copy: Path, tmp_path: Path, form: str) -> None:
    path = tmp_path / "copy"
    path.write_bytes(by_pandoc(markdown(toy_copy.read_text(encoding="utf-8")), form))
    layer = with_text(toy, path).text
    assert layer is not None
    assert {found.match for found in layer.joins.values()} <= {Match.EXACT, Match.LOOSE}


def test_a_document_that_tracks_changes_is_read_as_if_they_were_accepted(tmp_path: Path) -> None:
    when = 'author="A" date="2017-02-03T00:00:00Z"'
    source = f"Un [nouveau]{{.insertion {when}}} mot[ vieux]{{.deletion {when}}}.\n"
    path = tmp_path / "copy.docx"
    path.write_bytes(by_pandoc(source, "docx"))
    assert "Un nouveau mot.\n" in read_copy_text(path).words.reveal()


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (archive(word__document_xml="<w:document/>"), "docx"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (archive(mimetype="application/epub+zip"), "epub"),
        (archive(META_INF__container_xml="<container/>").replace(b"META.INF", b"META-INF"), "epub"),
    ],
)
def test_the_content_says_which_format_it_is(data: bytes, form: str) -> None:
    assert read(data).format == form


@pytest.mark.parametrize("data", [b"", b"words", b"<html>", b"%PDF-1.4"])
def test_what_is_no_document_is_left_to_others(data: bytes) -> None:
    with pytest.raises(NotThisFormat, match="is no zip archive"):
        read(data)
