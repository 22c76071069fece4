"""What make hands on of what was typed: the very words, whatever they would mean to make or to a shell."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.tools import needs

pytestmark = pytest.mark.slow

MAKEFILE = Path(__file__).resolve().parents[2] / "Makefile"
SAY = """\
#!/bin/sh
for word in "$@"; do printf '%s\\0' "$word"; done > "$SAID"
"""
COMMANDS = {"site": "build", "serve": "serve", "check": "check"}
OF_WHOEVER_CALLS = ("FORCE", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "SOURCE")
"""Variables that `make test`, or who typed it, gives to a make that a test runs."""
HOSTILE = [
    "~/article.txt",
    "$(shell touch ran)",
    "$(SHELL)$$HOME${HOME}$@",
    "`touch ran`",
    "$(touch ran)",
    "a b'c\"d",
    "a; touch ran",
    "a#b%c:d=e",
    "-x",
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the Makefile, an installer that does nothing, and a program that notes its words."""
    root = tmp_path / "project"
    (root / "scripts").mkdir(parents=True)
    (root / ".venv" / "bin").mkdir(parents=True)
    shutil.copy(MAKEFILE, root)
    (root / "scripts" / "bootstrap.py").write_text("")
    program = root / ".venv" / "bin" / "edition"
    program.write_text(SAY)
    program.chmod(0o755)
    return root


def words(project: Path, *arguments: str, **environment: str) -> list[str]:
    """Return the words that the program was called with."""
    make = needs("make", "gmake", reason="make is not installed")
    said = project.parent / "said"
    kept = {name: value for name, value in os.environ.items() if name not in OF_WHOEVER_CALLS}
    subprocess.run([make, *arguments], cwd=project, check=True, env={**kept, "SAID": str(said), **environment})
    return said.read_text(encoding="utf-8").split("\0")[:-1]


@pytest.mark.parametrize("target", COMMANDS)
def test_without_a_copy_none_is_named(project: Path, target: str) -> None:
    assert words(project, target) == [COMMANDS[target]]
    assert words(project, target, "SOURCE=") == [COMMANDS[target]]


@pytest.mark.parametrize(
    ("typed", "asked"), [((), ["claims", "--run"]), (("FORCE=1",), ["claims", "--run", "--force"])]
)
def test_notebooks_run_again_on_request(project: Path, typed: tuple[str, ...], asked: list[str]) -> None:
    assert words(project, "notebooks", *typed) == asked


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("target", COMMANDS)
def test_the_name_of_a_copy_is_handed_on_and_never_run(project: Path, target: str, name: str) -> None:
    assert words(project, target, f"SOURCE={name}") == [COMMANDS[target], "--source", name]
    assert words(project, target, SOURCE=name) == [COMMANDS[target], "--source", name]
    assert [path.name for path in project.rglob("ran")] == []


def test_the_path_of_the_folder_is_never_run(project: Path) -> None:
    moved = project.rename(project.with_name("a `touch ran` $(touch ran) $$HOME b"))
    assert words(moved, "site") == ["build"]
    assert [path.name for path in moved.parent.rglob("ran")] == []
