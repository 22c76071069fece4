"""edition collate: how well a copy matches."""

import json
from pathlib import Path

import click

from edition.join import join
from edition.model.given import Standoff
from edition.model.protected_text import Join, Match, TextLayer
from edition.render.collation_report import collation, collation_lines
from edition.render.for_machines.command_json import collation_record
from edition.shell import disk, pipeline, read_copy, terminal
from edition.words.findings import SourceError
from edition.words.unseen_characters import visible


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option(
    "--html", type=click.Path(path_type=Path, dir_okay=False), help="Write the report as a page with the words."
)
@click.pass_obj
def command(project: str | None, file: Path, as_json: bool, html: Path | None) -> int:
    """Say which blocks of the article are in a copy, where, and how sure that is."""
    _refuse(html, file)
    root = disk.project(project)
    edition, _ = pipeline.load(root)
    standoff = edition.standoff
    code = 0
    try:
        source = read_copy.read_copy_text(file)
        layer = join(standoff, source, file.name)
    except SourceError as error:
        code = terminal.report(error)
        if not file.is_file():
            return code
        layer = nothing(standoff, file)
    if as_json:
        terminal.give(json.dumps(collation_record(standoff, layer, str(file)), ensure_ascii=False, indent=1))
    else:
        terminal.give("\n".join(collation_lines(standoff, layer)))
    if html and not code:
        disk.write_text(html, collation(standoff, layer, source))
        terminal.tell(f"{html}: for your own eyes, as it holds the words of your copy")
    wanting = [j for j in layer.joins.values() if j.match in (Match.MISSING, Match.AMBIGUOUS)]
    return code or (1 if wanting else 0)


def _refuse(html: Path | None, copy: Path) -> None:
    """Refuse a page that would replace the copy, or go to something else than a file."""
    if html is None:
        return
    if str(html) in ("", ".", "-") or (html.exists() and not html.is_file()):
        raise click.BadParameter("name a file", param_hint="--html")
    if html.exists() and copy.exists() and html.samefile(copy):
        raise click.BadParameter("is the copy itself, which it would replace", param_hint="--html")


def nothing(standoff: Standoff, file: Path) -> TextLayer:
    """Return the layer of a copy in which nothing could be looked for."""
    ids = [*(block.id for block in standoff.blocks), *(heading.id for heading in standoff.headings)]
    joins = {id_: Join(id=id_, match=Match.MISSING, similarity=0.0) for id_ in ids}
    return TextLayer(copy=visible(file.name), format="", joins=joins, unmatched=())
