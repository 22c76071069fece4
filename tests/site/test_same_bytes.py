"""Clean builds are equal byte for byte, wherever, whenever and by whomever they are made.

Two processes that share nothing but the data: another folder, time zone, language, umask, seed of hashes, width of the
terminal, home and order of files; the first difference is named by file and line.
"""

import os
import shutil
from pathlib import Path

import pytest

from tests.first_difference import first_difference
from tests.site.conftest import COPY, PROGRAM, call, finished, made_project, snapshot

pytestmark = [pytest.mark.site, pytest.mark.long]

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "12345",
    "PYTHONUTF8": "1",
    "SOURCE_DATE_EPOCH": "86400",
    "COLUMNS": "20",
    "USER": "nobody",
}
OLD = 1e8
"""Seconds of 1973, when no file of the project was changed."""


def test_builds_in_another_place_time_and_language_are_the_same(tmp_path: Path, built_project: Path) -> None:
    root = made_project(tmp_path / "Ein anderer Ordner – élève" / "projet")
    for path in sorted(root.rglob("*"), reverse=True):
        os.utime(path, (OLD, OLD))
    home = tmp_path / "home"
    home.mkdir()
    sources: dict[str, list[str | Path]] = {"site": ["--no-source"], "site-with-text": ["--source", root / COPY]}
    for name, source in sources.items():
        command: list[str | Path] = [
            "sh",
            "-c",
            'umask 077; exec "$@"',
            "sh",
            PROGRAM,
            "--project",
            root,
            "build",
            *source,
        ]
        done = finished(command, **ELSEWHERE, HOME=str(home))
        assert done.returncode == 0, done.stderr
        assert first_difference(snapshot(built_project / name), snapshot(root / name)) == ""


def test_a_second_clean_build_of_the_same_process_is_the_same(project: Path, built_project: Path) -> None:
    """What a process remembers of the first does not colour the second."""
    shutil.rmtree(project / ".cache")
    assert call(project, "build").returncode == 0
    assert first_difference(snapshot(built_project / "site"), snapshot(project / "site")) == ""
