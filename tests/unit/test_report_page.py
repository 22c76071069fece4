"""How we know: what the page says of checks, of what was not checked, of mutation runs and of the self-review."""

from dataclasses import replace
from pathlib import Path

import pytest
from edition.checks.outcomes_by_group import outcomes
from edition.derive.outside_links import UnknownLinks
from edition.derive.passage_names import page_title
from edition.derive.share_interval import share_interval
from edition.model.claim import Verdict
from edition.model.edition import WordedEdition
from edition.model.edition_quality import CheckOutcome
from edition.model.notebook import RemoteTable
from edition.read.standoff.standoff_reader import read_standoff
from edition.render.pages import report_page
from edition.shell import disk
from edition.words.findings import DataError, Finding, fault
from edition.words.ids import Lang
from selectolax.lexbor import LexborHTMLParser

REVIEW, RUNS = "docs/data/self-review.yaml", "docs/data/mutation-runs.yaml"


def page(edition: WordedEdition, lang: str = "en") -> LexborHTMLParser:
    (found,) = (one for one in report_page.pages(edition) if one.lang == lang)
    return LexborHTMLParser(found.content)


def words(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in tree.css(selector)]


def outcome_of(found: list[Finding], group: str) -> CheckOutcome:
    return next(one for one in outcomes(found, ("data", "results")) if one.group == group)


def test_each_group_of_checks_says_what_it_found() -> None:
    found = [
        replace(fault("audit.order", "x", "y"), waived=True),
        fault("voices.unused", "x", "y").as_warning(),
        fault("bibliography.foreign", "x", "y").as_warning(),
    ]
    assert (outcome_of(found, "data.of_sources").warnings, outcome_of(found, "data.of_sources").waived) == (0, 1)
    assert outcome_of(found, "data.of_article").warnings == 1
    assert outcome_of(found, "reading").warnings == 1
    assert outcome_of(found, "copy").warnings is None
    assert outcome_of(found, "site").codes > 10


def test_every_group_has_its_label(toy_worded: WordedEdition) -> None:
    edition = replace(toy_worded, outcomes=tuple(outcomes([], ("data", "results", "copy", "site"))))
    for lang in edition.standoff.work.languages:
        assert len(words(page(edition, lang), "table tbody th")) >= len(edition.outcomes)


def test_what_was_found_stands_in_the_table(toy_worded: WordedEdition) -> None:
    some = (
        CheckOutcome(group="data.of_prose", codes=30, warnings=2, waived=1),
        CheckOutcome(group="site", codes=24),
    )
    rows = words(page(replace(toy_worded, outcomes=some)), "#report-checks ~ table tbody tr")
    assert rows[0].endswith("30 no fault; 2 warnings; 1 settled by a decision")
    assert "run on the finished pages" in rows[1]


def test_a_build_without_a_copy_says_what_it_did_not_check(toy_worded: WordedEdition) -> None:
    assert any("without a copy" in reason for reason in words(page(toy_worded), "#report-unchecked + ul li"))


def test_what_is_open_and_what_depends_on_the_reading_are_told_apart(toy_worded: WordedEdition) -> None:
    assessed = toy_worded.index.assessment_by_claim
    one, other = list(assessed)[:2]
    is_open = replace(assessed[one], verdict=Verdict.NOT_DERIVABLE, readings_differ=False)
    depends = replace(assessed[other], verdict=Verdict.NOT_DERIVABLE, readings_differ=True)
    index = replace(toy_worded.index, assessment_by_claim={**assessed, one: is_open, other: depends})
    said = words(page(replace(toy_worded, index=index)), "#report-unchecked + ul li")
    assert f"1 of {len(assessed)} claims: nothing that we could consult decides them." in said
    depending = "the verdict depends on how the words are read, or on what the calculation assumes."
    assert f"1 of {len(assessed)} claims: {depending}" in said


@pytest.mark.parametrize(("refused", "said"), [(0, "Whether any of the"), (1, "Whether 1 of the")])
def test_addresses_that_were_never_asked_are_counted(
    toy_worded: WordedEdition, monkeypatch: pytest.MonkeyPatch, refused: int, said: str
) -> None:
    links = UnknownLinks(new=2 - refused, refused=refused, addresses=2)
    monkeypatch.setattr(report_page, "unknown_links", lambda _: links)
    assert any(one.startswith(said) for one in words(page(toy_worded), "#report-unchecked + ul li"))


def test_notebooks_that_lack_a_table_are_named_by_their_titles(toy_worded: WordedEdition) -> None:
    (notebook,) = toy_worded.standoff.notebooks
    table = RemoteTable(name="x", address="https://example.org/x.csv", size=None, checksum="0" * 64)
    standoff = replace(toy_worded.standoff, notebooks=(replace(notebook, lacking=(table,)),))
    said = words(page(replace(toy_worded, standoff=standoff)), "#report-unchecked + ul li")
    title = page_title(toy_worded, f"notebooks/{notebook.name}", Lang("en"))
    assert any(one.endswith(f"without them: {title} .") for one in said)


def test_a_share_has_its_interval(toy_worded: WordedEdition) -> None:
    (row,) = words(page(toy_worded), "#report-mutation ~ table tbody tr")
    assert row.endswith("40 of 1,200 possible ones 36 90% (77–96)")


@pytest.mark.parametrize(("hits", "low", "high"), [(0, 0.0, 0.278), (5, 0.237, 0.763), (10, 0.722, 1.0)])
def test_the_interval_is_wilsons(hits: int, low: float, high: float) -> None:
    assert share_interval(hits, 10) == pytest.approx((low, high), abs=0.001)


def test_the_answers_add_up(toy_worded: WordedEdition) -> None:
    tree = page(toy_worded)
    assert words(tree, "#report-review + p b") == ["2 of 4 points"]
    assert words(tree, "section h3") == ["Citing · 2 of 4 points"]
    assert [node.attributes["data-score"] for node in tree.css(".review-point")] == ["2", "0"]
    (missing,) = words(tree, "#q02 .review-missing")
    assert missing.startswith("For more: A deposit whose address stays, as ")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (REVIEW, "score: 2", "score: 3", "score"),
        (REVIEW, "score: 2", "score: 1", "missing"),
        (REVIEW, "score: 0", "score: 2", "missing"),
        (REVIEW, "id: q02", "id: x2", "'x2' is no id of a question"),
        (REVIEW, "id: q02", "id: q01", "stands twice"),
        (RUNS, "noticed: 36", "noticed: 41", "noticed is at most tried"),
        (RUNS, "tried: 40", "tried: 4000", "tried at most possible"),
    ],
)
def test_an_answer_or_run_that_cannot_be_is_refused(toy_root: Path, file: str, old: str, new: str, said: str) -> None:
    given = disk.inputs(toy_root)
    assert old.encode() in given[file]
    changed = {**given, file: given[file].replace(old.encode(), new.encode(), 1)}
    with pytest.raises(DataError) as caught:
        read_standoff(changed)
    assert any(said in str(one) and one.where.file == file and one.where.line for one in caught.value.findings)
