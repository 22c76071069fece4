"""edition collate: how well a copy matches."""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from edition.join.match_report import at_a_glance, counts, in_short, stretch, stretches, unplaced, where
from edition.model.edition import Standoff
from edition.model.protected_text import Join, Match, TextLayer
from edition.render.collation_report import collation
from edition.render.for_machines.command_json import collation_record
from edition.shell import disk, pipeline, read_copy
from edition.shell.terminal import report
from edition.words.findings import SourceError

_INDENT = " " * 17
_SHOWN = 5
"""Differences of a block that are shown."""


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
        layer = pipeline.with_text(edition, file).text
        assert layer is not None
    except SourceError as error:
        code = report(error)
        if not file.is_file():
            return code
        layer = nothing(standoff, file)
    if as_json:
        click.echo(json.dumps(collation_record(standoff, layer, str(file)), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(lines(standoff, layer)))
    if html and not code:
        disk.write_text(html, collation(edition.standoff, layer, read_copy.read_copy_text(file)))
        click.echo(f"{html}: for your own eyes, as it holds the words of your copy", err=True)
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
    return TextLayer(copy=file.name, format="", joins=joins, unmatched=())


def lines(standoff: Standoff, layer: TextLayer) -> Iterable[str]:
    """Return the report for people: counts, a sign for each block, what is not exact, what belongs to nothing."""
    yield in_short(standoff, layer)
    body = {block.id for block in standoff.body}
    rest = [found for id_, found in layer.joins.items() if id_ not in body]
    yield f"{' ' * len(layer.copy)}  {counts(rest)} of {len(rest)} headings, abstracts, notes and others"
    yield ""
    yield from at_a_glance(standoff, layer)
    yield ""
    for found in layer.joins.values():
        if found.match is not Match.EXACT or found.cut:
            yield from _block(found)
    yield from (f"  {id_:<14} has no place of its own in {place.block}" for id_, place in unplaced(standoff, layer))
    nothing_of = [stretch(lines_) for lines_ in stretches(layer.unmatched)]
    yield f"{len(layer.unmatched)} lines of the copy belong to no block" + (
        f": {', '.join(nothing_of)}" if nothing_of else ""
    )


def _block(found: Join) -> Iterable[str]:
    yield f"  {found.id:<14} {found.match.value:<10} {found.similarity:.2f}  {where(found)}"
    if found.cut:
        yield f"{_INDENT}without {', '.join(map(stretch, found.cut))}, which a page put there"
    for difference in found.differs[:_SHOWN]:
        yield f"{_INDENT}line {difference.line}: … {difference.words.reveal()} …"
    if len(found.differs) > _SHOWN:
        yield f"{_INDENT}and in {len(found.differs) - _SHOWN} places more"
