"""The audit: what the citations of the article, its list and the bibliography say otherwise, and what was decided.

Everything is computed from recorded forms; a decision only says what to make of it.
"""

from edition.derive.citation_audit import citations_against_list, list_against_records, list_punctuation
from edition.model.cited.audit import Audit, Decision, DiscrepancyKind
from edition.model.given import Standoff


def audit(standoff: Standoff) -> Audit:
    """Compute every discrepancy and find its decision."""
    named = citations_against_list.named(standoff)
    found = [
        *citations_against_list.discrepancies(standoff, named),
        *list_against_records.discrepancies(standoff, named),
        *list_punctuation.discrepancies(standoff),
    ]
    order = list(DiscrepancyKind)
    found.sort(key=lambda one: order.index(one.kind))
    there = {(one.kind, one.subject) for one in found}
    decided: dict[tuple[DiscrepancyKind, str], Decision] = {}
    idle: list[tuple[Decision, str]] = []
    for decision in standoff.decisions:
        for subject in decision.subjects:
            if (decision.kind, subject) in there and (decision.kind, subject) not in decided:
                decided[decision.kind, subject] = decision
            else:
                idle.append((decision, subject))
    return Audit(tuple(found), decided, tuple(idle))
