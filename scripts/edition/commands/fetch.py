"""edition fetch: the journal's page, into sources/."""

from dataclasses import replace
from pathlib import Path

import click

from edition.join.match_report import in_short
from edition.model.protected_text import Match, TextLayer
from edition.read.sources.markup.served_file import standing_alone
from edition.shell import disk, find_copy, pipeline, read_copy, terminal
from edition.shell.polite_visitor import visitor_for
from edition.words.findings import EditionError, Explained
from edition.words.web_address import NO_ADDRESS, is_web_address

CODES = {
    "fetch.other": Explained(
        "Another copy lies in sources/, where builds look for one only.",
        "`sources/copy.pdf`, when `edition fetch` would write `sources/page.html`.",
        "Move it away, or go on with it: builds take the only copy in the folder.",
    ),
    "fetch.present": Explained(
        "The page was fetched before.",
        "`edition fetch`, a second time.",
        "Nothing need be done; `edition fetch --force` gets it anew.",
    ),
}

_NOT_IT = (
    "nothing was kept. It may be a paywall, a cookie notice or a check for robots: open the page in a browser, save "
    "it, and name the file with --source; or try another address with --url"
)


@click.command()
@click.option("--url", metavar="ADDRESS", help="Another address of the page, such as that in an open archive.")
@click.option("--force", is_flag=True, help="Get the page anew, in the place of the one fetched before.")
@click.pass_obj
def command(project: str | None, url: str | None, force: bool) -> None:
    """Download the journal's page into sources/, where builds find it. The journal's terms apply to it."""
    if url is not None and not is_web_address(url):
        raise click.BadParameter(NO_ADDRESS, param_hint="--url")
    root = disk.project(project)
    edition, _ = pipeline.load(root)
    work = edition.standoff.work
    before = refuse_to_crowd(root, work.id, force)
    address = url or work.publication.url
    terminal.tell(f"fetching {address}")
    got = visitor_for(work).get(address)
    content = standing_alone(got.content, got.content_type)
    edition = pipeline.with_content(edition, content, work.id, got.address)
    pipeline.refuse_strange(edition, got.address, _NOT_IT)
    assert edition.text
    path = root / find_copy.SOURCES / (work.id + read_copy.suffix_of(edition.text.format))
    find_copy.write_copy(path, content, before)
    terminal.tell(in_short(edition.standoff, replace(edition.text, copy=path.name)))
    terminal.tell("\n".join(what_next(root, path, edition.text)))
    terminal.give(path)


def refuse_to_crowd(root: Path, name: str, force: bool) -> list[Path]:
    """Return the files that were fetched before, known by the work's name, and may be replaced.

    Raises: EditionError if there is one and that was not asked for, or a file of the reader's own: builds refuse to
    choose between two copies.
    """
    found = find_copy.copies(root)
    own = [path.name for path in found if path.stem != name]
    if own:
        what = f"holds another copy: {', '.join(own)}"
        hint = "builds use it as it is; to fetch the page, first move it elsewhere"
        raise EditionError.at("fetch.other", find_copy.SOURCES, what, hint)
    if found and not force:
        where, hint = f"{find_copy.SOURCES}/{found[0].name}", "`edition fetch --force` gets it anew"
        raise EditionError.at("fetch.present", where, "is there already, and builds use it", hint)
    return found


def what_next(root: Path, path: Path, layer: TextLayer) -> list[str]:
    """Return what to type next, and what a reader should know first."""
    lines = ["the terms of whoever publishes it apply to it; git ignores the folder"]
    if any(found.match in (Match.MISSING, Match.AMBIGUOUS) for found in layer.joins.values()):
        copy = f"{find_copy.SOURCES}/{path.name}"
        lines.append(f"not all of the article is in it: `edition collate {copy}` says what is not")
    if find_copy.source_path(root, None) != path:
        lines.append("EDITION_SOURCE names another copy, which comes first")
    return [*lines, "next: `edition build` puts the words in their places, in site-with-text/"]
