"""edition collate: how well a copy matches."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from edition import files, pipeline
from edition.cli import report
from edition.findings import SourceError
from edition.ids import Id
from edition.model.edition import Standoff
from edition.model.text import Join, Match, TextLayer
from edition.report import counts, in_short


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_obj
def command(project: str | None, file: Path, as_json: bool) -> int:
    """Say which blocks of the article are in a copy, where, and how sure that is."""
    root = files.project(project)
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
        click.echo(json.dumps(record(standoff, layer, file), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(lines(standoff, layer)))
    wanting = [j for j in layer.joins.values() if j.match in (Match.MISSING, Match.AMBIGUOUS)]
    return code or (1 if wanting else 0)


def nothing(standoff: Standoff, file: Path) -> TextLayer:
    """Return the layer of a copy in which nothing could be looked for."""
    ids = [*(block.id for block in standoff.blocks), *(heading.id for heading in standoff.headings)]
    joins = {id_: Join(id=id_, match=Match.MISSING, similarity=0.0) for id_ in ids}
    return TextLayer(copy=file.name, format="", joins=joins, unmatched=())


def record(standoff: Standoff, layer: TextLayer, file: Path) -> dict[str, Any]:
    """Return the report for programs; its keys are a promise."""
    body = [block.id for block in standoff.body]
    others = [id_ for id_ in layer.joins if id_ not in set(body)]
    return {
        "copy": str(file),
        "paragraphs": [_record(layer.joins[id_]) for id_ in body],
        "others": [_record(layer.joins[id_]) for id_ in others],
        "unmatched": list(layer.unmatched),
    }


def _record(found: Join) -> dict[str, Any]:
    where = list(found.lines) if found.lines else None
    return {"id": found.id, "match": found.match.value, "similarity": found.similarity, "where": where}


def lines(standoff: Standoff, layer: TextLayer) -> Iterable[str]:
    """Return the report for people: a count, then what is not exact."""
    yield in_short(standoff, layer)
    body = {block.id for block in standoff.body}
    rest = [found for id_, found in layer.joins.items() if id_ not in body]
    yield f"{' ' * len(layer.copy)}  {counts(rest)} of {len(rest)} headings, abstracts, notes and others"
    unsure = [found for found in layer.joins.values() if found.match is not Match.EXACT]
    yield from (_line(found, found.id) for found in unsure)
    lines_ = "line belongs" if len(layer.unmatched) == 1 else "lines belong"
    yield f"{len(layer.unmatched)} {lines_} to no block (reference list, menus and the like)"


def _line(found: Join, id_: Id) -> str:
    where = f"lines {found.lines[0]}-{found.lines[1]}" if found.lines else "nowhere"
    return f"  {id_:<14} {found.match.value:<10} {found.similarity:.2f}  {where}"
