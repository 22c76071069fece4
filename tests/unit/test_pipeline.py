"""From a folder and a copy to an edition; what is said about copies that are none."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from edition.model.edition import Edition
from edition.model.protected_text import Match
from edition.shell import disk, find_copy, pipeline
from edition.words import plugin_folders
from edition.words.findings import DataError, EditionError, SourceError

from tests import damage

pytestmark = pytest.mark.slow


def said(path: Path, toy: Edition) -> str:
    """Return the one sentence about a copy that cannot be used."""
    with pytest.raises(SourceError) as caught:
        pipeline.with_text(toy, path)
    (finding,) = caught.value.findings
    assert str(path) == finding.where.file
    return finding.message


def test_no_such_file(tmp_path: Path, toy: Edition) -> None:
    assert said(tmp_path / "none.txt", toy) == "no such file"


def test_a_folder(tmp_path: Path, toy: Edition) -> None:
    assert said(tmp_path, toy) == "is a folder"


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n"])
def test_an_empty_file(tmp_path: Path, toy: Edition, content: bytes) -> None:
    path = tmp_path / "copy.txt"
    path.write_bytes(content)
    assert said(path, toy) == "is empty"


def test_fifty_megabytes(tmp_path: Path, toy: Edition) -> None:
    path = tmp_path / "copy.txt"
    with path.open("wb") as sparse:
        sparse.truncate(50 * 1024 * 1024)
    assert said(path, toy) == "has 50 MB, more than the 8 MB that are read"


def test_more_text_than_is_searched(tmp_path: Path, toy: Edition) -> None:
    path = tmp_path / "copy.txt"
    path.write_text("des mouettes\n" * 400_000)
    assert said(path, toy) == "has 5.2 million characters of text, more than the 4 million that are searched"


@pytest.mark.parametrize(
    ("beginning", "said_of_it"),
    [(b"%PDF-1.4", "is a PDF that is damaged"), (b"PK\x03\x04", "is a zip archive that is damaged")],
)
def test_formats_with_pictures_may_be_larger(tmp_path: Path, toy: Edition, beginning: bytes, said_of_it: str) -> None:
    path = tmp_path / "copy"
    for size, expected in ((20, said_of_it), (70, "has 70 MB, more than the 64 MB that are read")):
        with path.open("wb") as sparse:
            sparse.write(beginning)
            sparse.truncate(size * 1024 * 1024)
        assert said(path, toy).startswith(expected)


@pytest.mark.parametrize("content", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 50, bytes(5000)])
def test_a_binary_file_is_refused_by_every_reader(tmp_path: Path, toy: Edition, content: bytes) -> None:
    path = tmp_path / "copy.txt"
    path.write_bytes(content)
    message = said(path, toy)
    assert message.startswith(
        "cannot be read as a copy (as pdf: does not begin like a PDF; as document: is no zip archive"
    )
    assert all(f"as {name}: " in message for name in plugin_folders.names("edition.read.sources"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"%PDF-1.4\n\xe2\xe3", "is a PDF that is damaged"), (b"PK\x03\x04", "is a zip archive that")],
)
def test_a_damaged_file_gets_the_reason_of_its_format_alone(
    tmp_path: Path, toy: Edition, content: bytes, reason: str
) -> None:
    path = tmp_path / "copy.txt"
    path.write_bytes(content)
    message = said(path, toy)
    assert message.startswith(reason)
    assert "as text" not in message


def test_invalid_bytes(tmp_path: Path, toy: Edition, toy_copy: Path) -> None:
    path = tmp_path / "copy.txt"
    path.write_bytes(toy_copy.read_bytes() + b"\xff\xfe\xfd\n")
    assert "has the byte 0xff, which is not utf-8" in said(path, toy)


def test_a_file_that_may_not_be_read(tmp_path: Path, toy: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's refusal is imitated, as root may read every file."""
    path = tmp_path / "copy.txt"
    path.write_text("words")

    def refuse(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert said(path, toy) == "cannot be read: Permission denied"


def test_another_article_is_read_and_not_found(tmp_path: Path, toy: Edition) -> None:
    path = tmp_path / "copy.txt"
    path.write_text(damage.ANOTHER_ARTICLE, encoding="utf-8")
    layer = pipeline.with_text(toy, path).text
    assert layer is not None
    assert {found.match for id_, found in layer.joins.items()} == {Match.MISSING}
    assert len(layer.unmatched) == sum(bool(line.strip()) for line in damage.ANOTHER_ARTICLE.split("\n"))


@pytest.mark.parametrize(
    "encode",
    [damage.utf16, damage.utf16_without_mark, damage.windows_1252, str.encode],
    ids=lambda encode: encode.__name__,
)
def test_encodings(tmp_path: Path, toy: Edition, toy_copy: Path, encode: Callable[[str], bytes]) -> None:
    path = tmp_path / "copy"
    path.write_bytes(encode(toy_copy.read_text(encoding="utf-8")))
    layer = pipeline.with_text(toy, path).text
    assert layer is not None
    assert {found.match for found in layer.joins.values()} == {Match.EXACT}


def test_a_saved_page(tmp_path: Path, toy: Edition, toy_copy: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(damage.saved_page(toy_copy.read_text(encoding="utf-8")), encoding="utf-8")
    layer = pipeline.with_text(toy, path).text
    assert layer is not None
    assert layer.format == "html"
    assert {layer.joins[block.id].match for block in toy.standoff.blocks} == {Match.EXACT}


def test_two_copies_in_sources(toy_project: Path) -> None:
    (toy_project / "sources").mkdir()
    (toy_project / "sources" / ".hidden").write_text("x")
    assert find_copy.only_source(toy_project) is None
    (toy_project / "sources" / "a.txt").write_text("x")
    assert find_copy.only_source(toy_project) == toy_project / "sources" / "a.txt"
    (toy_project / "sources" / "b.txt").write_text("x")
    with pytest.raises(SourceError, match=r"holds 2 copies: a\.txt, b\.txt"):
        find_copy.only_source(toy_project)


def test_the_copy_is_the_one_given_else_of_the_environment_else_of_sources(
    toy_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITION_SOURCE", raising=False)
    assert find_copy.source_path(toy_project, None) is None
    (toy_project / "sources").mkdir()
    (toy_project / "sources" / "a.txt").write_text("x")
    assert find_copy.source_path(toy_project, None) == toy_project / "sources" / "a.txt"
    monkeypatch.setenv("EDITION_SOURCE", "b.txt")
    assert find_copy.source_path(toy_project, None) == Path("b.txt")
    assert find_copy.source_path(toy_project, "c.txt") == Path("c.txt")


@pytest.mark.parametrize("way", ["given", "environment"])
def test_a_tilde_that_the_shell_left_is_the_home_of_the_user(
    toy_project: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    def found(name: str) -> Path | None:
        monkeypatch.setenv("EDITION_SOURCE", name)
        return find_copy.source_path(toy_project, name if way == "given" else None)

    monkeypatch.chdir(toy_project)
    monkeypatch.setenv("HOME", "/home/reader")
    assert found("~/a.txt") == Path("/home/reader/a.txt")
    assert found("~nobody-of-that-name/a.txt") == Path("~nobody-of-that-name/a.txt")
    assert found("a~/b.txt") == Path("a~/b.txt")
    Path("~").mkdir()
    Path("~/a.txt").write_text("x")
    assert found("~/a.txt") == Path("~/a.txt")


def test_a_folder_without_edition(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="no edition is here or above"):
        disk.project(str(tmp_path))


def test_the_edition_is_found_from_below(toy_project: Path) -> None:
    assert disk.project(str(toy_project / "docs" / "data")) == toy_project.resolve()


def test_faults_of_all_files_are_raised_together(toy_project: Path) -> None:
    (toy_project / "docs" / "data" / "notes.yaml").write_text("[")
    (toy_project / "bib" / "editors.bib").write_bytes(b"\xff")
    with pytest.raises(DataError) as caught:
        pipeline.load(toy_project)
    assert {finding.where.file for finding in caught.value.findings} == {"docs/data/notes.yaml", "bib/editors.bib"}


def test_a_fault_that_checks_find_stops_the_edition(toy_project: Path) -> None:
    notes = toy_project / "docs" / "data" / "notes.yaml"
    notes.write_text(notes.read_text(encoding="utf-8").replace("@sablinesite", "@sablinsite"), encoding="utf-8")
    with pytest.raises(EditionError, match="sablinsite"):
        pipeline.checked(toy_project, None)


def test_a_checked_edition_is_worded_and_joined(toy_project: Path) -> None:
    edition, sources = pipeline.checked(toy_project, toy_project / "copies" / "article.txt")
    assert edition.text is not None
    assert "docs/data/work.yaml" in sources
