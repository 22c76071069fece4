"""The real article's copy, where there is one: every block is in it, no file of the repository repeats its words."""

import os
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from edition.checks import Subject
from edition.checks.copy import copy_check, leaks_check
from edition.shell import pipeline
from edition.words.findings import errors

ROOT = Path(__file__).parents[2]
SOURCE = os.environ.get("EDITION_SOURCE")
MADE = frozenset(("__pycache__", "node_modules", "site", "site-with-text", "sources"))
"""Folders at the top of the repository whose files are not its own; neither are those of hidden ones but two."""


def own_files() -> dict[str, bytes]:
    tops = [path for path in ROOT.iterdir() if path.name not in MADE]
    tops = [path for path in tops if path.name[0] != "." or path.name in (".ci", ".github")]
    paths = [path for top in tops for path in (top.rglob("*") if top.is_dir() else [top])]
    return {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in paths
        if path.suffix in leaks_check.SUFFIXES and path.is_file()
    }


@pytest.fixture(scope="module")
def subject() -> Subject:
    edition, _ = pipeline.load(ROOT)
    return Subject(edition=pipeline.with_text(edition, Path(SOURCE or "")), files=own_files())


@pytest.mark.source
@pytest.mark.skipif(not SOURCE, reason="no copy of the article (EDITION_SOURCE)")
@pytest.mark.parametrize("check", [copy_check, leaks_check], ids=lambda module: module.__name__.rpartition(".")[2])
def test_copy(check: ModuleType, subject: Subject) -> None:
    assert "\n".join(map(str, errors(check.check(subject)))) == ""


@pytest.mark.source
@pytest.mark.skipif(not SOURCE, reason="no copy of the article (EDITION_SOURCE)")
def test_a_leak_would_be_found(subject: Subject) -> None:
    layer = subject.edition.text
    assert layer is not None
    words = next(join.words for join in layer.joins.values() if join.words and len(join.words) > 200)
    leaked = replace(subject, files={"docs/data/leaked.yaml": words.reveal().encode()})
    assert errors(leaks_check.check(leaked))
