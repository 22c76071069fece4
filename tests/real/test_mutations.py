"""The real edition, broken one place at a time: what stands in the toy's tables holds for data of its size too."""

from pathlib import Path

import pytest
from edition.shell import disk
from edition.words.findings import Finding

from tests.codes.changes import Files
from tests.conftest import ROOT
from tests.mutations.checking import check
from tests.mutations.mutation import Mutation, faults_of_telling
from tests.mutations.of_the_real_data import REAL

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def files() -> Files:
    return disk.inputs(ROOT)


@pytest.fixture(scope="module")
def sound(files: Files, tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    return check(files, tmp_path_factory.mktemp("sound"))


@pytest.mark.parametrize("mutation", REAL, ids=str)
def test_what_is_broken_is_told_with_place_and_remedy(
    mutation: Mutation, files: Files, sound: list[Finding], tmp_path: Path
) -> None:
    broken = dict(files)
    mutation.change(broken)
    found = [one for one in check(broken, tmp_path) if one not in sound]
    assert list(faults_of_telling(mutation, files, broken, found)) == []
