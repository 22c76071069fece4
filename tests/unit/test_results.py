import json
from pathlib import Path

import pytest
from edition.model.claim import Derived, Interval, State
from edition.model.edition import Edition
from edition.read.standoff.results_reader import read_results
from edition.shell import disk
from edition.words.findings import DataError
from edition.words.ids import Id, Lang

RECORD = "notebooks/results/toy.json"


@pytest.fixture
def given(toy_root: Path) -> dict[str, bytes]:
    return disk.inputs(toy_root)


def test_a_current_result(toy: Edition) -> None:
    result = toy.results["toy"]
    assert result.state is State.CURRENT
    assert result.derived[Id("c01")]["birds"] == Derived(value=4312, interval=Interval(low=4312, high=4312))
    assert [figure.name for figure in result.figures[Lang("es")]] == ["bars"]
    assert "Pasos por año" in result.figures[Lang("es")][0].svg


def test_a_result_of_other_code_is_stale(given: dict[str, bytes], toy: Edition) -> None:
    record = json.loads(given[RECORD])
    given[RECORD] = json.dumps(record | {"digest": "0" * 64}).encode()
    assert read_results(given, toy.standoff)["toy"].state is State.STALE


def test_a_notebook_without_result_has_not_been_run(given: dict[str, bytes], toy: Edition) -> None:
    del given[RECORD]
    assert read_results(given, toy.standoff) == {}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b"\xff", b'{"digest": 1}', b'{"digest": NaN}', b"[" * 100_000],
)
def test_a_broken_record_is_findings(given: dict[str, bytes], toy: Edition, content: bytes) -> None:
    given[RECORD] = content
    with pytest.raises(DataError) as caught:
        read_results(given, toy.standoff)
    assert all(finding.where.file == RECORD for finding in caught.value.findings)


def test_a_missing_drawing_is_a_finding(given: dict[str, bytes], toy: Edition) -> None:
    del given["notebooks/results/toy.bars.en.svg"]
    with pytest.raises(DataError, match="the drawing is missing"):
        read_results(given, toy.standoff)


@pytest.mark.parametrize("part", ["alt", "caption"])
def test_a_drawing_without_words_in_a_language_is_a_finding(given: dict[str, bytes], toy: Edition, part: str) -> None:
    record = json.loads(given[RECORD])
    del record["figures"]["bars"][part]["es"]
    given[RECORD] = json.dumps(record).encode()
    with pytest.raises(DataError, match="bars"):
        read_results(given, toy.standoff)
