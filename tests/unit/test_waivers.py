"""Waivers: what they let stand, for how long, and what nobody may waive."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from edition.checks import STAGES, Stage, explanations, run
from edition.checks.data import waivers_check
from edition.checks.waived_findings import NEVER, why_never
from edition.model.edition_quality import Waiver
from edition.model.given import Standoff
from edition.read.standoff.standoff_reader import read_standoff
from edition.shell import disk
from edition.words.findings import DataError, Finding, Where, errors

from tests.unit import builders as b

WAIVER = Waiver(
    code="voices.unused", subject="warden", file="", reason="Speaks in the next version.", until="2020-01-01"
)
WARDEN = replace(b.STANDOFF.voices["keeper"], id="warden")


def waived(*waivers: Waiver, standoff: Standoff = b.STANDOFF) -> Standoff:
    return replace(standoff, waivers=waivers, origins={})


def faulty(*waivers: Waiver) -> Standoff:
    """Return an edition with a voice that nobody names."""
    return waived(*waivers, standoff=replace(b.STANDOFF, voices={**b.STANDOFF.voices, "warden": WARDEN}))


def found(standoff: Standoff, *stages: Stage, **changes: Any) -> list[Finding]:
    return list(run(b.subject(standoff, **changes), stages or ("data", "results")))


def codes(standoff: Standoff) -> list[tuple[str, bool]]:
    return [(one.code, one.waived) for one in found(standoff)]


def test_a_finding_that_is_waived_stops_nothing() -> None:
    assert codes(faulty()) == [("voices.unused", False)]
    assert codes(faulty(WAIVER)) == [("voices.unused", True)]
    assert errors(found(faulty(WAIVER))) == []


@pytest.mark.parametrize(
    "other", [{"subject": "keeper"}, {"file": "docs/data/notes.yaml"}, {"code": "voices.date"}], ids=str
)
def test_a_waiver_for_something_else_lets_nothing_stand_and_is_unused(other: dict[str, str]) -> None:
    waiver = replace(WAIVER, **other)
    assert codes(faulty(waiver)) == [("voices.unused", False), ("waivers.unused", False)]


def test_a_file_alone_names_what_may_stand_in_it() -> None:
    standoff = replace(faulty(replace(WAIVER, subject="", file="docs/data/work.yaml")), origins={})
    assert codes(standoff) == [("voices.unused", True)]


def test_a_waiver_ends_by_the_release_that_holds_it() -> None:
    ended = replace(WAIVER, until="2019-12-31")
    assert sorted(codes(faulty(ended))) == [("voices.unused", False), ("waivers.outdated", False)]
    later = replace(b.WORK, release=replace(b.WORK.release, date="2020-01-02"))
    assert ("waivers.outdated", False) in codes(replace(faulty(WAIVER), work=later))


def test_an_unused_waiver_is_an_error_where_the_data_alone_decide_and_a_warning_elsewhere() -> None:
    (idle,) = found(waived(WAIVER))
    assert (idle.code, idle.severity, idle.subject) == ("waivers.unused", "error", "warden")
    of_copy = replace(WAIVER, code="copy.hidden", subject="", file="copy.txt")
    assert found(waived(of_copy)) == []
    (idle,) = found(waived(of_copy), "copy", copy=b.COPY)
    assert (idle.code, idle.severity) == ("waivers.unused", "warning")


@pytest.mark.parametrize("code", ["audit.title", *NEVER])
def test_some_codes_cannot_be_waived(code: str) -> None:
    assert why_never(code)
    assert code in explanations()
    waiver = replace(WAIVER, code=code)
    (refused,) = b.found(waivers_check, b.subject(waived(waiver)))
    assert refused.code == "waivers.not-waivable"
    assert "waivers.not-waivable" in [one.code for one in errors(found(waived(waiver)))]


@pytest.mark.parametrize("code", [code for code in explanations(STAGES) if ".unknown-" in code])
def test_what_leads_nowhere_cannot_be_waived(code: str) -> None:
    assert why_never(code) or code == "results.unknown-claim" or code == "results.unknown-quantity"


def test_a_dead_link_stays_an_error_under_a_waiver() -> None:
    dead = b.with_summary("[Mot](par:p9).", "[Word](par:p9).", "[Voz](par:p9).")
    standoff = waived(replace(WAIVER, code="links.unknown-id", subject="p2"), standoff=dead)
    told = [one.code for one in errors(found(standoff))]
    assert {"links.unknown-id", "waivers.not-waivable"} <= set(told)


@pytest.mark.parametrize(("code", "hint"), [("voices.unusd", "did you mean 'voices.unused'?"), ("zz", "--explain all")])
def test_a_waiver_for_no_code_names_the_nearest(code: str, hint: str) -> None:
    (refused,) = b.found(waivers_check, b.subject(waived(replace(WAIVER, code=code))))
    assert refused.code == "waivers.unknown-code"
    assert hint in refused.hint


TYPED = """\
# What stands for a time.
- code: voices.unused
  subject: warden
  reason: Speaks in the next version.
  until: "2019-06-30"
"""


def read(toy_root: Path, text: str) -> Standoff:
    return read_standoff({**disk.inputs(toy_root), "docs/data/waivers.yaml": text.encode()})


def test_a_waiver_is_read_and_its_faults_have_a_place(toy_root: Path) -> None:
    standoff = read(toy_root, TYPED)
    assert standoff.waivers == (replace(WAIVER, until="2019-06-30"),)
    told = {one.code: one.where for one in found(standoff, results={}) if one.code.startswith("waivers.")}
    assert told == {"waivers.outdated": Where("docs/data/waivers.yaml", 5, 10)}
    late = read(toy_root, TYPED.replace("2019", "2999"))
    told = {one.code: one.where for one in found(late, results={}) if one.code.startswith("waivers.")}
    assert told == {"waivers.unused": Where("docs/data/waivers.yaml", 2, 9)}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  subject: warden\n", "", "give subject, file, or both"),
        ("2019-06-30", "2019-06-31", "a day that exists"),
        ("2019-06-30", "2019-06", "a day that exists"),
        ("  reason: Speaks in the next version.\n", "", "'reason' is missing"),
        ("reason: Speaks in the next version.", 'reason: ""', "reason: "),
        ("subject: warden", "line: 7", "'line'"),
    ],
)
def test_a_malformed_waiver_is_refused(toy_root: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(DataError) as caught:
        read(toy_root, TYPED.replace(old, new))
    assert all(one.where.file == "docs/data/waivers.yaml" and one.where.line for one in caught.value.findings)
    assert told in str(caught.value)
