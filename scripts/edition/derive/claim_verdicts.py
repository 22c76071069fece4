"""The verdict on a claim, computed from what the article states and what a notebook derived."""

from edition.model.claim import Claim, Derived, Quantity, Result, State, Verdict

_WEAKEST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.NOT_DERIVABLE,
    Verdict.ATTRIBUTION_DIFFERS,
    Verdict.PLAUSIBLE,
    Verdict.CONSISTENT,
    Verdict.REPRODUCED,
)


def quantity_verdict(quantity: Quantity, derived: Derived | None) -> Verdict:
    """Compare one quantity: reproduced if the derived value is within what is stated, consistent if intervals meet."""
    if quantity.stated is None or derived is None:
        return Verdict.NOT_DERIVABLE
    if quantity.stated.holds(derived.value):
        return Verdict.REPRODUCED
    return Verdict.CONSISTENT if quantity.stated.meets(derived.interval) else Verdict.CONTRADICTED


def derived_of(claim: Claim, quantity: Quantity, result: Result | None) -> Derived | None:
    """Return what a notebook found for one quantity of a claim."""
    return result.derived.get(claim.id, {}).get(quantity.name) if result else None


def claim_verdict(claim: Claim, result: Result | None) -> Verdict:
    """Return the weakest verdict among a claim's quantities."""
    found = {quantity_verdict(quantity, derived_of(claim, quantity, result)) for quantity in claim.quantities}
    return next(verdict for verdict in _WEAKEST_FIRST if verdict in found)


def claim_state(claim: Claim, result: Result | None) -> State:
    """Return whether a claim's result is current; a claim without notebook has nothing to run."""
    if claim.notebook is None:
        return State.CURRENT
    return result.state if result else State.NOT_RUN
