"""A claim with what follows for it, in plain values: what `edition claims --json` and `edition.json` promise."""

from typing import Any

from edition.model.claim import Claim, Interval
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
                "derived": {"value": derived.value, **_interval(derived.interval), "grounds": derived.grounds.value}
                if derived
                else None,
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
        "verdict": assessment.verdict.value,
        "recorded": claim.recorded.value,
        "strength": claim.strength.value,
        "state": assessment.state.value,
        "notebook": claim.notebook,
        "sources": list(claim.sources),
    }


def _interval(interval: Interval) -> dict[str, float | str | None]:
    return {"low": interval.low, "high": interval.high}
