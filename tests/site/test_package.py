"""The program as others install it: its name, its readme, and everything that its messages name."""

import ast
import email
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from edition.commands.docs import NAMES, document

from tests.calling import call
from tests.meta.library import LIBRARY, MODULES, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    (file,) = folder.iterdir()
    return zipfile.ZipFile(file)


def test_the_package_says_what_it_is(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    told = email.message_from_string(wheel.read(name).decode("utf-8"))
    assert told["Name"] == "standoff-edition"
    assert told["Description-Content-Type"] == "text/markdown"
    assert str(told.get_payload()).startswith("# standoff-edition\n")
    points = wheel.read(name.replace("METADATA", "entry_points.txt")).decode("utf-8")
    assert "edition = edition.cli:main" in points


def test_the_package_holds_every_file_of_the_library(wheel: zipfile.ZipFile) -> None:
    files = {
        f"edition/{path.relative_to(LIBRARY).as_posix()}"
        for path in LIBRARY.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files <= set(wheel.namelist())


@pytest.mark.parametrize("name", NAMES)
def test_the_package_holds_the_documents(wheel: zipfile.ZipFile, name: str) -> None:
    assert wheel.read(f"edition/documents/{name}.md").decode("utf-8") == document(name)


def test_messages_name_documents_that_there_are() -> None:
    named = {name for module in MODULES for name in re.findall(r"`edition docs ([\w-]+)`", module.text)}
    assert named
    assert named <= set(NAMES)


def test_messages_name_no_file_that_only_the_repository_has() -> None:
    found = [
        f"{module.name}: {words[:60]}"
        for module in MODULES
        for words in literals(module.text)
        if re.search(r"\b(docs/dev|scripts|tests)/\w|bib/README", words)
    ]
    assert found == ["edition.commands.docs: bib/README.md"]


def literals(text: str) -> list[str]:
    """Return the texts of a module but its docstrings."""
    tree = ast.parse(text)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said
    ]


def test_a_document_is_printed_or_all_are_listed() -> None:
    listed = call("docs")
    assert listed.returncode == 0
    assert [line.split()[0] for line in listed.stdout.splitlines()] == list(NAMES)
    assert call("docs", "data").stdout == (Path(ROOT) / "docs" / "dev" / "data.md").read_text(encoding="utf-8")
    refused = call("docs", "dat")
    assert (refused.returncode, "did you mean 'data'?" in refused.stderr) == (2, True)
