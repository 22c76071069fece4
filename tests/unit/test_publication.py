"""The folder beside a site in which the next one is built: whose it is, and what is cleared away."""

import os
from pathlib import Path

import pytest
from edition.shell.site_making import publication


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
