"""The audit: what citations, list and bibliography say otherwise is an error until the editors have decided on it."""

from collections.abc import Iterator
from dataclasses import replace

from edition.checks import Subject
from edition.model.cited.audit import Decision, Discrepancy
from edition.model.given import Standoff
from edition.words.findings import Finding, Where, fault
from edition.words.ids import Kind, is_id

CODES = {
    "audit.not-listed": "A citation names an author and a year that no entry of the article's list has.",
    "audit.not-cited": "No citation names an entry of the article's list.",
    "audit.spelling": "A name is spelt otherwise in a citation, in the list, or in the bibliography.",
    "audit.year-missing": "An entry of the article's list has no year.",
    "audit.year-differs": "A year differs between a citation, the list, and the bibliography.",
    "audit.order": "The list gives the authors of a work in another order than the bibliography.",
    "audit.editors": "The list gives the editors of a work as if they were its authors.",
    "audit.joint": "A citation joins names otherwise than most citations do.",
    "audit.year-alone": "The year of a citation stands alone in brackets, unlike that of most citations.",
    "audit.swapped": "The list has the volume of a work for its number, and the number for its volume.",
    "audit.issue-as-volume": "The list gives the number of an issue as that of a volume.",
    "audit.numbers": "Volume or number differ between the list and the bibliography.",
    "audit.pages-missing": "The list has no pages where the bibliography has some.",
    "audit.pages-differ": "The pages differ between the list and the bibliography.",
    "audit.title": "The list has a title otherwise than the bibliography.",
    "audit.subtitle": "The list lacks a subtitle.",
    "audit.publisher": "The list has the name of a publisher otherwise than the bibliography.",
    "audit.publisher-short": "The list has initials for the name of a publisher.",
    "audit.accent": "The list lacks accents of a name or title.",
    "audit.quotes-broken": "The quotation marks of an entry of the list do not close what they open.",
    "audit.quotes-nested": "The list has the same quotation marks inside each other.",
    "audit.quote-habit": "An entry of the list has other quotation marks than most.",
    "audit.name-comma": "A name of the list that is turned round lacks its comma.",
    "audit.comma-after-year": "An entry of the list lacks the comma that most have after the year.",
    "audit.stop": "An entry of the list does not end in a full stop, as most do.",
    "audit.space": "A space is missing in the list, or stands on the wrong side of a mark.",
    "audit.after-release": "A decision is dated after the version of the edition that holds it.",
    "audit.idle": "A decision is about something that is not found, or has been decided before it.",
}

_LIST = "docs/data/list.yaml"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield every discrepancy, waived if it is decided, then decisions about nothing."""
    standoff = subject.edition.standoff
    audited = subject.edition.index.audit
    for found in audited.discrepancies:
        decision = audited.decision(found)
        yield replace(_finding(found, standoff), waived=decision is not None)
    for decision, name in audited.idle:
        yield from _idle(decision, name, standoff)
    for decision in standoff.decisions:
        if decision.date > standoff.work.release.date:
            yield fault(
                "audit.after-release",
                standoff.origin(f"{decision.id}.date").where,
                f"{decision.id} is dated {decision.date}, after the version of {standoff.work.release.date}",
                "put the later date into `release` in docs/data/work.yaml, or mend that of the decision",
                decision.id,
            )


def _finding(found: Discrepancy, standoff: Standoff) -> Finding:
    return fault(
        _code(found),
        _where(found.subject, standoff),
        f"{found.subject}: {_said(found)}",
        "decide on it in docs/data/audit.yaml",
        found.subject,
    )


def _code(found: Discrepancy) -> str:
    return f"audit.{found.kind.value}"


def _said(found: Discrepancy) -> str:
    candidates = f"; it may mean {' or '.join(found.candidates)}" if found.candidates else ""
    return f"{CODES[_code(found)].rstrip('.')} ({found.difference}){candidates}"


def _where(subject: str, standoff: Standoff) -> Where:
    if is_id(subject, Kind.CITATION):
        return standoff.origin(f"{subject}.at.words").where
    return standoff.origins[f"list:{subject}"].where if f"list:{subject}" in standoff.origins else Where(_LIST)


def _idle(decision: Decision, name: str, standoff: Standoff) -> Iterator[Finding]:
    number = decision.subjects.index(name)
    yield fault(
        "audit.idle",
        standoff.origin(f"{decision.id}.subjects.{number}").where,
        f"{decision.id} decides on {decision.kind.value!r} of {name!r}, which is not found or decided before",
        "remove it: what was decided has been set right, or never was",
        decision.id,
    )
