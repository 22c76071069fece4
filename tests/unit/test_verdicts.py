from dataclasses import replace

import pytest
from edition.derive.claim_verdicts import claim_state, claim_verdict, quantity_verdict
from edition.model.claim import Claim, Derived, Interval, Quantity, State, Verdict
from edition.model.edition import Edition


def quantity(low: float | None, high: float | None) -> Quantity:
    return Quantity(name="q", label={}, unit="items", stated=Interval(low=low, high=high))


def derived(value: float, low: float | None = None, high: float | None = None) -> Derived:
    return Derived(value=value, interval=Interval(low=low, high=high))


@pytest.mark.parametrize(
    ("stated", "found", "verdict"),
    [
        ((10, 20), derived(10), Verdict.REPRODUCED),
        ((10, 20), derived(20), Verdict.REPRODUCED),
        ((10, None), derived(1e9), Verdict.REPRODUCED),
        ((None, None), derived(0), Verdict.REPRODUCED),
        ((10, 20), derived(25, 20, 30), Verdict.CONSISTENT),
        ((10, 20), derived(25, None, 30), Verdict.CONSISTENT),
        ((10, 20), derived(5, 4, None), Verdict.CONSISTENT),
        ((10, 20), derived(25, 21, 30), Verdict.CONTRADICTED),
        ((10, 20), derived(5, None, 9), Verdict.CONTRADICTED),
        ((None, 20), derived(21, 20.5, None), Verdict.CONTRADICTED),
        ((10, 20), None, Verdict.NOT_DERIVABLE),
    ],
)
def test_one_quantity(stated: tuple[float | None, float | None], found: Derived | None, verdict: Verdict) -> None:
    assert quantity_verdict(quantity(*stated), found) is verdict


def test_what_states_nothing_cannot_be_derived() -> None:
    assert quantity_verdict(replace(quantity(1, 2), stated=None), derived(1)) is Verdict.NOT_DERIVABLE


def test_a_claim_is_as_good_as_its_worst_quantity(toy: Edition) -> None:
    good, bad = toy.standoff.claims
    result = toy.results["toy"]
    assert claim_verdict(good, result) is Verdict.REPRODUCED
    assert claim_verdict(bad, result) is Verdict.CONTRADICTED
    unknown = replace(good.quantities[0], name="unknown")
    assert claim_verdict(replace(good, quantities=(*good.quantities, unknown)), result) is Verdict.NOT_DERIVABLE
    assert claim_verdict(good, None) is Verdict.NOT_DERIVABLE


def test_the_toys_computed_verdicts_are_the_recorded_ones(toy: Edition) -> None:
    assert [claim_verdict(claim, toy.results["toy"]) for claim in toy.standoff.claims] == [
        claim.recorded for claim in toy.standoff.claims
    ]


def test_states(toy: Edition) -> None:
    claim: Claim = toy.standoff.claims[0]
    assert claim_state(claim, toy.results["toy"]) is State.CURRENT
    assert claim_state(claim, replace(toy.results["toy"], state=State.STALE)) is State.STALE
    assert claim_state(claim, None) is State.NOT_RUN
    assert claim_state(replace(claim, notebook=None), None) is State.CURRENT
