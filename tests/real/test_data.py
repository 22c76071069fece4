"""The real data have no errors: one test a check, so that a red line names it."""

from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from edition.checks import Subject, of_stages
from edition.shell import pipeline
from edition.words.findings import errors

ROOT = Path(__file__).parents[2]
CHECKS = list(of_stages(("data", "results")))


@cache
def subject() -> Subject:
    edition, files = pipeline.load(ROOT)
    return Subject(edition=edition, files=files)


@pytest.mark.parametrize("check", CHECKS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_data(check: ModuleType) -> None:
    assert "\n".join(map(str, errors(check.check(subject())))) == ""
