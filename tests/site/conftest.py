"""A project of its own for each test, and a way to call the program as a person does."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.calling import call

TESTS = Path(__file__).resolve().parents[1]
PROGRAM = Path(sys.executable).parent / "edition"
COPY = "../copies/article.txt"

Run = Callable[..., subprocess.CompletedProcess[str]]


def made_project(root: Path) -> Path:
    """Copy the toy work to a folder; a reader's copies of the article go beside it, not into it."""
    shutil.copytree(TESTS / "toy", root, ignore=shutil.ignore_patterns(".cache", "site", "site-with-text"))
    (root / "copies").rename(root.parent / "copies")
    configuration = root / "mkdocs.yml"
    theme = TESTS.parent / "scripts" / "edition" / "render" / "theme"
    lines = configuration.read_text(encoding="utf-8").split("\n")
    lines = [f"  custom_dir: {theme}" if "custom_dir:" in line else line for line in lines]
    configuration.write_text("\n".join(lines), encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy with both of its sites, and what builds keep in `.cache/`; tests must not write there."""
    root = made_project(tmp_path_factory.mktemp("built") / "project")
    for copy in (["--no-source"], ["--source", str(root / COPY)]):
        done = call("--project", root, "build", *copy)
        assert done.returncode == 0, done.stderr
    return root


@pytest.fixture
def project(tmp_path: Path, built_project: Path) -> Path:
    """A copy of the toy work that a test may damage, without a site; wording need not be done again."""
    root = made_project(tmp_path / "project")
    shutil.copytree(built_project / ".cache", root / ".cache")
    return root


@pytest.fixture
def built(project: Path, built_project: Path) -> Path:
    """The test's project, with its sites."""
    for name in ("site", "site-with-text"):
        shutil.copytree(built_project / name, project / name)
    return project


@pytest.fixture
def edition(project: Path) -> Run:
    """Call the program on the project, in this process; the environment holds no copy of any article."""

    def run(*arguments: str | Path, **options: str) -> subprocess.CompletedProcess[str]:
        return call("--project", project, *arguments, environment=options)

    return run


def without_copy() -> dict[str, str]:
    """Return the environment without a copy: that of the real article would be joined to the toy."""
    return {name: value for name, value in os.environ.items() if name != "EDITION_SOURCE"}


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
