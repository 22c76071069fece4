"""The findings of checks as JUnit XML, which Jenkins, GitLab and others show as tests: a finding fails one.

The format has no warnings: a warning is a test that passed and says something. What was waived or not run was skipped.
"""

import re
from collections.abc import Collection, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from edition.words.findings import Finding, NotRun
from edition.words.unseen_characters import visible

_SUITE = "edition check"
_FOREIGN = re.compile("[\ufffe\uffff]")
"""What no XML may hold, beside the control characters that `visible` writes as escapes."""


def junit(found: Sequence[Finding], not_run: Sequence[NotRun], looked_for: Collection[str]) -> str:
    """Return the report; a code that was looked for and not found is a test that passed, so that greens are counted."""
    root = Element("testsuites", name=_SUITE)
    suite = SubElement(root, "testsuite", name=_SUITE)
    for finding in found:
        _case(suite, finding)
    for code in sorted({*looked_for} - {finding.code for finding in found}):
        SubElement(suite, "testcase", classname=code, name="nothing found")
    for skipped in not_run:
        case = SubElement(suite, "testcase", classname=skipped.check, name="not run")
        SubElement(case, "skipped", message=_legal(skipped.reason))
    for element in (root, suite):
        for name, kind in (("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")):
            element.set(name, str(len(list(suite.iter(kind)))))
        element.set("errors", "0")
    # In ASCII, with numbers for other letters: it may pass a terminal or a pipe of any encoding.
    report: bytes = tostring(root, encoding="us-ascii", xml_declaration=True)
    return report.decode("ascii")


def _case(suite: Element, finding: Finding) -> None:
    """Add the test of a finding, named without its line, so that reports of two versions can be compared."""
    told = f"{finding.where.file}: {finding.message}"
    place = {"file": _legal(finding.where.file), "line": str(finding.where.line)}
    case = SubElement(suite, "testcase", classname=finding.code, name=_legal(told), attrib=place)
    hint = _legal(f"{finding.where}: {finding.message}\n{finding.hint}".strip())
    if finding.waived:
        SubElement(case, "skipped", message="waived")
    elif finding.severity == "warning":
        SubElement(case, "system-out").text = f"warning: {hint}"
    else:
        SubElement(case, "failure", type=finding.code, message=_legal(finding.message)).text = hint


def _legal(text: str) -> str:
    return _FOREIGN.sub(lambda match: f"\\u{ord(match[0]):04x}", visible(text))
