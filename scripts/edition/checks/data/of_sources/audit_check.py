"""The audit: what citations, list and bibliography say otherwise is an error until the editors have decided on it."""

from collections.abc import Iterator
from dataclasses import replace

from edition.checks import Subject
from edition.model.cited.audit import Decision, Discrepancy
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, Where, fault
from edition.words.ids import Kind, is_id

CODES = {
    "audit.not-listed": Explained(
        "A citation names an author and a year that no entry of the article's list has.",
        '`words: "(Adams, 1910)"`, where the list has Adams 1901 alone.',
        "Find which work is meant, name it as `entry` of the citation, and decide in docs/data/audit.yaml.",
    ),
    "audit.not-cited": Explained(
        "No citation names an entry of the article's list.",
        "An entry `zola1890` of docs/data/list.yaml that no recorded citation names.",
        "Look for a citation that was not recorded; if there is none, decide in docs/data/audit.yaml.",
    ),
    "audit.spelling": Explained(
        "A name is spelt otherwise in a citation, in the list, or in the bibliography.",
        '"Adms" in a citation, "Adams" in the list.',
        "Look up the name; mend ours if it is wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.year-missing": Explained(
        "An entry of the article's list has no year.",
        '`printed: "Adams A., Harbours, London."`.',
        "Look up the year, and decide in docs/data/audit.yaml.",
    ),
    "audit.year-differs": Explained(
        "A year differs between a citation, the list, and the bibliography.",
        '"(Adams, 1910)" in a citation, "1901" in the list.',
        "Look up the year in the work; mend ours if it is wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.order": Explained(
        "The list gives the authors of a work in another order than the bibliography.",
        '"Bell, Adams" in the list, `author = {Adams and Bell}` in bib/.',
        "Look at the title page; mend ours if it is wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.editors": Explained(
        "The list gives the editors of a work as if they were its authors.",
        '"Adams A., 1901" in the list, `editor = {Adams, Ada}` in bib/.',
        "Look at the title page; mend ours if it is wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.joint": Explained(
        "A citation joins names otherwise than most citations do.",
        '"(Adams & Bell, 1901)", where all others have "and".',
        "Keep it or set it right: decide in docs/data/audit.yaml.",
    ),
    "audit.year-alone": Explained(
        "The year of a citation stands alone in brackets, unlike that of most citations.",
        '"Adams (1901)", where all others have "(Adams, 1901)".',
        "Keep it or set it right: decide in docs/data/audit.yaml.",
    ),
    "audit.swapped": Explained(
        "The list has the volume of a work for its number, and the number for its volume.",
        '"vol. 2, no. 14" in the list, `volume = {14}, number = {2}` in bib/.',
        "Look up the issue; mend ours if it is wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.issue-as-volume": Explained(
        "The list gives the number of an issue as that of a volume.",
        '"vol. 2" in the list, `number = {2}` and no volume in bib/.',
        "Look up the issue; mend ours if it is wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.numbers": Explained(
        "Volume or number differ between the list and the bibliography.",
        '"no. 3" in the list, `number = {2}` in bib/.',
        "Look up the issue; mend ours if it is wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.pages-missing": Explained(
        "The list has no pages where the bibliography has some.",
        'An article without "p. 12-34" in the list, `pages = {12--34}` in bib/.',
        "Decide in docs/data/audit.yaml.",
    ),
    "audit.pages-differ": Explained(
        "The pages differ between the list and the bibliography.",
        '"p. 12-43" in the list, `pages = {12--34}` in bib/.',
        "Look up the pages; mend ours if they are wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.title": Explained(
        "The list has a title otherwise than the bibliography.",
        '"Harbors" in the list, `title = {Harbours}` in bib/.',
        "Look at the title page; mend ours if it is wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.subtitle": Explained(
        "The list lacks a subtitle.",
        '"Harbours" in the list, `subtitle = {A history}` in bib/.',
        "Look at the title page; decide in docs/data/audit.yaml.",
    ),
    "audit.publisher": Explained(
        "The list has the name of a publisher otherwise than the bibliography.",
        '"Portt" in the list, `publisher = {Port}` in bib/.',
        "Look at the title page; mend ours if it is wrong, else decide in docs/data/audit.yaml.",
    ),
    "audit.publisher-short": Explained(
        "The list has initials for the name of a publisher.",
        '"PUP" in the list, `publisher = {Presses universitaires du port}` in bib/.',
        "Decide in docs/data/audit.yaml.",
    ),
    "audit.accent": Explained(
        "The list lacks accents of a name or title.",
        '"Evenement" in the list, `title = {Événement}` in bib/.',
        "Decide in docs/data/audit.yaml.",
    ),
    "audit.quotes-broken": Explained(
        "The quotation marks of an entry of the list do not close what they open.",
        '`printed: "Adams A., 1901, « Harbours, London."`.',
        "Compare it with the witness; if it is printed so, decide in docs/data/audit.yaml.",
    ),
    "audit.quotes-nested": Explained(
        "The list has the same quotation marks inside each other.",
        '`printed: "Adams A., 1901, « On « fog » », London."`.',
        "Decide in docs/data/audit.yaml.",
    ),
    "audit.quote-habit": Explained(
        "An entry of the list has other quotation marks than most.",
        "An entry with “ ” in a list that has « ».",
        "Decide in docs/data/audit.yaml.",
    ),
    "audit.name-comma": Explained(
        "A name of the list that is turned round lacks its comma.",
        '"Adams A., Bell B." in a list that has "Adams, A.".',
        "Decide in docs/data/audit.yaml.",
    ),
    "audit.comma-after-year": Explained(
        "An entry of the list lacks the comma that most have after the year.",
        '"Adams A., 1901 Harbours" in a list that has "1901, ".',
        "Decide in docs/data/audit.yaml.",
    ),
    "audit.stop": Explained(
        "An entry of the list does not end in a full stop, as most do.",
        'An entry that ends in "London", in a list whose entries end in a full stop.',
        "Decide in docs/data/audit.yaml.",
    ),
    "audit.space": Explained(
        "A space is missing in the list, or stands on the wrong side of a mark.",
        '"Adams A.,1901" or "Harbours , London".',
        "Compare it with the witness; if it is printed so, decide in docs/data/audit.yaml.",
    ),
    "audit.after-release": Explained(
        "A decision is dated after the version of the edition that holds it.",
        '`date: "2021-03-01"`, in a version of 2020.',
        "Put the later date into `release` of docs/data/work.yaml, or mend that of the decision.",
    ),
    "audit.idle": Explained(
        "A decision is about something that is not found, or has been decided before it.",
        "A decision on `code: accent` of an entry that has its accents.",
        "Remove it: what it is about was set right, or has another decision.",
    ),
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
    return f"{CODES[_code(found)].meaning.rstrip('.')} ({found.difference}){candidates}"


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
