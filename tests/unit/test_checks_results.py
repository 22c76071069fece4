"""Checks of results against the ledger."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from edition.checks.results import results_check, tables_check
from edition.model.claim import Derived, Interval, State, Verdict
from edition.model.notebook import DrawnData, Figure, Result
from edition.words.findings import Where
from edition.words.ids import Id, Lang
from edition.words.project_layout import PACKAGE

from tests.unit import builders as b

TEN = Derived(value=10, interval=Interval(low=10, high=10))


def result(**changes: Any) -> dict[str, Result]:
    return {"boats": replace(b.RESULT, **changes)}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("results.missing", {}),
        ("results.stale", result(state=State.STALE)),
        ("results.no-quantity", result(derived={})),
        ("results.unknown-claim", result(derived={Id("c01"): {"boats": TEN}, Id("c09"): {"boats": TEN}})),
        ("results.unknown-quantity", result(derived={Id("c01"): {"boats": TEN, "boots": TEN}})),
    ],
)
def test_results(code: str, found: dict[str, Result]) -> None:
    assert code in b.codes(results_check, b.subject(results=found))


def test_a_verdict_that_does_not_follow() -> None:
    (finding,) = b.found(results_check, b.subject(b.with_claim(recorded=Verdict.CONTRADICTED)))
    assert finding.code == "results.verdict"
    assert "'contradicted'" in finding.message
    assert "'reproduced'" in finding.message


def test_a_contradicted_claim_is_no_fault() -> None:
    eleven = result(derived={Id("c01"): {"boats": Derived(value=11, interval=Interval(low=11, high=11))}})
    assert b.codes(results_check, b.subject(b.with_claim(recorded=Verdict.CONTRADICTED), results=eleven)) == []


def test_a_claim_without_notebook_has_no_result() -> None:
    standoff = replace(b.with_claim(notebook=None, recorded=Verdict.NOT_DERIVABLE), notebooks=())
    assert b.codes(results_check, b.subject(standoff, results={})) == []


def test_a_notebook_that_no_claim_names_is_run_too() -> None:
    standoff = b.with_claim(notebook=None, recorded=Verdict.NOT_DERIVABLE)
    assert b.codes(results_check, b.subject(standoff, results={})) == ["results.missing"]
    stale = {"boats": replace(b.RESULT, state=State.STALE, derived={})}
    assert b.codes(results_check, b.subject(standoff, results=stale)) == ["results.stale"]


def test_the_result_of_another_notebooks_claim_is_unknown() -> None:
    assert "results.unknown-claim" in b.codes(results_check, b.subject(b.with_claim(notebook="other")))


def test_a_file_of_results_without_notebook() -> None:
    files = {"notebooks/results/boat.json": b"{}", "notebooks/results/boats.json": b"{}"}
    (finding,) = b.found(results_check, b.subject(files=files))
    assert finding.code == "results.stray-file"
    assert finding.where == Where("notebooks/results/boat.json")
    assert finding.hint == "did you mean 'boats'?"


def test_a_drawing_that_its_result_does_not_have() -> None:
    files = {"notebooks/results/boats.bars.fr.svg": b"<svg/>"}
    (finding,) = b.found(results_check, b.subject(files=files))
    assert (finding.code, finding.where.file) == ("results.stray-file", "notebooks/results/boats.bars.fr.svg")


def test_a_stray_quantity_has_the_line_of_the_file() -> None:
    files = {"notebooks/results/boats.json": b'{\n "derived": {\n  "c01": {\n   "boots": {}}}}'}
    found = result(derived={Id("c01"): {"boats": TEN, "boots": TEN}})
    (finding,) = b.found(results_check, b.subject(results=found, files=files))
    assert finding.where == Where("notebooks/results/boats.json", 4, 4)


DRAWN = DrawnData(columns=("year", "birds"), rows=(("1987", "3"),))
FIGURE = Figure(name="x", svg="", alt="", caption=(), data=DRAWN)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"outputs": ("10", "11")}, "2 outputs are there of 0 cells of code"),
        ({"figures": {Lang("fr"): (FIGURE,)}}, "the drawing 'x' is of no cell"),
    ],
)
def test_a_result_that_does_not_fit_the_cells(changes: dict[str, Any], message: str) -> None:
    found = b.found(results_check, b.subject(results=result(**changes)))
    assert message in [one.message for one in found if one.code == "results.cells"]


@pytest.mark.parametrize("schema", ['"boats.json"', "[]", '{"fields": 2}', '{"fields": ["year"]}', "null"])
def test_a_schema_that_lies_elsewhere_is_not_compared(schema: str) -> None:
    """Frictionless lets a table name the file of its schema."""
    content = b"year,boats\n1987,12\n"
    digest = sha256(content).hexdigest()
    described = f'{{"path": "boats.csv", "bytes": {len(content)}, "hash": "sha256:{digest}", "schema": {schema}}}'
    files = {PACKAGE: f'{{"resources": [{described}]}}'.encode(), "notebooks/data/boats.csv": content}
    assert b.found(tables_check, b.subject(b.STANDOFF, files=files)) == []
