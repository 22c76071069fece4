"""The findings of checks as text for people, as JSON for programs, as annotations for a pull request."""

import json

from edition.render.for_machines.command_json import check_record
from edition.words.findings import Finding, NotRun, limited
from edition.words.findings import summary as summary_of

FORMATS = ("text", "json", "github")


def format_report(found: list[Finding], not_run: list[NotRun], form: str) -> str:
    """Return a report for people, programs, or the annotations of a pull request.

    People see what is not waived, and of a flood the first of each file; programs have all of it.
    """
    if form == "json":
        return json.dumps(check_record(found, not_run), ensure_ascii=False, indent=1)
    open_ = [finding for finding in found if not finding.waived]
    shown = _as_github if form == "github" else str
    lines = [shown(finding) for finding in limited(open_)]
    lines += [f"not run: {skipped.check}: {skipped.reason}" for skipped in not_run]
    return "\n".join([*lines, summary_of(found, not_run)])


def _as_github(finding: Finding) -> str:
    where = finding.where
    message = _escaped(f"{finding.message} {finding.hint}".strip())
    file = _escaped(where.file).replace(":", "%3A").replace(",", "%2C")
    place = f"file={file},line={where.line},col={where.column}"
    return f"::{finding.severity} {place},title={finding.code}::{message}"


def _escaped(text: str) -> str:
    """Write what would end a line or begin a command as the annotations' own escapes."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
