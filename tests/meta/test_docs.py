"""The documents agree with the code: keys, links, commands, examples."""

import ast
import importlib
import re
from pathlib import Path

import pytest
from edition.commands.check import page
from edition.derive.page_names import MENU
from edition.read.standoff.data_validation import data_records

from tests.meta.library import LIBRARY, ROOT

DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs" / "dev").rglob("*.md")),
    ROOT / "bib" / "README.md",
    ROOT / "scripts" / "README.md",
    ROOT / "tests" / "README.md",
    ROOT / "scripts" / "bench" / "README.md",
]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text):
        assert (path.parent / target).exists(), f"{name(path)} links to {target}"


CODES_PAGE = ROOT / "docs" / "dev" / "checks.md"


def test_the_page_of_codes_is_that_of_the_program() -> None:
    wanted = "write it anew: edition check --explain all > docs/dev/checks.md"
    assert CODES_PAGE.read_text(encoding="utf-8") == page(), wanted


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path != CODES_PAGE], ids=name)
def test_files_that_are_named_exist(path: Path) -> None:
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    named = re.findall(r"`((?:scripts|tests|bib|docs|notebooks)/[\w./-]+)`", text)
    for file in named:
        invented = re.search(r"/[A-Z]{2,}\b|voices", file)
        assert invented or (ROOT / file).exists(), f"{name(path)} names {file}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_tests_that_are_named_exist(path: Path) -> None:
    named = re.findall(r"`(tests/[\w./-]+)::(\w+)`", path.read_text(encoding="utf-8"))
    lost = [
        f"{file}::{test}" for file, test in named if f"\ndef {test}(" not in (ROOT / file).read_text(encoding="utf-8")
    ]
    assert lost == []


def test_every_attack_names_its_tests() -> None:
    rows = [line for line in (ROOT / "docs/dev/attacks.md").read_text(encoding="utf-8").split("\n") if line[:2] == "| "]
    assert len(rows) > 30
    assert [
        row for row in rows if "::test_" not in row and not row.startswith(("| ---", "| attack |", "| what happened |"))
    ] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_examples_are_python(path: Path) -> None:
    for example in re.findall(r"```python\n(.*?)```", path.read_text(encoding="utf-8"), flags=re.DOTALL):
        lines = example.split("\n")
        indent = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
        ast.parse("\n".join(line[indent:] for line in lines).replace("…", "..."))


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_what_examples_import_exists(path: Path) -> None:
    for module, names in re.findall(r"^from (edition[\w.]*) import ([\w, ]+)$", path.read_text("utf-8"), re.MULTILINE):
        assert [one for one in names.split(", ") if not hasattr(importlib.import_module(module), one)] == []


def test_every_key_of_the_data_files_is_described() -> None:
    text = (ROOT / "docs" / "dev" / "data.md").read_text(encoding="utf-8")
    keys = {key for record in data_records().values() for key in record.model_fields}
    assert not {key for key in keys if not re.search(rf"\b{key}\b", text)}


def test_folders_say_where_a_line_lives_but_for_a_few() -> None:
    architecture = (ROOT / "docs" / "dev" / "architecture.md").read_text(encoding="utf-8")
    section = architecture.partition("## Where does the line of code live")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")][2:]
    assert 0 < len(rows) < 20


def test_help_lists_every_target_of_the_makefile() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == set(re.findall(r"^([a-z-]+):.*## ", text, re.MULTILINE))


def test_what_people_are_told_to_do_needs_no_makefile() -> None:
    """Whoever installed the package has none."""
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    words = {".py": "`make ", ".toml": rf"\bmake (?:{'|'.join(targets)})\b"}
    told = [path for path in LIBRARY.rglob("*") if path.suffix in words]
    assert [path.name for path in told if re.search(words[path.suffix], path.read_text(encoding="utf-8"))] == []


def test_the_promise_of_addresses_names_every_page() -> None:
    text = (ROOT / "docs" / "dev" / "url-promise.md").read_text(encoding="utf-8")
    named = re.search(r"Those of this version: (.+?), and", text, re.DOTALL)
    assert named is not None
    assert re.findall(r"`([\w/]+)`", named[1]) == [*MENU]
