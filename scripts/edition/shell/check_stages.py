"""Every check of every stage that can be run on a project, what could not be run and why, what the site weighs."""

from collections.abc import Callable, Collection
from functools import cache, partial
from pathlib import Path

from edition import checks
from edition.checks import OF_DATA, Stage, Subject
from edition.checks.copy import leaks_check
from edition.derive.outside_links import links_not_checked
from edition.derive.site_weights import SiteWeight, site_weights
from edition.model.edition import Edition
from edition.shell import disk, pipeline
from edition.shell.find_copy import source_path
from edition.shell.site_making import publication, site_gate
from edition.words.findings import EditionError, Explained, Finding, NotRun, fault, sort

CODES = {
    "copy.in-tree": Explained(
        "The copy lies among the files of the edition, where it may be published (a warning).",
        "`--source docs/copy.txt`.",
        "Move the copy into sources/, which git ignores.",
    ),
}


def run_stages(
    root: Path,
    wanted: Collection[Stage],
    source: str | None,
    folder: Path,
    public: bool = False,
    files: pipeline.Files | None = None,
) -> tuple[list[Finding], list[NotRun], list[SiteWeight]]:
    """Return the findings of the stages that can be run, what could not be run and why, what the built site weighs.

    files: the project, if it has been read, or lies nowhere.
    """
    try:
        standoff, sources = pipeline.given(root, files)
    except EditionError as error:
        reason = "the data cannot be read"
        return list(error.findings), [NotRun(name, reason) for name in wanted if name != "data"], []
    edition, found = pipeline.with_results_or_faults(standoff, sources)
    not_run: list[NotRun] = []
    if found:
        reason = "the results cannot be read"
        not_run += [NotRun(name, reason) for name in wanted if name in ("results", "site")]
        wanted = [name for name in wanted if name not in ("results", "site")]
    if "data" in wanted:
        found += standoff.remarks
        not_run += links_not_checked(edition)
    subject = Subject(edition=edition, files=sources)
    found += checks.run(subject, tuple(name for name in wanted if name in OF_DATA))
    weights: list[SiteWeight] = []
    joined_with: Callable[[Path], Edition] = cache(partial(pipeline.with_text, edition))
    if "copy" in wanted:
        found += _copy(joined_with, root, source, files, not_run)
    if "site" in wanted:
        found += _site(edition, folder, public, not_run, weights)
        found += _leaks_of_site(joined_with, root, source, folder)
    return sort(found), not_run, weights


def _copy(
    joined_with: Callable[[Path], Edition],
    root: Path,
    source: str | None,
    files: pipeline.Files | None,
    not_run: list[NotRun],
) -> list[Finding]:
    try:
        copy = source_path(root, source)
        if copy is None:
            not_run.append(NotRun("copy", "no copy of the article (put it into sources/, or name it with --source)"))
            return []
        joined = joined_with(copy)
    except EditionError as error:
        return list(error.findings)
    texts = disk.project_texts(root) if files is None else files
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


def _leaks_of_site(
    joined_with: Callable[[Path], Edition], root: Path, source: str | None, folder: Path
) -> list[Finding]:
    """Look for the article's words on the pages of a site that is without them, if there is a copy to compare with.

    What stands in no file of the data can stand on a page: a summary, and a citation as it is worded there.
    """
    state = publication.site_state(folder)
    try:
        copy = source_path(root, source)
        if copy is None or state is None or state["text"]:
            return []
        joined = joined_with(copy)
    except EditionError as error:
        return list(error.findings)
    pages = {f"{folder.name}/{name}": content for name, content in disk.read_site_files(folder).items() if content}
    return list(leaks_check.check(Subject(edition=joined, files=pages)))


def _site(
    edition: Edition, folder: Path, public: bool, not_run: list[NotRun], weights: list[SiteWeight]
) -> list[Finding]:
    changed = list(site_gate.touched(folder))
    if publication.site_state(folder) is None:
        not_run.append(NotRun("site", f"no site in {folder.name}/ (run `edition build`)"))
        return changed
    site = site_gate.built_site(folder)
    weights += site_weights(site)
    return changed + site_gate.site_findings(site, edition, public)
