"""The audit: what the citations of the article, its list and the bibliography say otherwise, and what was decided.

Everything is computed from recorded forms; a decision only says what to make of it.
"""

from edition.derive.discrepancies import citations_against_list, form_of_list, list_against_records
from edition.model.audit import Audit, Decision
from edition.model.edition import Standoff

ORDER = (
    "not-listed",
    "not-cited",
    "spelling",
    "year-missing",
    "year-differs",
    "order",
    "editors",
    "joint",
    "year-alone",
    "swapped",
    "issue-as-volume",
    "numbers",
    "pages-missing",
    "pages-differ",
    "title",
    "subtitle",
    "publisher",
    "publisher-short",
    "accent",
    "quotes-broken",
    "quotes-nested",
    "quote-habit",
    "name-comma",
    "comma-after-year",
    "stop",
    "space",
)
"""What can be found, the gravest first: the order of the page."""


def audit(standoff: Standoff) -> Audit:
    """Compute every discrepancy and find its decision."""
    found = [
        *citations_against_list.discrepancies(standoff),
        *list_against_records.discrepancies(standoff),
        *form_of_list.discrepancies(standoff),
    ]
    found.sort(key=lambda one: ORDER.index(one.code))
    there = {(one.code, one.subject) for one in found}
    decided: dict[tuple[str, str], Decision] = {}
    idle: list[tuple[Decision, str]] = []
    for decision in standoff.decisions:
        for subject in decision.subjects:
            if (decision.code, subject) in there and (decision.code, subject) not in decided:
                decided[decision.code, subject] = decision
            else:
                idle.append((decision, subject))
    return Audit(tuple(found), decided, tuple(idle))
