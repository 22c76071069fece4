"""A project of its own for each test, and a way to call the program as a person does."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
PROGRAM = Path(sys.executable).parent / "edition"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the toy work that a test may damage; a reader's copies of the article lie beside it, not in it."""
    root = tmp_path / "project"
    shutil.copytree(TESTS / "toy", root)
    (root / "copies").rename(tmp_path / "copies")
    configuration = root / "mkdocs.yml"
    theme = TESTS.parent / "scripts" / "edition" / "render" / "theme"
    lines = configuration.read_text(encoding="utf-8").split("\n")
    lines = [f"  custom_dir: {theme}" if "custom_dir:" in line else line for line in lines]
    configuration.write_text("\n".join(lines), encoding="utf-8")
    return root


@pytest.fixture
def edition(project: Path) -> Run:
    """Call the program on the project; the environment holds no copy of any article."""
    environment = without_copy()

    def run(*arguments: str | Path, **options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [PROGRAM, "--project", project, *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env=environment | options,
            timeout=120,
        )

    return run


def without_copy() -> dict[str, str]:
    """Return the environment without a copy: that of the real article would be joined to the toy."""
    return {name: value for name, value in os.environ.items() if name != "EDITION_SOURCE"}


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
