"""The folder beside a site in which the next one is built: whose it is, and what is cleared away."""

import errno
import os
from pathlib import Path

import pytest
from edition.shell.build_points import BuildPoint
from edition.shell.site_making import publication
from edition.words.findings import EditionError


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """What a build of another process has in the making."""
    folder = tmp_path / ".site.4242.next"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("answer", "is_running"),
    [(None, True), (ProcessLookupError(), False), (PermissionError(), True), (OSError(), True)],
    ids=["own", "none", "of another user", "unknown"],
)
def test_what_a_running_process_builds_is_left_alone(
    tmp_path: Path, left: Path, monkeypatch: pytest.MonkeyPatch, answer: OSError | None, is_running: bool
) -> None:
    asked = []

    def kill(process: int, signal: int) -> None:
        asked.append((process, signal))
        if answer is not None:
            raise answer

    monkeypatch.setattr(os, "kill", kill)
    staged = publication.staging(tmp_path / "site")
    assert staged.is_dir()
    assert asked == [(4242, 0)]
    assert left.exists() is is_running


def test_a_folder_that_no_build_can_have_left_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / ".site.half.next").mkdir()
    publication.staging(tmp_path / "site")
    assert (tmp_path / ".site.half.next").is_dir()


def test_what_no_other_process_can_be_building_is_cleared_away(tmp_path: Path) -> None:
    folder = tmp_path / f".site.{os.getpid()}.next"
    folder.mkdir()
    (folder / "half.html").write_text("half", encoding="utf-8")
    assert list(publication.staging(tmp_path / "site").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == [f".site.{os.getpid()}.next"]


def page(folder: Path, words: str) -> Path:
    """Make a site of one page."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def meanwhile(monkeypatch: pytest.MonkeyPatch, output: Path, times: int) -> None:
    """Let other builds put their sites in place, each just before the one that is looked at would do so."""
    left = iter(range(times))

    def reach(point: BuildPoint) -> None:
        if point is BuildPoint.BETWEEN and next(left, None) is not None:
            page(output, "other")

    monkeypatch.setattr(publication, "reach", reach)


@pytest.mark.parametrize("can_exchange", [True, False])
def test_another_build_that_is_done_at_the_same_moment_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool
) -> None:
    output = tmp_path / "site"
    staged = page(publication.staging(output), "mine")
    meanwhile(monkeypatch, output, 1 if can_exchange else 3)
    if not can_exchange:
        monkeypatch.setattr(publication, "exchange", lambda *_: False)
    publication.publish(staged, output, "toy", "x", False)
    assert (output / "index.html").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_builds_without_end_are_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "site"
    staged = page(publication.staging(output), "mine")
    meanwhile(monkeypatch, output, 1000)
    monkeypatch.setattr(publication, "exchange", lambda *_: False)
    with pytest.raises(EditionError, match="other builds at the same moment") as caught:
        publication.publish(staged, output, "toy", "x", False)
    assert caught.value.findings[0].hint == "wait for them to end, and run this again"
    assert (output / "index.html").read_text(encoding="utf-8") == "other"


def test_what_the_system_refuses_is_not_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "site"
    staged = page(publication.staging(output), "mine")

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="Read-only"):
        publication.publish(staged, output, "toy", "x", False)


def test_an_old_site_that_two_builds_put_back_at_once_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one is first."""
    old = page(tmp_path / ".site.999999999.old", "old")
    renamed = Path.rename

    def rename(path: Path, target: Path) -> Path:
        renamed(path, target)
        return renamed(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    publication.recover(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "old"
    assert not old.exists()


def test_what_somebody_puts_there_while_a_site_is_built_is_left_alone(tmp_path: Path) -> None:
    output = tmp_path / "site"
    staged = page(publication.staging(output), "mine")
    output.mkdir()
    (output / "thesis.docx").write_text("three years", encoding="utf-8")
    with pytest.raises(EditionError, match="left alone"):
        publication.publish(staged, output, "toy", "x", False)
    assert [path.name for path in output.iterdir()] == ["thesis.docx"]


def test_an_old_site_that_cannot_be_put_back_is_kept(tmp_path: Path) -> None:
    """A link that leads nowhere lies where it belongs."""
    old = page(tmp_path / ".site.999999999.old", "old")
    (tmp_path / "site").symlink_to(tmp_path / "nowhere")
    publication.recover(tmp_path / "site")
    assert (old / "index.html").read_text(encoding="utf-8") == "old"


def test_of_a_link_that_no_build_left_what_it_leads_to_is_left_alone(tmp_path: Path) -> None:
    other = page(tmp_path / "other", "words")
    before = other.stat().st_mode
    link = tmp_path / ".site.999999999.next"
    link.symlink_to(other)
    publication.recover(tmp_path / "site")
    assert (other.stat().st_mode, link.is_symlink()) == (before, False)
    assert (other / "index.html").read_text(encoding="utf-8") == "words"


def test_what_systems_drop_into_a_site_does_not_make_it_another(tmp_path: Path) -> None:
    output = page(tmp_path / "site", "mine")
    before = publication.listing(output)
    (output / ".DS_Store").touch()
    assert publication.listing(output) == before


@pytest.mark.parametrize("told", [b"[" * 100_000, b"{", b"[]", b"\xff", b'{"files": 1}'])
def test_a_marker_that_says_nothing_is_none(tmp_path: Path, told: bytes) -> None:
    (tmp_path / publication.MARKER).write_bytes(told)
    assert publication.site_state(tmp_path) is None
