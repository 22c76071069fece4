"""edition build: the site in all languages."""

from pathlib import Path

import click

from edition.shell import disk, find_copy, terminal
from edition.shell.site_making import site_build


@click.command()
@click.option("--source", metavar="FILE", help="Your copy of the article; its words are joined on this machine.")
@click.option("--output", metavar="DIR", help="Where the site goes [site/, or site-with-text/ with a copy].")
@click.option("--no-source", is_flag=True, help="Build without the words even if a copy is at hand.")
@click.pass_obj
def command(project: str | None, source: str | None, output: str | None, no_source: bool) -> None:
    """Build the site. The old one stays until the new one is whole and right."""
    if no_source and source:
        raise click.UsageError("--source and --no-source exclude each other")
    root = disk.project(project)
    copy = None if no_source else find_copy.source_path(root, source)
    target = Path(output).absolute() if output else site_build.default_output(root, copy)
    built = site_build.build(root, copy, target)
    terminal.tell(f"{'built' if built else 'nothing to do:'} {target}")
    if built and built.text:
        from edition.join.match_report import in_short

        terminal.tell(in_short(built.standoff, built.text))
    terminal.give(target / "index.html")
