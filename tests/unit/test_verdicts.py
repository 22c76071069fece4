from dataclasses import replace

import pytest
from edition.derive.claim_results.claim_verdicts import RULES, assess, quantity_verdict
from edition.model.claim import ClaimKind, Derived, Grounds, Interval, State, Verdict
from edition.model.edition import Edition


def derived(
    value: float, low: float | None = None, high: float | None = None, grounds: Grounds = Grounds.AS_STATED
) -> Derived:
    return Derived(value=value, interval=Interval(low=low, high=high), grounds=grounds)


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
        ((10, 20), derived(15, 14, 16, Grounds.OTHERWISE), Verdict.ATTRIBUTION_DIFFERS),
        ((10, 20), derived(25, 20, 30, Grounds.OTHERWISE), Verdict.ATTRIBUTION_DIFFERS),
        ((10, 20), derived(25, 21, 30, Grounds.OTHERWISE), Verdict.CONTRADICTED),
        ((10, 20), derived(15, 14, 16, Grounds.ASSUMED), Verdict.PLAUSIBLE),
        ((10, 20), derived(25, 21, 30, Grounds.ASSUMED), Verdict.CONTRADICTED),
    ],
)
def test_what_is_measured(stated: tuple[float | None, float | None], found: Derived | None, verdict: Verdict) -> None:
    assert quantity_verdict(ClaimKind.COUNT, Interval(low=stated[0], high=stated[1]), found) is verdict


@pytest.mark.parametrize("kind", [ClaimKind.CALENDAR, ClaimKind.CENSUS])
def test_a_date_or_a_number_of_words_is_right_or_wrong(kind: ClaimKind) -> None:
    stated = Interval(low=10, high=20)
    assert quantity_verdict(kind, stated, derived(20, 19, 22)) is Verdict.REPRODUCED
    assert quantity_verdict(kind, stated, derived(21, 19, 22)) is Verdict.CONTRADICTED
    assert quantity_verdict(kind, stated, derived(20, grounds=Grounds.OTHERWISE)) is Verdict.ATTRIBUTION_DIFFERS


def test_what_nobody_can_check_is_left_open() -> None:
    assert quantity_verdict(ClaimKind.UNCHECKABLE, Interval(low=1, high=2), derived(9)) is Verdict.NOT_DERIVABLE


def test_each_kind_has_its_rule_and_the_rules_give_each_verdict() -> None:
    assert set(RULES) == set(ClaimKind)
    stated = Interval(low=10, high=20)
    given = [derived(value, value - 6, value + 6, grounds) for value in (15, 25, 40) for grounds in Grounds]
    assert {quantity_verdict(kind, stated, found) for kind in ClaimKind for found in given} == set(Verdict)


def test_what_states_nothing_cannot_be_derived() -> None:
    assert quantity_verdict(ClaimKind.COUNT, None, derived(1)) is Verdict.NOT_DERIVABLE


def test_a_claim_is_as_good_as_its_worst_quantity(toy: Edition) -> None:
    good, bad = toy.standoff.claims
    result = toy.results["toy"]
    assert assess(good, result).verdict is Verdict.REPRODUCED
    assert assess(bad, result).verdict is Verdict.CONTRADICTED
    unknown = replace(good.quantities[0], name="unknown")
    both = assess(replace(good, quantities=(*good.quantities, unknown)), result)
    assert both.verdict is Verdict.NOT_DERIVABLE
    assert both.verdicts == {"birds": Verdict.REPRODUCED, "unknown": Verdict.NOT_DERIVABLE}
    assert assess(good, None).verdict is Verdict.NOT_DERIVABLE


def test_the_toys_computed_verdicts_are_the_recorded_ones(toy: Edition) -> None:
    assert {id_: one.verdict for id_, one in toy.index.assessment_by_claim.items()} == {
        claim.id: claim.recorded for claim in toy.standoff.claims
    }


def test_states(toy: Edition) -> None:
    claim, result = toy.standoff.claims[0], toy.results["toy"]
    assert assess(claim, result).state is State.CURRENT
    assert assess(claim, replace(result, state=State.STALE)).state is State.STALE
    assert assess(claim, None).state is State.NOT_RUN
    assert assess(replace(claim, notebook=None), None).state is State.CURRENT
