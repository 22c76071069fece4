import json
from pathlib import Path

import pytest
from edition.model.claim import Derived, Interval, State
from edition.model.edition import Edition
from edition.read.standoff.notebooks.results_reader import read_results
from edition.shell import disk
from edition.words.findings import DataError, Where
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


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "1" + "0" * 400, '"4312"', "null"])
def test_a_number_that_is_none_is_found_in_its_place(given: dict[str, bytes], toy: Edition, number: str) -> None:
    given[RECORD] = given[RECORD].replace(b'"value": 4312', b'"value": ' + number.encode())
    with pytest.raises(DataError) as caught:
        read_results(given, toy.standoff)
    (finding,) = caught.value.findings
    assert finding.where == Where(RECORD, 6, 14)
    assert finding.message.startswith("value: ")


@pytest.mark.parametrize(("old", "new"), [('"low": 4312', '"low": 9999'), ('"high": 4312', '"high": 1')])
def test_bounds_in_the_wrong_order_are_found_in_their_place(
    given: dict[str, bytes], toy: Edition, old: str, new: str
) -> None:
    given[RECORD] = given[RECORD].replace(old.encode(), new.encode(), 1)
    with pytest.raises(DataError, match="low is above high") as caught:
        read_results(given, toy.standoff)
    assert [finding.where for finding in caught.value.findings] == [Where(RECORD, 5, 13)]


def test_a_key_that_stands_twice_is_found_in_its_place(given: dict[str, bytes], toy: Edition) -> None:
    given[RECORD] = given[RECORD].replace(b'"low": 4312', b'"value": 17, "low": 4312', 1)
    with pytest.raises(DataError) as caught:
        read_results(given, toy.standoff)
    (finding,) = caught.value.findings
    assert (finding.code, finding.where.line) == ("results.syntax", 7)
    assert finding.message == "the key 'value' stands twice"


@pytest.mark.parametrize("escape", ["\\u202e", "\\u0000", "\\u001b", "\\ud800"])
def test_what_nobody_sees_is_found_though_it_is_an_escape(given: dict[str, bytes], toy: Edition, escape: str) -> None:
    given[RECORD] = given[RECORD].replace(b'"4312"', f'"43{escape}12"'.encode(), 1)
    with pytest.raises(DataError) as caught:
        read_results(given, toy.standoff)
    (finding,) = caught.value.findings
    assert finding.where.line == given[RECORD].decode().split("\n").index(f'  "43{escape}12",') + 1


def test_every_drawing_is_looked_at(given: dict[str, bytes], toy: Edition) -> None:
    for lang in ("fr", "es"):
        given[f"notebooks/results/toy.bars.{lang}.svg"] = b"<svg>"
    with pytest.raises(DataError) as caught:
        read_results(given, toy.standoff)
    assert [finding.where.file for finding in caught.value.findings] == [
        "notebooks/results/toy.bars.es.svg",
        "notebooks/results/toy.bars.fr.svg",
    ]
