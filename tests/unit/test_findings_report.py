"""What people and programs are told of findings: order, counts, what is left out of a flood, and safe letters."""

import json

import pytest
from edition.derive.site_weights import SiteWeight
from edition.render.for_machines.findings_report import FORMATS, MOST_OF_A_CODE, format_report, report_lines
from edition.words.findings import Finding, NotRun, Where, fault, sort
from lxml import etree

FIRST = fault("b.wrong", Where("a.yaml", 2, 3), "is wrong", "mend it", "p1")
SECOND = fault("a.odd", Where("a.yaml", 10), "is odd").as_warning()
OTHER = fault("b.wrong", "b.yaml", "is wrong there")
NOT_RUN = [NotRun("copy", "no copy")]


WEIGHTS = [
    SiteWeight("page", "article", "fr/article.html", 71_960, 75_000),
    SiteWeight("page", "404", "404.html", 900, 40_000),
    SiteWeight("script", "edition", "assets/edition.js", 8_400, 10_000),
]


def test_the_report_says_what_the_site_weighs() -> None:
    lines = format_report([], [], "text", weights=WEIGHTS).split("\n")
    assert lines[1:] == [
        "  pages: article 72.0/75, 404 0.9/40",
        "  scripts: edition 8.4/10",
        "0 errors, 0 warnings",
    ]
    (first, *_) = json.loads(format_report([], [], "json", weights=WEIGHTS))["weights"]
    assert first == {
        "group": "page",
        "kind": "article",
        "path": "fr/article.html",
        "weight": 71_960,
        "most": 75_000,
    }


def test_findings_are_grouped_by_file_and_sorted_by_line_and_counted_by_code() -> None:
    assert format_report([OTHER, SECOND, FIRST], NOT_RUN, "text").split("\n") == [
        "a.yaml: 1 error, 1 warning",
        "a.yaml:2:3: error: is wrong [b.wrong]",
        "    mend it",
        "a.yaml:10: warning: is odd [a.odd]",
        "",
        "b.yaml: 1 error",
        "b.yaml: error: is wrong there [b.wrong]",
        "",
        "     2  b.wrong",
        "     1  a.odd",
        "`edition check --explain CODE` says what a code means, gives an example, and how to mend it",
        "not run: copy: no copy",
        "2 errors, 1 warning; 1 check not run",
    ]


def test_nothing_found_is_one_line() -> None:
    assert format_report([], [], "text") == "0 errors, 0 warnings"


def test_tones_tell_errors_from_warnings() -> None:
    tones = [tone for tone, _ in report_lines([FIRST, SECOND], [])]
    assert tones == ["heading", "error", "warning", "plain", "plain", "plain", "aside", "error"]
    assert [tone for tone, _ in report_lines([SECOND], [])][-1] == "heading"


def flood(number: int) -> list[Finding]:
    return [fault("x.y", Where(f"{n % 2}.bib", n + 1), f"is wrong {n}") for n in range(number)]


@pytest.mark.parametrize(("number", "shown"), [(49, 49), (50, 50), (51, 50), (2_000, 50)])
def test_of_a_flood_of_one_code_people_see_the_first_and_programs_all(number: int, shown: int) -> None:
    found = [*flood(number), FIRST]
    text = format_report(found, [], "text")
    assert text.count("is wrong ") - text.count("is wrong [") == shown
    assert (f"x.y, of which the first {shown} are shown" in text) is (shown < number)
    assert f"{number + 1} errors, 0 warnings" in text
    assert f"0.bib: {(number + 1) // 2} errors" in text
    assert len(json.loads(format_report(found, [], "json"))["findings"]) == number + 1
    github = format_report(found, [], "github")
    assert github.count("::error ") == shown + 1
    assert github.count("::notice ") == (shown < number)
    assert len(list(etree.fromstring(format_report(found, [], "junit").encode()).iter("failure"))) == number + 1


def test_warnings_never_hide_errors_of_their_code() -> None:
    doubts = [one.as_warning() for one in flood(MOST_OF_A_CODE * 2)]
    assert "z.bib:1: error:" in format_report([*doubts, fault("x.y", Where("z.bib", 1), "is wrong")], [], "text")


def test_junit_has_a_test_for_each_finding_and_for_each_code_that_was_not_found() -> None:
    waived = Finding(code="c.kept", where=Where("c.yaml", 1), message="is kept", waived=True)
    report = format_report([FIRST, SECOND, waived], NOT_RUN, "junit", ["a.odd", "b.wrong", "c.kept", "d.none"])
    root = etree.fromstring(report.encode())
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("5", "1", "2")
    cases = {case.get("classname"): case for case in root.iter("testcase")}
    assert sorted(map(str, cases)) == ["a.odd", "b.wrong", "c.kept", "copy", "d.none"]
    assert (cases["b.wrong"].get("file"), cases["b.wrong"].get("line")) == ("a.yaml", "2")
    assert cases["b.wrong"].findtext("failure") == "a.yaml:2:3: is wrong\nmend it"
    assert cases["a.odd"].findtext("system-out") == "warning: a.yaml:10: is odd"
    assert list(cases["d.none"]) == []


HOSTILE = "a\x00\x1b[31m\ud800\ufffe\u202e]]><&\"'\r\nb::error::c%"


@pytest.mark.parametrize("form", FORMATS)
def test_no_letter_of_a_message_breaks_a_report(form: str) -> None:
    found = sort([fault("x.y", f"file\n{HOSTILE}", HOSTILE, HOSTILE)])
    report = format_report(found, [NotRun("copy", HOSTILE)], form)
    if form == "junit":
        (failure,) = etree.fromstring(report.encode()).iter("failure")
        assert "\\u001b[31m" in str(failure.get("message"))
        assert report.isascii()
    if form == "json":
        assert json.loads(report)["findings"][0]["message"] == HOSTILE
    if form == "github":
        assert report.split("\n")[0].endswith("%25")
        assert sum(line.startswith("::") for line in report.split("\n")) == 1
