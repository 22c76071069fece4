"""The table of codes: for each an input that raises it, beside a sound one, which does not; none is left out."""

import ast
from functools import cache
from pathlib import Path

import pytest
from edition.checks import Subject, of_stages, run
from edition.checks.data.of_sources import audit_check
from edition.commands.check import explanations
from edition.model.given import Standoff
from edition.read.site_html import read_site
from edition.shell import disk, pandoc, pipeline
from edition.words.findings import EditionError, Finding, ToolError

from tests.codes.changes import COPY, Change, Files
from tests.codes.of_checks import OF_CHECKS
from tests.codes.of_projects import DAMAGES, ENVIRONMENTS, Folder
from tests.codes.of_reading import OF_READING
from tests.conftest import ROOT, TOY
from tests.unit import builders as b
from tests.unit import test_checks_site as s
from tests.unit.test_audit import KINDS, standoff

pytestmark = pytest.mark.slow

CHANGES: dict[str, Change] = {**OF_READING, **OF_CHECKS}
SOUND: Files = {**disk.inputs(TOY), COPY: (TOY / COPY).read_bytes()}


def read(files: Files) -> tuple[Subject, list[Finding]]:
    """Return a project joined with its copy, and what reading it found that stops nothing.

    Raises: EditionError.
    """
    given = {name: content for name, content in files.items() if name != COPY}
    edition, _ = pipeline.load(TOY, given)
    edition = pipeline.with_content(edition, files[COPY], "copy.txt", COPY)
    return Subject(edition=edition, files=given), list(edition.standoff.remarks)


def found(files: Files, code: str) -> list[Finding]:
    """Return what reading a project finds, and then the check that has the code."""
    try:
        subject, remarks = read(files)
    except EditionError as error:
        return list(error.findings)
    if code == "waivers.unused":
        return list(run(subject, ("data",)))
    checks = [module for module in of_stages(("data", "results", "copy")) if code in module.CODES]
    return remarks + [one for module in checks for one in module.check(subject)]


def test_the_sound_toy_raises_no_code() -> None:
    subject, remarks = read(SOUND)
    assert remarks == []
    assert [one for one in run(subject, ("data", "results", "copy")) if not one.waived] == []


@pytest.mark.parametrize("code", CHANGES)
def test_a_change_of_the_data_raises_its_code(code: str) -> None:
    files = dict(SOUND)
    CHANGES[code](files)
    told = found(files, code)
    assert code in [one.code for one in told], [str(one) for one in told]
    assert all(one.where.file for one in told)
    assert all(one.hint for one in told if one.code == code)


@pytest.mark.parametrize("code", DAMAGES)
def test_a_damaged_project_raises_its_code(code: str, toy_project: Path) -> None:
    with pytest.raises(EditionError) as caught:
        DAMAGES[code](Folder(toy_project))
    assert code in [one.code for one in caught.value.findings]


