"""edition check: every check, every finding."""

import json
from pathlib import Path

import click

from edition import checks, read
from edition.checks import STAGES, Stage, Subject
from edition.commands import fetch
from edition.derive import notebook_outcome
from edition.model.edition import Edition
from edition.shell import citation_wording, copy_files, disk, download, pandoc, pipeline, web_requests
from edition.shell.site_making import publication, site_build, site_gate
from edition.words.findings import EditionError, Finding, NotRun, errors, fault, sort
from edition.words.findings import summary as summary_of

FORMATS = ("text", "json", "github")
CODES = {"copy.in-tree": "The copy lies among the files of the edition, where it may be published (a warning)."}


@click.command()
@click.option("--stage", type=click.Choice(STAGES), help="One stage only.")
@click.option("--source", metavar="FILE", help="Your copy of the article, for the stage `copy`.")
@click.option("--site", "site_dir", metavar="DIR", help="The built site, for the stage `site` [site/].")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="For people, for programs, or for the annotations of a pull request.",
)
@click.option("--public", is_flag=True, help="The site is to be published: words that are not free are a fault.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--explain", metavar="CODE", help="Say what a code means.")
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
    folder = Path(site_dir) if site_dir else root / "site"
    found, not_run = run(root, stage, source, folder, public)
    click.echo(format_report(found, not_run, "json" if as_json else form))
    asked_in_vain = stage is not None and any(skipped.check == stage for skipped in not_run)
    return 1 if errors(found) or asked_in_vain else 0


def run(
    root: Path, stage: Stage | None, source: str | None, folder: Path, public: bool = False
) -> tuple[list[Finding], list[NotRun]]:
    """Return the findings of the stages that can be run, and what could not be run and why."""
    wanted = STAGES if stage is None else (stage,)
    try:
        edition, sources = pipeline.load(root)
    except EditionError as error:
        reason = "the data cannot be read"
        return list(error.findings), [NotRun(name, reason) for name in wanted if name != "data"]
    found: list[Finding] = []
    not_run: list[NotRun] = []
    subject = Subject(edition=edition, files=sources)
    found += checks.run(subject, tuple(name for name in wanted if name in ("data", "results")))
    if "copy" in wanted:
        found += _copy(edition, root, source, not_run)
    if "site" in wanted:
        found += _site(edition, folder, public, not_run)
    return sort(found), not_run


def _copy(edition: Edition, root: Path, source: str | None, not_run: list[NotRun]) -> list[Finding]:
    try:
        copy = copy_files.source_path(root, source)
        if copy is None:
            not_run.append(NotRun("copy", "no copy of the article (put it into sources/, or name it with --source)"))
            return []
        joined = pipeline.with_text(edition, copy)
    except EditionError as error:
        return list(error.findings)
    texts = disk.project_texts(root)
    own = copy.resolve()
    published = {name: content for name, content in texts.items() if (root / name).resolve() != own}
    found = list(checks.run(Subject(edition=joined, files=published), ("copy",)))
    if len(published) < len(texts):
        found.append(
            fault(
                "copy.in-tree",
                str(copy),
                "lies among the files of the edition, one `git add` from a leak",
                "move it into sources/, which git ignores",
            ).as_warning()
        )
    return found


def _site(edition: Edition, folder: Path, public: bool, not_run: list[NotRun]) -> list[Finding]:
    if publication.site_state(folder) is None:
        not_run.append(NotRun("site", f"no site in {folder.name}/ (run `make site`)"))
        return []
    return site_gate.site_findings(folder, edition, public)


def explanations() -> dict[str, str]:
    """Return code -> what it means, of every finding that the program can print."""
    found = checks.explanations() | CODES
    for module in (
        read,
        notebook_outcome,
        disk,
        copy_files,
        citation_wording,
        pandoc,
        pipeline,
        site_build,
        web_requests,
        download,
        fetch,
    ):
        found |= module.CODES
    return found


def _explain(code: str) -> int:
    known = explanations()
    if code not in known:
        raise click.BadParameter(
            f"no finding has the code {code!r}; one of: {', '.join(sorted(known))}", param_hint="--explain"
        )
    click.echo(f"{code}: {known[code]}")
    return 0


def format_report(found: list[Finding], not_run: list[NotRun], form: str) -> str:
    """Return a report for people, programs, or the annotations of a pull request; people see what is not waived."""
    if form == "json":
        return _as_json(found, not_run)
    open_ = [finding for finding in found if not finding.waived]
    lines = [_as_github(finding) for finding in open_] if form == "github" else [str(finding) for finding in open_]
    lines += [f"not run: {skipped.check}: {skipped.reason}" for skipped in not_run]
    return "\n".join([*lines, summary_of(found, not_run)])


def _as_json(found: list[Finding], not_run: list[NotRun]) -> str:
    value = {
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity,
                "file": finding.where.file,
                "line": finding.where.line,
                "column": finding.where.column,
                "subject": finding.subject,
                "message": finding.message,
                "hint": finding.hint,
                "waived": finding.waived,
            }
            for finding in found
        ],
        "errors": len(errors(found)),
        "warnings": sum(finding.severity == "warning" and not finding.waived for finding in found),
        "not_run": [{"check": skipped.check, "reason": skipped.reason} for skipped in not_run],
    }
    return json.dumps(value, ensure_ascii=False, indent=1)


def _as_github(finding: Finding) -> str:
    where = finding.where
    message = f"{finding.message} {finding.hint}".strip().replace("%", "%25").replace("\n", "%0A")
    place = f"file={where.file},line={where.line},col={where.column}"
    return f"::{finding.severity} {place},title={finding.code}::{message}"
