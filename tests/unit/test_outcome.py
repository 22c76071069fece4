from dataclasses import replace

import pytest
from edition.derive.claim_results.result_comparison import Outcome, compare

BEFORE = Outcome(
    record={"derived": {"c01": {"birds": {"value": 4312, "low": 4312, "high": None}}}, "outputs": ["4312"]},
    drawings={"toy.bars.fr.svg": "<svg/>"},
)


def with_value(value: float | None) -> Outcome:
    derived = {"c01": {"birds": {"value": value, "low": 4312, "high": None}}}
    return replace(BEFORE, record={**BEFORE.record, "derived": derived})


def test_the_same_is_the_same() -> None:
    assert compare(BEFORE, BEFORE, "x.json") == []
    assert compare(BEFORE, with_value(4312 * (1 + 1e-12)), "x.json") == []


@pytest.mark.parametrize("value", [4313, None, 4312.001])
def test_another_value_is_an_error_about_its_claim(value: float | None) -> None:
    (finding,) = compare(BEFORE, with_value(value), "x.json")
    assert (finding.code, finding.severity, finding.subject) == ("notebooks.value", "error", "c01")
    assert finding.where.file == "x.json"


def test_a_quantity_that_came_or_went_is_an_error() -> None:
    gone = replace(BEFORE, record={**BEFORE.record, "derived": {}})
    assert {finding.severity for finding in compare(BEFORE, gone, "x")} == {"error"}
    assert {finding.severity for finding in compare(gone, BEFORE, "x")} == {"error"}


def test_other_printing_and_drawing_are_warnings() -> None:
    other = replace(BEFORE, record={**BEFORE.record, "outputs": []}, drawings={"toy.bars.fr.svg": "<svg></svg>"})
    found = compare(BEFORE, other, "x")
    assert [(f.code, f.severity) for f in found] == [("notebooks.output", "warning"), ("notebooks.drawing", "warning")]
