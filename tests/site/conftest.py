"""A project of its own for each test, and a way to call the program as a person does."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.calling import OF_A_READER
from tests.calling import call as called

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
        done = call(root, "build", *copy)
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
        return call(project, *arguments, **options)

    return run


def call(project: Path, *arguments: str | Path, **options: str) -> subprocess.CompletedProcess[str]:
    """Call the program on a project, in this process."""
    return called("--project", project, *arguments, environment=options)


STOPPED = "stopped; what was there before is as it was\n"
"""What is printed last where somebody ends the program."""
LISTENING = "after:mkdocs.livereload:LiveReloadServer.server_activate"
"""The moment from which a preview answers, as `driven` names moments."""


def driven(moment: str, event: str, project: Path, *arguments: str | Path) -> list[str | Path]:
    """Return how to call the program so that something happens at a named moment."""
    return [sys.executable, TESTS / "site" / "driven.py", moment, event, "--project", project, *arguments]


def finished(command: list[str | Path], **options: str) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, which comes long before it is given up."""
    environment = without_copy() | options
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, env=environment, timeout=600
    )


def without_copy() -> dict[str, str]:
    """Return the environment without a copy or address: those of the real article are not the toy's."""
    return {name: value for name, value in os.environ.items() if name not in OF_A_READER}


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def left_beside(site: Path) -> list[str]:
    """Return what a build has left beside a site."""
    return [path.name for path in site.parent.iterdir() if path.name.startswith(f".{site.name}.")]


def add_words(project: Path) -> None:
    """Change the data so that the next site differs from the last."""
    cover = project / "docs" / "data" / "cover.yaml"
    cover.write_text(cover.read_text(encoding="utf-8").replace("en: ", "en: Now "), encoding="utf-8")


def free_port() -> str:
    """Return a port of this machine at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])
