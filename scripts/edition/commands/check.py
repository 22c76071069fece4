"""edition check: every check, every finding."""

from pathlib import Path

import click

from edition import checks
from edition.checks import STAGES, Stage
from edition.checks.waived_findings import why_never
from edition.commands import fetch
from edition.derive.claim_results import result_comparison
from edition.join.witness_blocks import passage_faults
from edition.read import codes_of_reading
from edition.read.annotations import annotation_file
from edition.render.for_machines.codes_page import codes_page
from edition.render.for_machines.findings_report import FORMATS, format_report, report_lines
from edition.shell import (
    check_stages,
    citation_wording,
    disk,
    find_copy,
    pandoc,
    pipeline,
    polite_visitor,
    read_annotations,
    read_copy,
    single_request,
    terminal,
)
from edition.shell.check_stages import run_stages
from edition.shell.link_probes import probe_round
from edition.shell.notebook_runs import table_fetch
from edition.shell.offprints import typst_press
from edition.shell.site_making import site_address, site_build, site_gate
from edition.words.findings import Explained, NotRun, did_you_mean, errors


@click.command()
@click.option("--stage", type=click.Choice(STAGES), help="One stage only.")
@click.option("--source", metavar="FILE", help="Your copy of the article, for the stages `copy` and `site`.")
@click.option("--site", "site_dir", metavar="DIR", help="The built site, for the stage `site` [site/].")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="For people, for programs, for the annotations of a pull request on GitHub, or for other CIs.",
)
@click.option("--public", is_flag=True, help="The site is to be published: words that are not free are a fault.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option(
    "--explain", metavar="CODE", help="Say what a code means and how to mend it; `all`: of every code, as a page."
)
@click.pass_obj
def command(
    project: str | None,
    stage: Stage | None,
    source: str | None,
    site_dir: str | None,
    form: str,
    as_json: bool,
    explain: str | None,
    public: bool,
) -> int:
    """Check data, results, your copy if there is one, and the built site if there is one."""
    if explain:
        return _explain(explain)
    root = disk.project(project)
    folder = Path(site_dir).resolve() if site_dir else root / "site"
    found, not_run, weights = run_stages(root, STAGES if stage is None else (stage,), source, folder, public)
    form = "json" if as_json else form
    if form == "text":
        terminal.give_lines(report_lines(found, not_run, weights))
    else:
        terminal.give(format_report(found, not_run, form, _looked_for(stage, not_run), weights))
    asked_in_vain = stage is not None and any(skipped.check == stage for skipped in not_run)
    return 1 if errors(found) or asked_in_vain else 0


def explanations() -> dict[str, Explained]:
    """Return code -> what it means, of every finding that the program can print."""
    found = checks.explanations()
    for module in (
        check_stages,
        read_copy,
        codes_of_reading,
        result_comparison,
        passage_faults,
        disk,
        find_copy,
        citation_wording,
        pandoc,
        pipeline,
        site_address,
        site_build,
        site_gate,
        single_request,
        polite_visitor,
        probe_round,
        fetch,
        table_fetch,
        annotation_file,
        read_annotations,
        typst_press,
    ):
        found |= module.CODES
    return found


def _looked_for(stage: Stage | None, not_run: list[NotRun]) -> set[str]:
    """Return the codes of the checks that were run."""
    skipped = {one.check for one in not_run}
    ran: list[Stage] = [one for one in STAGES if stage in (None, one) and one not in skipped]
    return {code for module in checks.of_stages(tuple(ran)) for code in module.CODES}


def page() -> str:
    """Return the page of all codes, those of the checks by their stages."""
    groups = {f"Stage `{stage}`": checks.explanations((stage,)) for stage in STAGES}
    of_checks = checks.explanations()
    others = {code: one for code, one in explanations().items() if code not in of_checks}
    never = {code: why for code in of_checks if (why := why_never(code))}
    return codes_page({**groups, "Before any check, and in other commands": others}, never)


def _explain(code: str) -> int:
    if code == "all":
        terminal.give(page(), ended=True)
        return 0
    known = explanations()
    if code not in known:
        hint = did_you_mean(code, known) or "`--explain all` gives every code"
        raise click.BadParameter(f"no finding has the code {code!r}; {hint}", param_hint="--explain")
    terminal.give(f"{code}: {known[code]}")
    return 0
