"""edition fetch: the journal's page, into sources/."""

import re
import sys
from pathlib import Path
from urllib.parse import quote

import click

from edition import __version__
from edition.join.match_report import in_short
from edition.model.edited_work import Work
from edition.model.protected_text import Match, TextLayer
from edition.read.sources.markup.served_file import media_type, standing_alone, suffix
from edition.shell import copy_files, copy_text, disk, pipeline
from edition.shell.download import Download, Visitor, is_address
from edition.words.findings import EditionError

CODES = {
    "fetch.other": "Another copy lies in sources/, where builds look for one only.",
    "fetch.present": "The page was fetched before.",
    "fetch.type": "What came is in no format of copies that the program reads.",
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
    if url is not None and not is_address(url):
        raise click.BadParameter("is no address of the web (http or https, without a password)", param_hint="--url")
    root = disk.project(project)
    edition, _ = pipeline.load(root)
    work = edition.standoff.work
    before = refuse_to_crowd(root, name_of(work), force)
    got = _get(work, url or work.publication.url)
    end = refuse_unreadable(got)
    content = standing_alone(got.content, got.content_type, end)
    path = root / copy_files.SOURCES / f"{name_of(work)}{end}"
    edition = pipeline.with_content(edition, content, path.name, got.address)
    pipeline.refuse_strange(edition, got.address, _NOT_IT)
    assert edition.text
    copy_files.write_copy(path, content, before)
    click.echo(in_short(edition.standoff, edition.text), err=True)
    click.echo("\n".join(what_next(root, path, edition.text)), err=True)
    click.echo(path)


def name_of(work: Work) -> str:
    """Return how the file is called, but for its end: like the work, so that the next fetch knows it again."""
    return re.sub(r"[^\w.-]+", "-", work.id).strip("-.") or "article"


def refuse_to_crowd(root: Path, name: str, force: bool) -> list[Path]:
    """Return the files that were fetched before and may be replaced.

    Raises: EditionError if there is one and that was not asked for, or a file of the reader's own: builds refuse to
    choose between two copies.
    """
    found = copy_files.copies(root)
    own = [path.name for path in found if path.stem != name]
    if own:
        raise EditionError.at(
            "fetch.other",
            copy_files.SOURCES,
            f"holds another copy: {', '.join(own)}",
            "builds use it as it is; to fetch the page, first move it elsewhere",
        )
    if found and not force:
        raise EditionError.at(
            "fetch.present",
            f"{copy_files.SOURCES}/{found[0].name}",
            "is there already, and builds use it",
            "`edition fetch --force` gets it anew",
        )
    return found


def refuse_unreadable(got: Download) -> str:
    """Return how the name of what came should end.

    Raises: EditionError if no format of copies has such files.
    """
    end = suffix(got.content_type, got.address)
    if end not in copy_text.copy_suffixes():
        kind = media_type(got.content_type) or "of a type that the server does not name"
        raise EditionError.at(
            "fetch.type",
            got.address,
            f"is {kind}, which cannot be read as a copy",
            "give the address of the article's page with --url",
        )
    return end


def what_next(root: Path, path: Path, layer: TextLayer) -> list[str]:
    """Return what to type next, and what a reader should know first."""
    copy = f"{copy_files.SOURCES}/{path.name}"
    wanting = any(found.match in (Match.MISSING, Match.AMBIGUOUS) for found in layer.joins.values())
    return [
        "the terms of whoever publishes it apply to it; git ignores the folder",
        *([f"not all of the article is in it: `edition collate {copy}` says what is not"] if wanting else []),
        *(
            ["EDITION_SOURCE names another copy, which comes first"]
            if copy_files.source_path(root, None) != path
            else []
        ),
        "next: `edition build` (or `make site`) puts the words in their places, in site-with-text/",
    ]


def _get(work: Work, address: str) -> Download:
    """Get the page, saying what goes on; on a terminal also how much came so far."""
    clear = "\r\x1b[K" if sys.stderr.isatty() else ""
    program = f"edition/{__version__}"
    # Quoted, since a header is ASCII and an address need not be.
    home = f" (+{quote(work.repository, safe='%/:=&?~#+!$,;@')})" if work.repository else ""

    def tell(sentence: str, end: str = "\n") -> None:
        click.echo(f"{clear}{sentence}{end}", err=True, nl=False)

    def progress(came: int) -> None:
        if clear:
            tell(f"{came >> 10} kB", "")

    tell(f"fetching {address}")
    visitor = Visitor(agent=program + home, language=work.language, tell=tell, progress=progress)
    try:
        return visitor.get(address)
    finally:
        tell("", "")
