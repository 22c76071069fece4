"""Waivers: findings that the editors let stand for a time; what nobody may waive; waivers that nothing needs."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from edition.model.edition_quality import Waiver
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, fault

CODES = {
    "waivers.unused": Explained(
        "A waiver is for a finding that is not there (of the stages `copy` and `site` a warning).",
        "A waiver for `summaries.share` of `p7`, whose summary was made longer.",
        "Remove the waiver, so that the fault cannot come back unseen; if code, subject or file is mistyped, mend it.",
    ),
}

_READERS_PATH = """
    apparatus.unknown-block
    citations.differ citations.unknown-key
    claims.unknown-block claims.unknown-notebook claims.unknown-source
    editors-notes.unknown-block
    glossary.unknown-block glossary.unknown-note glossary.unknown-source glossary.unknown-term
    ids.form ids.headings ids.parent ids.twice
    languages.empty languages.incomplete languages.missing languages.unknown
    links.address links.unknown-id links.unknown-page links.withdrawn links.words
    names.unknown-block names.unknown-source names.unknown-term
    notes.called-twice notes.no-call notes.not-called notes.other-block notes.outside notes.unknown-block
    notes.unknown-note
    outside-links.gone
    pages.unknown
    recorded.unknown-block recorded.unknown-key
    renderings.language
    retired.form retired.in-use retired.lost retired.moved retired.no-successor
    site-ids.missing site-ids.twice
    site-languages.anchor site-languages.lang site-languages.page
    site-links.absolute site-links.foreign site-links.malformed site-links.no-anchor site-links.no-file
    site-lost.base site-lost.language site-lost.missing
    site-pages.orphan
    site-ways-back.no-entry site-ways-back.none site-ways-back.nowhere
    timeline.unknown-block timeline.unknown-name timeline.unknown-source
    voices.unknown voices.unknown-name
"""
_RIGHTS = """
    apparatus.budget leaks.run locators.budget locators.figures site-text.indexed site-text.not-public site-text.robots
    site-text.words summaries.half voices.function withheld.named
"""
_TRUST = "results.verdict seals.broken waivers.not-waivable waivers.outdated waivers.unknown-code waivers.unused"

NEVER: Mapping[str, str] = {
    **dict.fromkeys(_READERS_PATH.split(), "it breaks the path of a reader"),
    **dict.fromkeys(_RIGHTS.split(), "it guards what belongs to the author, the journal or a speaker"),
    **dict.fromkeys(_TRUST.split(), "what the edition says of itself would be false"),
}
"""Code -> why nobody can waive it. The discrepancies of the audit are not among them, and have decisions instead."""


def why_never(code: str) -> str:
    """Return why a code cannot be waived, or an empty text."""
    return "docs/data/audit.yaml has decisions for it" if code.startswith("audit.") else NEVER.get(code, "")


def is_outdated(waiver: Waiver, standoff: Standoff) -> bool:
    """Say whether a waiver has ended by the release that holds it: by its date, never by the clock."""
    return waiver.until < standoff.work.release.date


def with_waivers(
    found: Iterable[Finding], standoff: Standoff, looked_for: Collection[str], *, by_data_alone: Collection[str]
) -> Iterator[Finding]:
    """Yield findings, those that a waiver lets stand as waived; then the waivers that nothing needed.

    looked_for: the codes of all checks that were run; by_data_alone: those of them whose findings follow from the
    repository alone. What else is found depends on a reader's copy or on how a site was built, so that a waiver that
    one edition needs may be idle for another.
    """
    used: set[int] = set()
    waivers = [
        (number, one)
        for number, one in enumerate(standoff.waivers)
        if one.code in looked_for and not why_never(one.code) and not is_outdated(one, standoff)
    ]
    for finding in found:
        fitting = {number for number, one in waivers if _fits(one, finding)}
        used |= fitting
        yield replace(finding, waived=True) if fitting else finding
    for number, one in waivers:
        if number not in used:
            idle = _unused(one, number, standoff)
            yield idle if one.code in by_data_alone else idle.as_warning()


def _fits(waiver: Waiver, finding: Finding) -> bool:
    return (
        waiver.code == finding.code
        and waiver.subject in ("", finding.subject)
        and waiver.file in ("", finding.where.file)
    )


def _unused(waiver: Waiver, number: int, standoff: Standoff) -> Finding:
    of = " in ".join(filter(None, (waiver.subject, waiver.file)))
    return fault(
        "waivers.unused",
        standoff.origin(f"waiver:{number}.code").where,
        f"{waiver.code!r} of {of} is waived, and is not found",
        "remove the waiver",
        waiver.subject or waiver.file,
    )
