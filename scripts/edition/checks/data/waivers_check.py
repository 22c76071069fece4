"""Waivers: each is for a code that a check has and that may be waived, and has not ended."""

from collections.abc import Iterator

from edition.checks import Subject, explanations
from edition.checks.waived_findings import is_outdated, why_never
from edition.words.findings import Explained, Finding, did_you_mean, fault

CODES = {
    "waivers.unknown-code": Explained(
        "A waiver is for a code that no check has.",
        "`code: summaries.shares`.",
        "Write a code of a check as the report has it; what reading the files finds, or a copy, cannot be waived.",
    ),
    "waivers.not-waivable": Explained(
        "A waiver is for a code that nobody can waive.",
        "`code: links.unknown-id`.",
        "Mend what is found: a dead link, a missing citation, note or language breaks the path of a reader.",
    ),
    "waivers.outdated": Explained(
        "A waiver has ended before the release that holds it.",
        '`until: "2019-12-31"`, in a version of 2020-01-01.',
        "Mend what it waives and remove it; if it must stand longer, give a later date and say why in `reason`.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each waiver by itself; whether it is used is known when the checks of its stage have run."""
    standoff = subject.edition.standoff
    known = explanations() if standoff.waivers else {}
    for number, waiver in enumerate(standoff.waivers):
        where, about = standoff.origin(f"waiver:{number}.code").where, waiver.subject or waiver.file
        if waiver.code not in known:
            message = f"{waiver.code!r} is waived, and no check has this code"
            hint = did_you_mean(waiver.code, known) or "`edition check --explain all` gives every code"
            yield fault("waivers.unknown-code", where, message, hint, about)
        elif why := why_never(waiver.code):
            message = f"{waiver.code!r} cannot be waived: {why}"
            yield fault("waivers.not-waivable", where, message, "remove the waiver, and mend what is found", about)
        if is_outdated(waiver, standoff):
            released = standoff.work.release.date
            message = f"the waiver of {waiver.code!r} ended on {waiver.until}, before the version of {released}"
            hint = "mend what it waives and remove it, or give a later date with a reason"
            yield fault("waivers.outdated", standoff.origin(f"waiver:{number}.until").where, message, hint, about)
