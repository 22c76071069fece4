"""The verdict on a claim, computed from what the article states and what a notebook derived: one rule a kind."""

from collections.abc import Callable, Iterable, Mapping

from edition.model.claim import Assessment, Claim, ClaimKind, Derived, Grounds, Interval, State, Verdict
from edition.model.notebook import Result
from edition.words.ids import Id

_WEAKEST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.NOT_DERIVABLE,
    Verdict.ATTRIBUTION_DIFFERS,
    Verdict.PLAUSIBLE,
    Verdict.CONSISTENT,
    Verdict.REPRODUCED,
)

Rule = Callable[[Interval, Derived], Verdict]


def _measured(stated: Interval, derived: Derived) -> Verdict:
    """Compare what has an uncertainty: consistent where the intervals meet, though the best value lies outside."""
    if stated.holds(derived.value):
        return _on(derived.grounds, Verdict.REPRODUCED)
    return _on(derived.grounds, Verdict.CONSISTENT) if stated.meets(derived.interval) else Verdict.CONTRADICTED


def _exact(stated: Interval, derived: Derived) -> Verdict:
    """Compare what is so or is not: a date, a number of words."""
    return _on(derived.grounds, Verdict.REPRODUCED) if stated.holds(derived.value) else Verdict.CONTRADICTED


def _unknowable(stated: Interval, derived: Derived) -> Verdict:
    """Leave open what nothing public can decide, whatever a notebook makes of it."""
    return Verdict.NOT_DERIVABLE


def _on(grounds: Grounds, agreeing: Verdict) -> Verdict:
    """Weaken an agreement that rests on something other than what the article says."""
    match grounds:
        case Grounds.OTHERWISE:
            return Verdict.ATTRIBUTION_DIFFERS
        case Grounds.ASSUMED:
            return Verdict.PLAUSIBLE
        case Grounds.AS_STATED:
            return agreeing


RULES: Mapping[ClaimKind, Rule] = {
    ClaimKind.COUNT: _measured,
    ClaimKind.SOURCE: _measured,
    ClaimKind.CALENDAR: _exact,
    ClaimKind.CENSUS: _exact,
    ClaimKind.INTERVIEW: _measured,
    ClaimKind.UNCHECKABLE: _unknowable,
}


def assess(claim: Claim, result: Result | None) -> Assessment:
    """Return what a notebook's result says of a claim: its weakest verdict is that of the claim.

    Where its quantities are readings of which the article means one, it is open as long as they do not agree.
    """
    derived = {quantity.name: derived_of(claim.id, quantity.name, result) for quantity in claim.quantities}
    verdicts = {
        quantity.name: quantity_verdict(claim.kind, quantity.stated, derived[quantity.name])
        for quantity in claim.quantities
    }
    weakest = next(verdict for verdict in _WEAKEST_FIRST if verdict in verdicts.values())
    is_open = claim.are_readings and len(set(verdicts.values())) > 1
    return Assessment(
        verdict=Verdict.NOT_DERIVABLE if is_open else weakest,
        readings_differ=is_open,
        state=_state(claim, result),
        derived=derived,
        verdicts=verdicts,
    )


def quantity_verdict(kind: ClaimKind, stated: Interval | None, derived: Derived | None) -> Verdict:
    """Compare one quantity by the rule of its claim's kind; what is not stated, or not derived, is not derivable."""
    if stated is None or derived is None:
        return Verdict.NOT_DERIVABLE
    return RULES[kind](stated, derived)


def assessments(claims: Iterable[Claim], results: Mapping[str, Result]) -> Mapping[Id, Assessment]:
    """Return id of a claim -> its assessment."""
    return {claim.id: assess(claim, results.get(claim.notebook) if claim.notebook else None) for claim in claims}


def derived_of(claim: Id, quantity: str, result: Result | None) -> Derived | None:
    """Return what a result has for a quantity of a claim."""
    return result.derived.get(claim, {}).get(quantity) if result else None


def _state(claim: Claim, result: Result | None) -> State:
    """Say whether a claim's result is current; a claim without notebook has nothing to run."""
    if claim.notebook is None:
        return State.CURRENT
    return result.state if result else State.NOT_RUN
