"""The real data have no errors: one test a check, so that a red line names it."""

from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from edition import pipeline, registry
from edition.checks import CONTRACT, Subject
from edition.findings import errors

ROOT = Path(__file__).parents[2]
CHECKS = [m for m in registry.modules("edition.checks", CONTRACT) if m.STAGE in ("data", "results")]


@cache
def subject() -> Subject:
    edition, files = pipeline.load(ROOT)
    return Subject(edition=edition, files=files)


@pytest.mark.parametrize("check", CHECKS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_data(check: ModuleType) -> None:
    assert "\n".join(map(str, errors(check.check(subject())))) == ""
