"""The findings of checks as text for people, JSON for programs, annotations for a pull request, and JUnit.

JUnit has no warnings: a warning is a test that passed and says something. What was waived or not run was skipped.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, tostring

from edition.derive.site_weights import SiteWeight
from edition.render.for_machines.command_json import check_record
from edition.words.findings import Finding, NotRun, counted, errors, warnings
from edition.words.findings import summary as summary_of
from edition.words.unseen_characters import visible

FORMATS = ("text", "json", "github", "junit")
MOST_OF_A_CODE = 50
"""Findings of one code that people are shown: who has mended these knows how to find the others."""

Tone = Literal["plain", "heading", "error", "warning", "aside"]
Line = tuple[Tone, str]
"""A line of a report, or two, with what a terminal may colour it by."""


def format_report(
    found: Sequence[Finding],
    not_run: Sequence[NotRun],
    form: str,
    looked_for: Collection[str] = (),
    weights: Sequence[SiteWeight] = (),
) -> str:
    """Return a report in one of FORMATS; programs have all findings of a flood, people the first of each code.

    looked_for: the codes of the checks that were run, of which JUnit counts those that found nothing as passed;
    weights: what the heaviest files of the built site weigh, for people and as JSON.
    """
    match form:
        case "json":
            return json.dumps(check_record(found, not_run, weights), ensure_ascii=False, indent=1)
        case "junit":
            return junit(found, not_run, looked_for)
        case "github":
            return "\n".join(_annotations(found, not_run))
    return "\n".join(text for _, text in report_lines(found, not_run, weights))


def report_lines(
    found: Sequence[Finding], not_run: Sequence[NotRun], weights: Sequence[SiteWeight] = ()
) -> Iterator[Line]:
    """Yield the report for people: what is not waived file by file, from top to bottom, as it is mended; then counts.

    One who opens a file mends all that is in it, whatever checks found it; which kinds there are is told below.
    """
    open_ = _open(found)
    shown = _first(open_)
    for file, group in groupby(shown, key=lambda finding: finding.where.file):
        of_file = list(group)
        name = file.replace("\n", "\\n")
        yield "heading", f"{name}: {_counts([one for one in open_ if one.where.file == file])}"
        yield from ((finding.severity, str(finding)) for finding in of_file)
        yield "plain", ""
    if open_:
        yield from _by_code(open_, Counter(finding.code for finding in shown))
    yield from (("aside", line) for line in _weighed(weights))
    yield from (("aside", f"not run: {skipped.check}: {skipped.reason}") for skipped in not_run)
    yield "error" if errors(found) else "heading", summary_of(found, not_run)


def _weighed(weights: Sequence[SiteWeight]) -> Iterator[str]:
    """Yield what a reader downloads, a line a group; more is in the JSON."""
    if weights:
        yield "the heaviest file of each kind, in kB compressed, of what it may weigh; pages with styles and scripts:"
    for group, of_group in groupby(weights, key=lambda one: one.group):
        parts = (f"{one.kind} {one.weight / 1000:.1f}/{one.most / 1000:.0f}" for one in of_group)
        yield f"  {group}s: {', '.join(parts)}"


def _open(found: Sequence[Finding]) -> list[Finding]:
    """Return what is not waived, file by file."""
    return sorted((finding for finding in found if not finding.waived), key=lambda finding: finding.where)


def _first(found: Sequence[Finding]) -> list[Finding]:
    """Return the first findings of each code: of those that are errors before those that are warnings."""
    times: Counter[str] = Counter()
    kept: set[int] = set()
    for number, finding in sorted(enumerate(found), key=lambda one: one[1].severity == "warning"):
        times[finding.code] += 1
        if times[finding.code] <= MOST_OF_A_CODE:
            kept.add(number)
    return [finding for number, finding in enumerate(found) if number in kept]


def _counts(found: Sequence[Finding]) -> str:
    parts = [(len(errors(found)), "error"), (len(warnings(found)), "warning")]
    return ", ".join(counted(number, noun) for number, noun in parts if number)


def _by_code(found: Sequence[Finding], shown: Counter[str]) -> Iterator[Line]:
    """Yield how many findings each code has, the most frequent first, and where more is said of it."""
    times = Counter(finding.code for finding in found)
    for code, number in sorted(times.items(), key=lambda one: (-one[1], one[0])):
        rest = f", of which the first {shown[code]} are shown" if shown[code] < number else ""
        yield "plain", f"{number:>6,}  {code}{rest}"
    yield "aside", "`edition check --explain CODE` says what a code means, gives an example, and how to mend it"


def _annotations(found: Sequence[Finding], not_run: Sequence[NotRun]) -> Iterator[str]:
    open_ = _open(found)
    shown = _first(open_)
    yield from map(_annotation, shown)
    left = Counter(finding.code for finding in open_) - Counter(finding.code for finding in shown)
    for code, number in sorted(left.items()):
        yield f"::notice title={code}::{number:,} more findings of {code} are not shown: run `edition check --json`"
    yield from (f"not run: {skipped.check}: {skipped.reason}" for skipped in not_run)
    yield summary_of(found, not_run)


def _annotation(finding: Finding) -> str:
    where = finding.where
    message = _escaped(f"{finding.message} {finding.hint}".strip())
    file = _escaped(where.file).replace(":", "%3A").replace(",", "%2C")
    place = f"file={file},line={where.line},col={where.column}"
    return f"::{finding.severity} {place},title={finding.code}::{message}"


def _escaped(text: str) -> str:
    """Write what would end a line or begin a command as the annotations' own escapes."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


_SUITE = "edition check"
_FOREIGN = re.compile("[\ufffe\uffff]")
"""What no XML may hold, beside the control characters that `visible` writes as escapes."""


def junit(found: Sequence[Finding], not_run: Sequence[NotRun], looked_for: Collection[str]) -> str:
    """Return the report; a code that was looked for and not found is a test that passed, so that greens are counted."""
    root = Element("testsuites", name=_SUITE)
    suite = SubElement(root, "testsuite", name=_SUITE)
    for finding in found:
        _junit_case(suite, finding)
    for code in sorted({*looked_for} - {finding.code for finding in found}):
        SubElement(suite, "testcase", classname=code, name="nothing found")
    for skipped in not_run:
        case = SubElement(suite, "testcase", classname=skipped.check, name="not run")
        SubElement(case, "skipped", message=_junit_text(skipped.reason))
    for element in (root, suite):
        for name, kind in (("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")):
            element.set(name, str(len(list(suite.iter(kind)))))
        element.set("errors", "0")
    # In ASCII, with numbers for other letters: it may pass a terminal or a pipe of any encoding.
    report: bytes = tostring(root, encoding="us-ascii", xml_declaration=True)
    return report.decode("ascii")


def _junit_case(suite: Element, finding: Finding) -> None:
    """Add the test of a finding, named without its line, so that reports of two versions can be compared."""
    told = f"{finding.where.file}: {finding.message}"
    place = {"file": _junit_text(finding.where.file), "line": str(finding.where.line)}
    case = SubElement(suite, "testcase", classname=finding.code, name=_junit_text(told), attrib=place)
    hint = _junit_text(f"{finding.where}: {finding.message}\n{finding.hint}".strip())
    if finding.waived:
        SubElement(case, "skipped", message="waived")
    elif finding.severity == "warning":
        SubElement(case, "system-out").text = f"warning: {hint}"
    else:
        SubElement(case, "failure", type=finding.code, message=_junit_text(finding.message)).text = hint


def _junit_text(text: str) -> str:
    return _FOREIGN.sub(lambda match: f"\\u{ord(match[0]):04x}", visible(text))
