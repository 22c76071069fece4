"""The folder of offprints: made by a command, put into the site while they are current, else told not to be."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from edition.commands import editions
from edition.model.edition import Offprints, WordedEdition
from edition.render.for_machines.files_beside_pages import attachments
from edition.render.pages import article_page, data_page
from edition.shell import pipeline
from edition.shell.disk import inputs
from edition.shell.offprints import offprint_making
from edition.shell.offprints.offprint_folder import keep, made_from
from edition.words.findings import EditionError
from edition.words.project_layout import OFFPRINTS

pytestmark = pytest.mark.slow

NAME = "lannoy-2017.en.pdf"


def kept(root: Path, *, with_text: bool = False) -> None:
    """Put a file into the folder as if it had been made from the project as it is."""
    files = inputs(root)
    address = pipeline.given(root, files)[0].work.site_url
    keep(root / OFFPRINTS, [(NAME, b"%PDF")], made_from(files, address), with_text=with_text)


def at_hand(root: Path) -> Offprints | None:
    """Return the offprints that a build of the project finds."""
    edition, _ = pipeline.sound(root)
    return edition.offprints


def test_a_project_without_offprints_has_none(toy_project: Path) -> None:
    assert at_hand(toy_project) is None


def test_what_was_made_from_the_edition_as_it_is_is_current(toy_project: Path) -> None:
    kept(toy_project)
    assert at_hand(toy_project) == Offprints(files=(NAME,), is_current=True)


def test_after_a_change_of_the_data_it_is_stale(toy_project: Path) -> None:
    kept(toy_project)
    cover = toy_project / "docs" / "data" / "cover.yaml"
    cover.write_text(cover.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert at_hand(toy_project) == Offprints(files=(NAME,), is_current=False)


def test_another_address_makes_it_stale(toy_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(toy_project)
    monkeypatch.setenv("EDITION_SITE_URL", "https://gulls.example/")
    found = at_hand(toy_project)
    assert found is not None
    assert not found.is_current


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"files": {"x.pdf": 1}}', b"null"])
def test_a_damaged_list_of_files_counts_as_none(toy_project: Path, content: bytes) -> None:
    kept(toy_project)
    (toy_project / OFFPRINTS / "editions.json").write_bytes(content)
    assert at_hand(toy_project) is None


def test_a_file_that_was_changed_or_holds_the_words_is_not_taken(toy_project: Path) -> None:
    kept(toy_project)
    (toy_project / OFFPRINTS / NAME).write_bytes(b"%PDF, by another")
    assert at_hand(toy_project) is None
    kept(toy_project, with_text=True)
    assert at_hand(toy_project) is None


@pytest.mark.parametrize("is_current", [True, False])
def test_pages_link_what_is_current_and_say_what_is_not(toy_worded: WordedEdition, *, is_current: bool) -> None:
    edition = replace(toy_worded, offprints=Offprints(files=(NAME,), is_current=is_current))
    data, article = (
        next(str(page.content) for page in family.pages(edition) if page.lang == "en")
        for family in (data_page, article_page)
    )
    link = f'href="../{OFFPRINTS}/{NAME}"'
    assert (link in data, link in article) == (is_current, is_current)
    assert ("edition editions" in data) is not is_current


def test_the_site_holds_what_is_current(toy_worded: WordedEdition, toy_root: Path) -> None:
    path = f"{OFFPRINTS}/{NAME}"
    sources = inputs(toy_root) | {path: b"%PDF"}
    for is_current in (True, False):
        edition = replace(toy_worded, offprints=Offprints(files=(NAME,), is_current=is_current))
        assert (path in attachments(edition, sources)) is is_current


def test_the_command_makes_what_is_asked_for(toy_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offprint_making, "_made", lambda tree, form: f"{tree.lang} {form}".encode())
    done = CliRunner().invoke(editions.command, ["--lang", "en", "--form", "docx"], obj=str(toy_project))
    assert done.exit_code == 0, done.output
    told = json.loads((toy_project / OFFPRINTS / "editions.json").read_text(encoding="utf-8"))
    assert sorted(told["files"]) == ["lannoy-2017-handout.en.docx", "lannoy-2017.en.docx"]
    assert told["words"] is False
    found = at_hand(toy_project)
    assert found is not None
    assert found.is_current


def test_the_words_never_come_where_the_site_takes_its_files_from(toy_project: Path, toy_copy: Path) -> None:
    asked = ["--source", str(toy_copy), "--output", str(toy_project / OFFPRINTS)]
    with pytest.raises(EditionError, match="where the site takes its offprints from"):
        CliRunner().invoke(editions.command, asked, obj=str(toy_project), catch_exceptions=False)


def test_with_the_words_they_have_a_folder_of_their_own(
    toy_project: Path, toy_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offprint_making, "_made", lambda tree, form: b"words")
    asked = ["--source", str(toy_copy), "--lang", "en", "--form", "pdf"]
    assert CliRunner().invoke(editions.command, asked, obj=str(toy_project)).exit_code == 0
    assert not (toy_project / OFFPRINTS).exists()
    assert (toy_project / "editions-with-text" / NAME).read_bytes() == b"words"


def test_a_language_that_the_edition_has_not_is_named(toy_project: Path) -> None:
    done = CliRunner().invoke(editions.command, ["--lang", "de"], obj=str(toy_project))
    assert done.exit_code == 2
    assert "'de' is none of fr, en, es" in done.output


def test_what_is_made_later_of_the_same_edition_leaves_what_was_made_before(toy_project: Path) -> None:
    folder, other = toy_project / OFFPRINTS, "lannoy-2017.en.epub"
    keep(folder, [(other, b"PK")], "key", with_text=False)
    keep(folder, [(NAME, b"%PDF")], "key", with_text=False)
    assert sorted(json.loads((folder / "editions.json").read_bytes())["files"]) == [other, NAME]
    keep(folder, [(NAME, b"%PDF")], "another key", with_text=False)
    assert sorted(json.loads((folder / "editions.json").read_bytes())["files"]) == [NAME]


@pytest.mark.parametrize("told", [b"[" * 100_000, b"[]", b"{", b'{"files": 1}', b"\xff"])
def test_a_list_that_says_nothing_is_none(toy_project: Path, told: bytes) -> None:
    folder = toy_project / OFFPRINTS
    keep(folder, [(NAME, b"%PDF")], "key", with_text=False)
    (folder / "editions.json").write_bytes(told)
    assert at_hand(toy_project) is None
    keep(folder, [(NAME, b"%PDF")], "key", with_text=False)
    assert list(json.loads((folder / "editions.json").read_bytes())["files"]) == [NAME]
