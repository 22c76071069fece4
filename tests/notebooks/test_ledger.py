"""The ledger when something is wrong: it is printed whole, says what failed and where, and nothing is published."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.calling import call

pytestmark = pytest.mark.notebooks


def run(project: Path) -> tuple[int, Mapping[str, Any], str]:
    done = call("--project", project, "claims", "--run", "--json")
    assert "Traceback" not in done.stderr
    return done.returncode, json.loads(done.stdout), done.stderr


def results(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "notebooks" / "results").iterdir()}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_notebook_that_fails_leaves_its_claims_in_the_ledger(toy_project: Path) -> None:
    before = results(toy_project)
    edit(toy_project / "notebooks" / "toy.py", "assert max(changes) < 0", "assert max(changes) > 0")
    code, ledger, told = run(toy_project)
    assert code == 1
    assert [(claim["id"], claim["state"]) for claim in ledger["claims"]] == [("c01", "failed"), ("c02", "failed")]
    failure = ledger["failures"][0]
    assert (failure["notebook"], failure["claims"], failure["cell"]) == ("toy", ["c01", "c02"], 2)
    assert failure["message"] == "AssertionError"
    assert f"notebooks/toy.py:{failure['line']}:1: error: AssertionError" in told
    assert results(toy_project) == before


def test_a_figure_that_changes_turns_the_verdict_and_is_told_beside_the_whole_ledger(toy_project: Path) -> None:
    edit(toy_project / "notebooks" / "data" / "toy.csv", "2156", "1156")
    code, ledger, told = run(toy_project)
    assert code == 1
    assert [(claim["id"], claim["verdict"], claim["recorded"], claim["state"]) for claim in ledger["claims"]] == [
        ("c01", "contradicted", "reproduced", "current"),
        ("c02", "contradicted", "contradicted", "current"),
    ]
    assert "c01: computed contradicted, recorded reproduced" in told
    assert ledger["failures"] == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("year,", "annus,", "KeyError: 'year'"),
        ("2156", '"2,156"', "ValueError: invalid literal for int() with base 10: '2,156'"),
        ("2156", "NaN", "ValueError: invalid literal for int() with base 10: 'NaN'"),
        ("2156", "", "ValueError: invalid literal for int() with base 10: ''"),
    ],
)
def test_a_table_that_is_no_table_of_numbers_fails_where_it_is_read(
    toy_project: Path, old: str, new: str, message: str
) -> None:
    before = results(toy_project)
    edit(toy_project / "notebooks" / "data" / "toy.csv", old, new)
    code, ledger, told = run(toy_project)
    assert code == 1
    assert [one["message"] for one in ledger["failures"]] == [message]
    assert "notebooks/toy.py:" in told
    assert {claim["state"] for claim in ledger["claims"]} == {"failed"}
    assert results(toy_project) == before


def test_a_result_that_is_no_number_is_refused(toy_project: Path) -> None:
    edit(toy_project / "notebooks" / "toy.py", '{"value": shown, "low": shown', '{"value": float("nan"), "low": shown')
    code, ledger, _ = run(toy_project)
    assert code == 1
    assert "RESULTS or FIGURES cannot be read: ValueError" in ledger["failures"][0]["message"]


def test_a_result_for_a_claim_that_does_not_exist_is_a_fault_of_the_results(toy_project: Path) -> None:
    edit(toy_project / "notebooks" / "toy.py", '"c01": {"birds"', '"c91": {"birds"')
    code, ledger, _ = run(toy_project)
    assert code == 1, "c01 has no value any more"
    assert ledger["claims"][0]["verdict"] == "not-derivable"
    done = call("--project", toy_project, "check", "--stage", "results")
    assert done.returncode == 1
    assert "has a result for 'c91', which is no claim of the notebook 'toy'" in done.stdout + done.stderr


def test_a_ledger_that_was_made_is_kept_until_something_changes(toy_project: Path) -> None:
    def told() -> str:
        return call("--project", toy_project, "claims", "--json").stdout

    before = told()
    (kept,) = (toy_project / ".cache").glob("ledger*")
    assert told() == before
    edit(kept, '"reproduced"', '"contradicted"')
    assert told() == before, "what was touched is made anew"
    claims = next((toy_project / "docs" / "data" / "claims").glob("*.yaml"))
    edit(claims, "recorded: reproduced", "recorded: consistent")
    assert json.loads(told())["claims"][0]["recorded"] == "consistent"
