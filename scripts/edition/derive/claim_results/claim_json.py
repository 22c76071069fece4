"""A claim with what follows for it, in plain values: what `edition claims --json` and `edition.json` promise."""

from typing import Any

from edition.derive.claim_results.claim_verdicts import derived_of
from edition.model.claim import Claim, CrossCheck, Derived, Interval, State
from edition.model.edition import Edition
from edition.read.notation.prose_writer import format_prose


def claim_record(edition: Edition, claim: Claim) -> dict[str, Any]:
    """Return a claim in the form that `edition claims --json` promises."""
    assessment = edition.index.assessment_by_claim[claim.id]
    quantities = []
    for quantity in claim.quantities:
        derived = assessment.derived[quantity.name]
        quantities.append(
            {
                "name": quantity.name,
                "unit": quantity.unit,
                "stated": _interval(quantity.stated) | {"words": quantity.words} if quantity.stated else None,
                "derived": _derived(derived),
                "verdict": assessment.verdicts[quantity.name].value,
            }
        )
    return {
        "id": claim.id,
        "targets": list(claim.targets),
        "kind": claim.kind.value,
        "title": dict(claim.title),
        "statement": {lang: format_prose(prose) for lang, prose in claim.statement.items()},
        "finding": {lang: format_prose(prose) for lang, prose in claim.finding.items()},
        "quantities": quantities,
        "cross_checks": [_cross_check(edition, claim, one) for one in claim.cross_checks],
        "verdict": assessment.verdict.value,
        "readings_differ": assessment.readings_differ,
        "recorded": claim.recorded.value,
        "strength": claim.strength.value,
        "state": assessment.state.value,
        "notebook": claim.notebook,
        "sources": list(claim.sources),
    }


def _cross_check(edition: Edition, claim: Claim, one: CrossCheck) -> dict[str, Any]:
    result = edition.results.get(one.notebook)
    return {
        "name": one.name,
        "label": dict(one.label),
        "unit": one.unit,
        "notebook": one.notebook,
        "state": (result.state if result else State.NOT_RUN).value,
        "derived": _derived(derived_of(claim.id, one.name, result)),
    }


def _derived(derived: Derived | None) -> dict[str, Any] | None:
    if derived is None:
        return None
    return {"value": derived.value, **_interval(derived.interval), "grounds": derived.grounds.value}


def _interval(interval: Interval) -> dict[str, float | str | None]:
    return {"low": interval.low, "high": interval.high}