@pytest.mark.parametrize("code", ENVIRONMENTS)
def test_an_environment_raises_its_code(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, value, read = ENVIRONMENTS[code]
    monkeypatch.setenv(name, value)
    with pytest.raises(EditionError) as caught:
        read()
    assert [one.code for one in caught.value.findings] == [code]


@pytest.mark.parametrize(("made", "expected"), KINDS)
def test_a_discrepancy_raises_the_code_of_its_kind(made: Standoff, expected: dict[str, str]) -> None:
    assert b.codes(audit_check, b.subject(standoff())) == []
    assert set(b.codes(audit_check, b.subject(made))) == {f"audit.{name.split()[0]}" for name in expected}


def on_a_page(body: str) -> Files:
    return {**s.SITE, "fr/data.html": s.page(body)}


Site = tuple[Files, Files]
SITES: dict[str, Site] = {
    "site-address.list": (s.addressed(), {**s.addressed(), "sitemap.xml": b""}),
    "site-address.other": (s.addressed(), s.addressed(**{"fr/article.html": ""})),
    "site-address.twins": (s.addressed(), s.addressed(**{"fr/article.html": s.with_twin("fr/article.html")})),
    "site-ids.missing": (s.SITE, {**s.SITE, "es/article.html": s.page("", "es")}),
    "site-ids.twice": (s.SITE, {**s.SITE, "fr/article.html": s.page(s.ANCHORS["article"] + '<p id="p2"></p>')}),
    "site-languages.anchor": (s.SITE, {**s.SITE, "es/claims.html": s.page('<p id="solo"></p>', "es")}),
    "site-languages.lang": (s.SITE, {**s.SITE, "index.html": s.page("", "de")}),
    "site-languages.page": (s.SITE, {name: page for name, page in s.SITE.items() if name != "en/claims.html"}),
    "site-links.absolute": (s.SITE, on_a_page('<a href="/fr/article.html">x</a>')),
    "site-links.foreign": (s.SITE, on_a_page('<img src="https://example.com/a.png">')),
    "site-links.malformed": (s.SITE, on_a_page('<a href="https://[1">x</a>')),
    "site-links.no-anchor": (s.SITE, on_a_page('<a href="article.html#p77">x</a>')),
    "site-links.no-file": (s.SITE, on_a_page('<a href="nowhere.html">x</a>')),
    "site-lost.base": (s.lost(), s.lost(s.NOINDEX)),
    "site-lost.language": (s.lost(), s.lost(languages=["fr", "en"])),
    "site-lost.missing": (s.lost(), s.SITE),
    "site-lost.open": (s.lost(), s.lost(f'<base href="{s.OWN}">')),
    "site-pages.description": (
        s.reached(article=s.page("", head=s.DESCRIBED.format("A"))),
        s.reached(article=s.page("", head=s.DESCRIBED.format("A")), claims=s.page("", head=s.DESCRIBED.format("B"))),
    ),
    "site-pages.no-title": (s.reached(), s.reached(article=s.page(""))),
    "site-pages.orphan": (s.reached(), s.reached(alone=s.page("", head="<title>Alone</title>"))),
    "site-pages.title": (s.reached(), s.reached(article=s.page("", head="<title>Cover</title>"))),
    "site-text.indexed": (s.closed(s.WORDS), {**s.closed(s.WORDS), "index.html": s.page("")}),
    "site-text.robots": (s.closed(s.WORDS), {**s.closed(s.WORDS), "robots.txt": b""}),
    "site-text.words": (s.SITE, {**s.SITE, "fr/article.html": s.page(s.WORDS)}),
    "site-weight.page": (s.SITE, {**s.SITE, "fr/article.html": s.page(s.noise(80_000).hex())}),
    "site-weight.script": (s.SITE, {**s.SITE, "assets/a.js": s.noise(40_000)}),
    "site-weight.style": (s.SITE, {**s.SITE, "assets/a.css": s.noise(20_000)}),
    "site-ways-back.no-entry": (
        s.linked(s.CITES, s.LEADS_BACK),
        s.linked(s.CITES.replace("{}", "ref-nobody"), ""),
    ),
    "site-ways-back.none": (s.linked(s.CITES, s.LEADS_BACK), s.linked(s.CITES, "")),
    "site-ways-back.nowhere": (s.linked(s.CITES, s.LEADS_BACK), s.linked("", s.LEADS_BACK)),
}
"""Code -> a site without it, and one with it."""


@pytest.mark.parametrize("code", SITES)
def test_a_site_raises_its_code_and_a_sound_one_does_not(code: str) -> None:
    (check,) = (module for module in of_stages(("site",)) if code in module.CODES)
    sound, wrong = (b.codes(check, b.subject(site=read_site(files))) for files in SITES[code])
    assert code not in sound
    assert code in wrong


ELSEWHERE: dict[str, str] = {
    "apparatus.budget": "unit/test_commentary_checks.py::test_the_lemmata_together_are_few",
    "claims.fetched": "unit/test_fetched_tables.py::test_a_table_that_changed_where_it_is_to_be_had_is_not_kept",
    "commentary.lemmata-cross": "unit/test_commentary_checks.py::test_lemmata_that_overlap_are_told",
    "audit.joint": "unit/test_audit.py::test_names_are_joined_as_most_are",
    "audit.quote-habit": "unit/test_audit.py::test_marks_of_another_kind_are_those_that_few_entries_have",
    "copy.block-ambiguous": "unit/test_checks_copy.py::test_copy",
    "fetch.address": "unit/test_polite_visitor.py::test_what_is_no_address_is_refused",
    "fetch.broken": "unit/test_polite_visitor.py::test_a_packed_page_is_unpacked",
    "fetch.circle": "unit/test_probed_link.py::test_a_circle_is_told_by_a_code_of_its_own",
    "fetch.redirects": "unit/test_polite_visitor.py::test_redirects_without_end_end",
    "fetch.robots": "unit/test_polite_visitor.py::test_a_site_may_ask_programs_to_stay_away",
    "fetch.slow": "unit/test_polite_visitor.py::test_a_silent_server_is_left",
    "fetch.status": "unit/test_polite_visitor.py::test_a_refusal_is_final",
    "fetch.too-large": "unit/test_polite_visitor.py::test_what_is_too_large_is_refused",
    "fetch.unreachable": "unit/test_polite_visitor.py::test_nobody_at_home",
    "ids.form": "unit/test_checks_article.py::test_ids",
    "ids.twice": "unit/test_checks_article.py::test_ids",
    "languages.incomplete": "unit/test_add_a_language.py::test_an_edition_is_told_what_is_missing",
    "locators.budget": "unit/test_checks_article.py::test_locators",
    "locators.figures": "unit/test_checks_article.py::test_locators",
    "names.unused": "unit/test_commentary_checks.py::CASES",
    "notebooks.died": "notebooks/test_run.py::test_a_kernel_that_dies_is_one_finding",
    "notebooks.drawing": "unit/test_outcome.py::test_other_printing_and_drawing_are_warnings",
    "notebooks.figures": "notebooks/test_run.py::test_a_drawing_missing_in_one_language_is_a_finding",
    "notebooks.results": "notebooks/test_run.py::test_results_that_cannot_be_published_are_one_finding",
    "notebooks.error": "notebooks/test_run.py::test_an_error_is_one_finding_at_its_line",
    "notebooks.output": "unit/test_outcome.py::test_other_printing_and_drawing_are_warnings",
    "notebooks.timeout": "notebooks/test_run.py::test_a_cell_that_does_not_end_is_stopped",
    "notebooks.too-much": "notebooks/test_run.py::test_one_that_prints_too_much_is_stopped",
    "notebooks.value": "unit/test_outcome.py::test_another_value_is_an_error_about_its_claim",
    "notes.no-call": "unit/test_checks_article.py::test_notes",
    "renderings.twice": "unit/test_renderings.py::test_the_rendering_of_a_term_is_said_once",
    "site-address.none": "unit/test_checks_site.py::test_a_site_without_address_is_not_published",
    "site-text.not-public": "site/test_build_with_text.py::"
    "test_a_site_with_words_that_are_not_free_is_not_fit_to_be_published",
    "summaries.half": "unit/test_checks_article.py::test_a_summary_has_room_by_the_length_of_its_block",
    "summaries.share": "unit/test_checks_article.py::test_a_summary_has_room_by_the_length_of_its_block",
    "tool.style": "unit/test_wording.py::test_a_style_that_is_not_installed_is_one_sentence",
    "tool.typst": "unit/test_offprint_files.py::test_without_typst_one_sentence_says_what_to_install",
    "tool.pandoc": "unit/test_every_code.py::test_without_pandoc_the_code_of_the_tool_is_raised",
    "witness.cut-begin": "unit/test_witness_blocks.py::test_a_block_whose_first_words_stand_inside_its_line_is_refused",
    "witness.cut-line": "unit/test_witness_blocks.py::test_a_block_that_is_cut_in_half_is_refused",
    "witness.first-ambiguous": "unit/test_witness_blocks.py::test_words_that_occur_before_the_block_do_not_mislead",
    "witness.first-missing": "unit/test_witness_blocks.py::test_words_that_are_not_there_are_told",
    "witness.gap": "unit/test_witness_blocks.py::test_lines_that_belong_to_no_block_are_a_warning_that_counts_them",
    "witness.last-ambiguous": "unit/test_witness_blocks.py::test_an_end_that_is_in_doubt_is_refused",
    "witness.last-missing": "unit/test_witness_blocks.py::test_words_that_are_not_there_are_told",
    "witness.order": "unit/test_witness_blocks.py::test_words_that_are_not_there_are_told",
    "witness.overlap": "unit/test_witness_blocks.py::test_a_block_that_swallows_the_next_is_refused",
    "witness.unlike": "unit/test_witness_blocks.py::test_blocks_that_nothing_tells_apart_are_a_warning",
    "withheld.named": "unit/test_commentary_checks.py::test_no_sentence_ties_a_person_to_an_unnamed_speaker",
    "outside-links.archive": "unit/test_links_command.py::test_an_archive_that_fails_takes_nothing_away",
    "outside-links.failing": "unit/test_outside_links.py::test_what_failed_is_a_warning_that_says_how_to_ask_again",
    "outside-links.gone": "unit/test_outside_links.py::test_a_page_that_is_gone_is_an_error_wherever_it_is_linked",
    "outside-links.moved": "unit/test_outside_links.py::test_a_page_that_moved_is_a_warning_with_its_new_address",
    "outside-links.offline": "unit/test_links_command.py::test_a_machine_without_network_records_nothing",
    "outside-links.unused": "unit/test_outside_links.py::test_a_record_that_nothing_uses_is_a_warning",
}
"""Code that needs a server, a kernel or an edition of its own -> the test that raises it, beside what does not."""

NOT_RAISED = {
    "notebooks.cells": "Jupyter would have to divide a file otherwise than its own format says",
    "site.generator": "MkDocs would have to stop on pages that this program wrote",
    "tool.notebooks": "the tests' own environment has what runs notebooks",
}
"""Code that no test raises -> why; there should be none."""


def test_without_pandoc_the_code_of_the_tool_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pandoc.program().is_file()
    monkeypatch.setattr(pandoc, "find_spec", lambda _: None)
    with pytest.raises(ToolError) as caught:
        pandoc.program()
    assert [one.code for one in caught.value.findings] == ["tool.pandoc"]


TABLE = {
    *CHANGES,
    *DAMAGES,
    *ENVIRONMENTS,
    *SITES,
    *(f"audit.{name.split()[0]}" for _, expected in KINDS for name in expected),
}


@cache
def source_of(place: str) -> str:
    """Return the source of a test with its decorators, or of a table of cases."""
    file, _, name = place.partition("::")
    text = (ROOT / "tests" / file).read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return "\n".join(ast.unparse(part) for part in (*node.decorator_list, node))
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name:
            return ast.unparse(node)
    return ""


@pytest.mark.parametrize("code", ELSEWHERE)
def test_a_code_that_another_test_raises_is_named_there(code: str) -> None:
    kind = code.partition(".")[2] if code.startswith("audit.") else code
    assert kind in source_of(ELSEWHERE[code])


def test_every_code_is_raised_by_the_table_or_by_a_test_that_is_named() -> None:
    assert sorted([*TABLE, *ELSEWHERE, *NOT_RAISED]) == sorted(explanations()), "each once"


@pytest.mark.parametrize("code", sorted(explanations()))
def test_a_code_is_explained_by_a_meaning_an_example_and_a_remedy(code: str) -> None:
    explained = explanations()[code]
    told = (explained.meaning, explained.example, explained.remedy)
    assert [part for part in told if not (isinstance(part, str) and part.strip())] == []
    assert explained.meaning.endswith(".")
    assert explained.remedy.rstrip("`)").endswith((".", "?"))
